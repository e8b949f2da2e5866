import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RepositoryCopy } from "./repository-copy.ts";

/** A small document, as the person who follows CONTRIBUTING.md has it. */
const document = readFileSync(new URL("acme.yaml", import.meta.url), "utf8");

let copy: RepositoryCopy;
let lockfile: string;

/** The commands of the section, line by line. */
function commands(): string[] {
  const section = copy.read("CONTRIBUTING.md").split("\n## Adding a provider\n")[1]?.split("\n## ")[0] ?? "";
  const [, block = ""] = /\n```sh\n([\s\S]*?)```/.exec(section) ?? [];
  return block.split("\n").filter((line) => line !== "");
}

/** The types that a package exports of its schemas. */
function typesOf(name: string): string[] {
  const text = copy.read(`packages/${name}/src/generated/types.ts`);
  return [...text.matchAll(/^export type (\w+)/gm)].map(([, type = ""]) => type);
}

beforeAll(async () => {
  copy = await RepositoryCopy.make();
  lockfile = copy.read("pnpm-lock.yaml");
});

afterAll(() => copy?.remove());

describe("CONTRIBUTING.md, adding a provider", () => {
  it("works as it stands, and touches nothing but the provider's folders and the lockfile", async () => {
    copy.write("acme.yaml", document);
    const lines = commands();
    expect(lines).toHaveLength(3);
    for (const line of lines) await copy.expectDone(line);
    const others = (await copy.changes()).filter((file) => !/^(?:specs|packages)\/acme\//.test(file));
    expect(others.sort()).toEqual(["acme.yaml", "pnpm-lock.yaml"]);
    const [, added = ""] = copy.read("pnpm-lock.yaml").split("\n  packages/acme:\n");
    expect(added).toContain("link:../core");
  });

  it("is not published before the proposals on security, repeating and secrets are reviewed", async () => {
    const publish = "pnpm --filter @tok/acme publish --dry-run --no-git-checks";
    const { exitCode, output } = await copy.run(publish);
    expect(exitCode).not.toBe(0);
    expect(output).toMatch(/acme +must not be released: \d+ proposals wait for a review/);
    expect(output).toMatch(/specs\/acme\/overlay\.yaml#\/actions\/\d+ \(security\) /);
  });

  it("keeps an edit of a proposal, also in a new version of the document", async () => {
    const types = typesOf("acme");
    expect(types).toContain("CardsCaptureBody");
    const edited = copy
      .read("specs/acme/overlay.yaml")
      .replace("name: cards.capture", "name: cards.collect")
      .replaceAll("    x-tok-proposed: true\n", "");
    copy.write("specs/acme/overlay.yaml", edited);
    const refund = document.replace(
      "  /cards/{cardId}/capture:",
      [
        "  /cards/{cardId}/refund:",
        "    post:",
        "      tags: [Cards]",
        "      parameters: [{ name: cardId, in: path, required: true, schema: { type: string } }]",
        "      responses: { '204': { description: Done. } }",
        "  /cards/{cardId}/capture:",
      ].join("\n"),
    );
    copy.write("specs/acme/openapi.yaml", refund);
    await copy.expectDone("pnpm new-provider acme --update");
    expect(copy.read("specs/acme/overlay.yaml").startsWith(edited)).toBe(true);
    const said = await copy.expectDone("pnpm generate acme");
    expect(said).toContain("1 proposal stands unreviewed");
    const client = copy.read("packages/acme/src/generated/client.ts");
    expect(client).toContain("collect(");
    expect(client).not.toContain("capture(");
    expect(client).toContain("refund(");
    expect(typesOf("acme")).toEqual(expect.arrayContaining(types));
    // What is left is a name.
    expect(await copy.expectDone("pnpm releasable acme")).toContain("may be released");
    const again = await copy.expectDone("pnpm new-provider acme --update");
    expect(again).toContain("Nothing is missing");
  });

  it("refuses a provider that is there, and leaves it as it is", async () => {
    const before = await copy.changes();
    const { exitCode, output } = await copy.run("pnpm new-provider acme acme.yaml");
    expect(exitCode).not.toBe(0);
    expect(output).toContain("specs/acme is there already");
    expect(await copy.changes()).toEqual(before);
  });

  it("leaves nothing behind where the package cannot be linked", async () => {
    const before = await copy.changes();
    const { exitCode, output } = await copy.run("mkdir -p empty && pnpm new-provider other acme.yaml", {
      npm_config_store_dir: `${copy.root}/empty`,
    });
    expect(exitCode).not.toBe(0);
    expect(output).toMatch(/pnpm install --offline failed/);
    expect((await copy.changes()).filter((file) => file.includes("other"))).toEqual([]);
    expect(await copy.changes()).toEqual(before);
  });

  it("is undone by removing its folders", async () => {
    await copy.expectDone("rm -rf specs/acme packages/acme acme.yaml");
    await copy.expectDone("pnpm install --offline --no-frozen-lockfile --ignore-scripts");
    expect(await copy.changes()).toEqual([]);
    expect(copy.read("pnpm-lock.yaml")).toBe(lockfile);
  });
});
