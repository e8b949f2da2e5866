import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RepositoryCopy } from "./repository-copy.ts";

const document = readFileSync(new URL("odd.yaml", import.meta.url), "utf8");

/** Each part of the document that breaks a rule, and what becomes of it. */
const findings: readonly (readonly [outcome: string, pointer: string, done: string])[] = [
  ["repaired", "/components/schemas/Page«Card»", "it is called Page_Card"],
  ["left out", "/paths/~1cards/remark", "the member says nothing to the client"],
  ["repaired", "/paths/~1cards/POST", "it is read as post"],
  ["left out", "/components/schemas/Card/properties/contradicted/properties", "its value may be anything"],
  ["repaired", "/components/schemas/Card/properties/spelt/enum/0", "read as the value that it spells"],
  ["left out", "/components/schemas/Card/properties/unspelt/enum/0", "any value of the type integer"],
  ["repaired", "/components/schemas/Card/properties/format/format", "it is not checked"],
  ["repaired", "/components/schemas/Text/discriminator", "it is read as the name of its property"],
  ["left out", "/components/schemas/Without/discriminator", "are told apart by nothing"],
  ["left out", "/components/schemas/Mapped/discriminator/mapping/a", 'the value "a" has no type'],
  [
    "repaired",
    "/paths/~1cards~1{id}/get/responses/200/content/application~1json/schema/$ref",
    "the part is called CardHolder",
  ],
  ["left out", "/components/schemas/Card/properties/lost/$ref", "the value may be anything"],
  ["left out", "/paths/~1cards/get/owner", "owner is left out"],
  ["repaired", "/paths/~1cards/post/responses/200", "it is empty"],
  ["repaired", "/paths/~1cards~1{number}", "both are there"],
  ["repaired", "/components/schemas/Card/properties/maybe/nullable", "null is allowed"],
  ["repaired", "/components/schemas/Card/properties/nothing/type", "null is allowed"],
];

let copy: RepositoryCopy;

beforeAll(async () => {
  copy = await RepositoryCopy.make();
  copy.write("odd.yaml", document);
});

afterAll(() => copy?.remove());

/** All findings are in the output, and in the package's reference, with nothing beside them. */
function expectFindings(said: string, name: string): void {
  const lines = said.split("\n").filter((line) => /(?:repaired|left out) at specs\//.test(line));
  expect(lines).toHaveLength(findings.length);
  const reference = copy.read(`packages/${name}/reference.md`);
  for (const [outcome, pointer, done] of findings) {
    const line = lines.find((one) => one.includes(`${outcome} at specs/${name}/openapi.yaml#${pointer}: `));
    expect(line, pointer).toContain(done);
    expect(reference).toContain(`| \`${pointer}\` |`);
  }
}

describe("pnpm new-provider --lenient", () => {
  it("is what a strict run of it asks for, which names the place and leaves nothing behind", async () => {
    const { exitCode, output } = await copy.run("pnpm new-provider odd odd.yaml");
    expect(exitCode).not.toBe(0);
    expect(output).toContain("odd.yaml#/components/schemas/Page«Card»: ");
    expect(output).toMatch(/Or add --lenient: \d+ places are repaired or left out then, by name/);
    expect(await copy.changes()).toEqual(["odd.yaml"]);
  });

  it("names every part that it repairs or leaves out, and the operation that is no method", async () => {
    const said = await copy.expectDone("pnpm new-provider odd odd.yaml --lenient");
    expectFindings(said, "odd");
    expect(said).toContain("POST /cards: the document calls it POST");
    await copy.expectDone("turbo run build typecheck test --filter=@tok/odd");
  });

  it("is read leniently from then on, without being asked", async () => {
    expectFindings(await copy.expectDone("pnpm generate --check odd"), "odd");
  });
});

describe("pnpm generate --lenient", () => {
  it("reads a new version leniently that a strict run refuses", async () => {
    const source = copy.read("specs/odd/source.yaml");
    copy.write("specs/odd/source.yaml", source.replace("lenient: true\n", ""));
    const { exitCode, output } = await copy.run("pnpm generate odd");
    expect(exitCode).not.toBe(0);
    expect(output).toContain("#/components/schemas/Page«Card»: ");
    expectFindings(await copy.expectDone("pnpm generate --lenient odd"), "odd");
    expect(copy.read("specs/odd/source.yaml")).toContain("\nlenient: true\n");
    expect(await copy.expectDone("pnpm generate --check odd")).toContain("up to date");
  });

  it("wants the names of the providers", async () => {
    const { exitCode, output } = await copy.run("pnpm generate --lenient");
    expect(exitCode).not.toBe(0);
    expect(output).toContain("--lenient needs the names of providers");
  });
});
