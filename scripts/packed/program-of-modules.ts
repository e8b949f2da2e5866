/** A program that imports a module, and prints the URLs of all modules that this evaluates, as JSON. */
export function programOfModules(specifier: string): string {
  return `
    import { register } from "node:module";
    import { MessageChannel } from "node:worker_threads";
    const { port1, port2 } = new MessageChannel();
    const hook = 'let port; export function initialize(data) { port = data.port; }' +
      'export async function load(url, context, next) { port.postMessage(url); return next(url, context); }';
    const urls = [];
    port1.on("message", (url) => urls.push(url));
    register("data:text/javascript," + encodeURIComponent(hook), { data: { port: port2 }, transferList: [port2] });
    await import(${JSON.stringify(specifier)});
    await new Promise((resolve) => setImmediate(resolve));
    port1.close();
    console.log(JSON.stringify(urls));
  `;
}
