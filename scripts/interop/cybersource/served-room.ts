import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CybersourceTmsCredentials, type CybersourceTmsKeys, createSandbox } from "@tok/sandbox";
import { serveSandbox } from "@tok/sandbox/node";
import { type KeyFiles, writeKeyFiles } from "./key-files.ts";

/** The host that the official client signs, wherever it is told to connect to. */
export const host = "apitest.cybersource.com";

/** One request and its answer, as they were on the wire. */
export interface Exchange {
  readonly headers: Headers;
  readonly request: string;
  readonly answer: string;
}

/** The room of the sandbox on loopback, with the keys that it lets in, also in files. */
export interface ServedRoom {
  readonly url: string;
  readonly credentials: CybersourceTmsCredentials;
  readonly keys: CybersourceTmsKeys;
  readonly files: KeyFiles;
  readonly exchanges: Exchange[];
  close(): Promise<void>;
}

export async function openRoom(): Promise<ServedRoom> {
  const sandbox = createSandbox({
    providers: ["cybersource-tms"],
    "cybersource-tms": { publicHosts: [`https://${host}`] },
  });
  const exchanges: Exchange[] = [];
  const { urls, close } = await serveSandbox({
    ...sandbox,
    async handle(provider, request) {
      const [headers, sent] = [new Headers(request.headers), request.clone()];
      const response = await sandbox.handle(provider, request);
      exchanges.push({ headers, request: await sent.text(), answer: await response.clone().text() });
      return response;
    },
  });
  const credentials = sandbox.credentials["cybersource-tms"];
  const folder = mkdtempSync(join(tmpdir(), "tok-key-files-"));
  return {
    url: urls["cybersource-tms"],
    credentials,
    keys: await credentials.keys(),
    files: await writeKeyFiles(folder, credentials),
    exchanges,
    close() {
      rmSync(folder, { recursive: true });
      return close();
    },
  };
}
