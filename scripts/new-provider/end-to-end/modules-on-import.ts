import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RepositoryCopy } from "./repository-copy.ts";

/** A file that is evaluated on an import. */
export interface EvaluatedModule {
  readonly file: string;
  readonly bytes: number;
}

/** What the import of a built package evaluates, in a process of its own. */
export async function modulesOnImport(copy: RepositoryCopy, name: string): Promise<EvaluatedModule[]> {
  const script = `packages/${name}/modules-on-import.mjs`;
  copy.write(script, program);
  const said = await copy.expectDone(`node ${script}`);
  const urls: string[] = JSON.parse(said);
  return urls.map((url) => {
    const file = fileURLToPath(url);
    return { file, bytes: statSync(file).size };
  });
}

const program = `
import { register } from "node:module";
import { MessageChannel } from "node:worker_threads";
const { port1, port2 } = new MessageChannel();
const hook = 'let port; export function initialize(data) { port = data.port; }' +
  'export async function load(url, context, next) { port.postMessage(url); return next(url, context); }';
const urls = [];
port1.on("message", (url) => urls.push(url));
register("data:text/javascript," + encodeURIComponent(hook), { data: { port: port2 }, transferList: [port2] });
await import("./dist/index.js");
await new Promise((resolve) => setImmediate(resolve));
port1.close();
console.log(JSON.stringify(urls));
`;
