import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMarkdown } from "../../readme/markdown.ts";
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
  copy.write("acme.yaml", document);
});

afterAll(() => copy?.remove());

describe("CONTRIBUTING.md, adding a provider", () => {
  it("works as it stands, and touches nothing but the provider's folders and the lockfile", async () => {
    const lines = commands();
    expect(lines).toHaveLength(5);
    for (const line of lines) await copy.expectDone(line);
    const others = (await copy.changes()).filter((file) => !/^(?:specs|packages)\/acme\//.test(file));
    expect(others.sort()).toEqual(["acme.yaml", "pnpm-lock.yaml"]);
    const [, added = ""] = copy.read("pnpm-lock.yaml").split("\n  packages/acme:\n");
    expect(added).toContain("link:../core");
  });

  it("gives the package a README whose code compiles against it", async () => {
    const { blocks } = readMarkdown(copy.read("packages/acme/README.md"));
    const code = blocks.filter(({ language }) => language === "ts").map((block) => block.code);
    expect(code.join("")).toContain("new AcmeClient(");
    copy.write("packages/acme/test/readme.ts", code.join(""));
    await copy.expectDone("tsc -p packages/acme/test/tsconfig.json");
    await copy.expectDone("rm packages/acme/test/readme.ts");
  });

  it("is not published before the proposals on security, repeating and secrets are reviewed", async () => {
    const { exitCode, output } = await copy.run("pnpm releasable acme");
    expect(exitCode).not.toBe(0);
    expect(output).toMatch(/acme +must not be released: \d+ proposals wait for a review/);
    expect(output).toMatch(/specs\/acme\/overlay\.yaml#\/actions\/\d+ \(security\) /);
    // Among all packages it is no hindrance, because no command publishes it.
    expect(await copy.expectDone("pnpm releasable")).toMatch(/acme +must not be released/);
    // Nobody listens there: what is refused is refused before that.
    const nowhere = "--@tok:registry=http://127.0.0.1:9/ --//127.0.0.1:9/:_authToken=none --fetch-retries=0";
    for (const publish of [
      "npm publish --ignore-scripts",
      "pnpm pack --out acme.tgz && npm publish ./acme.tgz",
    ])
      expect(await copy.run(`cd packages/acme && ${publish} ${nowhere}`)).toMatchObject({
        exitCode: expect.not.toBeOneOf([0]),
        output: expect.stringContaining("This package has been marked as private"),
      });
    await copy.expectDone("rm packages/acme/acme.tgz");
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
    expect(await copy.expectDone("pnpm releasable acme")).toContain("reviewed: take private out");
    const manifest = copy.read("packages/acme/package.json");
    copy.write("packages/acme/package.json", manifest.replace('  "private": true,\n', ""));
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

  it.each(["INT", "TERM"])(
    "leaves nothing behind where it is stopped by SIG%s while it links",
    async (signal) => {
      const before = await copy.changes();
      // Stands for pnpm: it has written the half, and would take long.
      copy.write(
        "slow/pnpm",
        `#!/bin/sh\necho half >> pnpm-lock.yaml\nmkdir packages/other/node_modules\nexec sleep 60\n`,
      );
      await copy.expectDone("chmod +x slow/pnpm");
      const { exitCode, output } = await copy.run(
        [
          `PATH="$PWD/slow:$PATH" INIT_CWD="$PWD" tsx scripts/new-provider/cli.ts other acme.yaml &`,
          "until [ -d packages/other/node_modules ]; do kill -0 $! || exit 3; sleep 0.05; done",
          `kill -${signal} $!`,
          "wait $!",
        ].join("\n"),
      );
      await copy.expectDone("rm -r slow");
      expect(output).toContain(`Stopped by SIG${signal}.`);
      expect(output).toContain("Everything new was taken away again; the lockfile is as it was.");
      expect(exitCode).toBe(signal === "INT" ? 130 : 143);
      expect(await copy.changes()).toEqual(before);
    },
  );

  it("leaves nothing behind where the package cannot be linked", async () => {
    const before = await copy.changes();
    const { exitCode, output } = await copy.run("mkdir -p empty && pnpm new-provider other acme.yaml", {
      npm_config_store_dir: `${copy.root}/empty`,
    });
    expect(exitCode).not.toBe(0);
    expect(output).toMatch(/pnpm install --offline failed/);
    expect(output).toContain("Everything new was taken away again; the lockfile is as it was.");
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
