import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import * as core from "../../../packages/core/src/index.ts";
import { generateProvider } from "../provider.ts";
import { documentOf, generated, operation } from "../testing.ts";
import { codeMeanings } from "./code-meanings.ts";

const root = dirname(dirname(dirname(import.meta.dirname)));

function errorsOf(reference: string | undefined): string {
  return reference?.split("\n## Errors\n")[1]?.split("\n## ")[0] ?? "";
}

/** The codes that core's modules give to errors. */
function thrownCodes(): string[] {
  const folder = join(root, "packages/core/src");
  const modules = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const found = modules.flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/\bcode(?:: |\()"(\w+)"/g)].map(
      ([, code = ""]) => code,
    ),
  );
  return [...new Set(found)];
}

describe("the errors in a reference", () => {
  it("are all classes and codes of core, where a provider has batches and encryption", async () => {
    const { files } = await generateProvider(root, "cybersource-tms");
    const text = errorsOf(files.get("packages/cybersource-tms/reference.md"));
    for (const name of Object.keys(core).filter((one) => one.endsWith("Error")))
      expect(text, name).toContain(`\n| \`${name}\` | `);
    const codes = thrownCodes();
    expect(codes).toEqual(expect.arrayContaining(["invalid_option", "too_large", "missing_key", "internal"]));
    for (const code of codes) expect(text, code).toContain(` | \`${code}\` | `);
    expect(text).not.toContain("exports further errors");
    expect(text).toContain("- `partial`");
  });

  it("are explained without a code that core has no more", async () => {
    const { files } = await generateProvider(root, "cybersource-tms");
    const text = errorsOf(files.get("packages/cybersource-tms/reference.md"));
    for (const key of Object.keys(codeMeanings)) {
      const [name, code] = key.split(".");
      expect(text, key).toContain(`\n| \`${name}\` | \`${code}\` | `);
    }
  });

  it("have every field that an error has", async () => {
    const { files } = await generateProvider(root, "fiserv-ipg");
    const text = errorsOf(files.get("packages/fiserv-ipg/reference.md"));
    const response = () => new Response();
    const failure = { code: "http_error", message: "m", status: 418, response } as const;
    const partial = new core.PartialSuccessError({ message: "m", data: 1, failures: [] });
    const received = { status: 200, mediaType: undefined, length: 0 };
    const errors = [
      new core.ApiError(failure),
      partial,
      new core.DecodeError({ code: "empty", message: "m", received }),
    ];
    for (const error of errors)
      for (const field of Object.getOwnPropertyNames(error).filter((one) => !/^(?:stack|message)$/.test(one)))
        expect(text, field).toContain(`\n| \`${field}\` | `);
  });

  it("leave out those of what a provider does not have, and say so", async () => {
    const document = documentOf({ paths: { "/cards": { get: operation("cards.list") } } });
    const text = errorsOf((await generated(document)).get("reference.md"));
    expect(text).not.toMatch(/\n\| `(?:EncryptionError|PartialSuccessError)`/);
    expect(text).toContain("exports further errors of `@tok/core`, which no call of this client throws");
    expect(text).not.toContain("- `partial`");
  });
});
