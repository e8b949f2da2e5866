import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { seal } from "./jwe.ts";
import { allKeys, keys } from "./room.ts";

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
    const mark = (text) => process.stdout.write("MARK " + text + "\\n");
    const { CybersourceTmsClient } = await import("@tok/cybersource-tms");
    const merchant = { merchantId: "m", keyId: "k" };
    const sharedSecret = "c2VjcmV0";
    const privateKey = ${JSON.stringify(keys.signing.privateKey)};
    const mle = ${JSON.stringify(allKeys)};
    const clientWith = (auth, mle, answer = '{"id":"1","status":"AUTHORIZED"}') =>
      new CybersourceTmsClient({
        auth: { ...merchant, ...auth },
        environment: "test",
        mle,
        fetch: async () => new Response(answer, { headers: { "content-type": "application/json" } }),
      });
    ${source}`;
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", register], { cwd: root });
  return output.toString().split("\n");
}

const ofJose = (lines: readonly string[], from: string, to: string) =>
  lines
    .slice(lines.indexOf(`MARK ${from}`) + 1, lines.indexOf(`MARK ${to}`))
    .filter((line) => line.includes("/jose/"));

describe("jose", () => {
  it("is not loaded by the package, by a client, or by calls without encryption", () => {
    const lines = printed(`
      for (const auth of [
        { scheme: "jwt", sharedSecret },
        { scheme: "jwt", privateKey },
        { scheme: "http-signature", sharedSecret },
      ]) {
        const client = clientWith(auth, auth.scheme === "jwt" ? undefined : { unmaskKeys: mle.unmaskKeys });
        await client.customers.create({ body: {} });
        await client.customers.get({ customerId: "1" });
        await client.customers.getUnmasked({ customerId: "1" }).catch((error) => mark(auth.scheme + " " + error.code));
      }
      clientWith({ scheme: "jwt", privateKey }, mle);
      mark("end");
    `);
    expect(lines.some((line) => line.endsWith("/cybersource-tms/dist/index.js"))).toBe(true);
    // Only who has keys for it asks for unmasked data, and that is where it is loaded.
    expect(lines.filter((line) => line.startsWith("MARK"))).toEqual([
      "MARK jwt missing_key",
      "MARK jwt missing_key",
      "MARK http-signature not_encrypted",
      "MARK end",
    ]);
    const before = lines.slice(0, lines.lastIndexOf("MARK jwt missing_key"));
    expect(before.filter((line) => line.includes("/jose/"))).toEqual([]);
    expect(lines.some((line) => line.endsWith("/jwe/compact/encrypt.js"))).toBe(false);
  });

  it("is loaded at the first message, and only the half that it needs", () => {
    const { publicKey, kid } = keys.responseMle;
    const answer = JSON.stringify({ encryptedResponse: seal({ publicKey, kid, content: '{"id":"1"}' }) });
    const lines = printed(`
      const auth = { scheme: "jwt", sharedSecret };
      const writing = clientWith(auth, { requestKey: mle.requestKey });
      const reading = clientWith(auth, { responseKeys: mle.responseKeys }, ${JSON.stringify(answer)});
      mark("made");
      await writing.customers.get({ customerId: "1" });
      mark("read in clear");
      await writing.customers.create({ body: {} });
      mark("written");
      await reading.customers.get({ customerId: "1" });
      mark("read");
    `);
    expect(ofJose(lines, "made", "read in clear")).toEqual([]);
    const toWrite = ofJose(lines, "read in clear", "written");
    expect(toWrite.some((line) => line.endsWith("/jwe/compact/encrypt.js"))).toBe(true);
    expect(toWrite.some((line) => line.endsWith("/jwe/compact/decrypt.js"))).toBe(false);
    const toRead = ofJose(lines, "written", "read");
    expect(toRead.some((line) => line.endsWith("/jwe/compact/decrypt.js"))).toBe(true);
  });
});
