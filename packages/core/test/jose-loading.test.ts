import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { secretJwt } from "./cybersource-credentials.ts";
import { facts, requestKey, response, responseKey } from "./encrypted.ts";
import vectors from "./vectors/cybersource-messages.json" with { type: "json" };

/** When the built package loads `jose`, seen in a process of its own. */

const root = dirname(dirname(fileURLToPath(import.meta.url)));

// Writes the address of each module that is loaded.
const hooks = `
  import { writeSync } from "node:fs";
  export async function load(url, context, next) {
    writeSync(1, url + "\\n");
    return next(url, context);
  }`;

/** What a module prints, line by line. */
function printed(source: string): string[] {
  const register = `
    import { register } from "node:module";
    register("data:text/javascript," + encodeURIComponent(${JSON.stringify(hooks)}));
    const mark = (text) => process.stdout.write(text + "\\n");
    ${source}`;
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", register], { cwd: root });
  return output.toString().split("\n");
}

const mle = { requestKey, responseKeys: [responseKey] };
const { jwe } = vectors.messages["response-mle"];

const use = (entry: string) => `
  const { readMleOptions } = await import(${JSON.stringify(entry)});
  const encryption = readMleOptions(${JSON.stringify(mle)}, ${JSON.stringify(facts)}, 100_000);
  const answer = new TextEncoder().encode(${JSON.stringify(JSON.stringify({ encryptedResponse: jwe }))});
`;

test("jose is loaded at the first message, and only the half that it needs", () => {
  const lines = printed(`
    mark("started");
    ${use("@tok/core/jwe")}
    for (const entry of ["", "/runtime", "/auth/api-key", "/auth/cybersource"]) await import("@tok/core" + entry);
    const { cybersource } = await import("@tok/core/auth/cybersource");
    const href = "https://vault.test/";
    const request = { method: "GET", href, headers: {}, now: 0, randomUUID: () => "1" };
    await cybersource()(${JSON.stringify(secretJwt)}).sign(request);
    mark("signed");
    await encryption.decryptResponse(answer, 0);
    mark("read");
    await encryption.encryptRequest(answer, 0);
    mark("written");
  `);
  const ofJose = (from: string, to: string) =>
    lines.slice(lines.indexOf(from) + 1, lines.indexOf(to)).filter((line) => line.includes("/jose/"));
  expect(
    lines
      .slice(lines.indexOf("started"), lines.indexOf("signed"))
      .some((line) => line.endsWith("/dist/jwe.js")),
  ).toBe(true);
  expect(ofJose("started", "signed")).toEqual([]);
  const toRead = ofJose("signed", "read");
  expect(toRead.some((line) => line.endsWith("/jwe/compact/decrypt.js"))).toBe(true);
  expect(toRead.some((line) => line.endsWith("/jwe/compact/encrypt.js"))).toBe(false);
  expect(toRead.length).toBeLessThanOrEqual(15);
  expect(ofJose("read", "written").some((line) => line.endsWith("/jwe/compact/encrypt.js"))).toBe(true);
});

test("without jose nothing is encrypted or read, and the error names the package", () => {
  const folder = mkdtempSync(join(tmpdir(), "without-jose-"));
  try {
    cpSync(join(root, "dist"), folder, { recursive: true });
    const lines = printed(`
      ${use(pathToFileURL(join(folder, "jwe.js")).href)}
      for (const call of [
        () => encryption.encryptRequest(answer, 0),
        () => encryption.decryptResponse(answer, 0),
        () => encryption.prepareToRead("responseKeys", 0),
      ]) await call().catch((error) => mark(error.name + " " + error.code + ": " + error.message));
    `);
    const failures = lines.filter((line) => line.startsWith("EncryptionError "));
    expect(failures).toHaveLength(3);
    for (const failure of failures) {
      expect(failure).toMatch(/^EncryptionError jose_unavailable: .* package jose, .*install it\.$/);
      expect(failure).not.toContain(response.pkcs8.slice(40, 60));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
