import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Consumer } from "./consumer.ts";
import { Processes } from "./processes.ts";

let folder: string;
let consumer: Consumer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tok-consumer-"));
  consumer = new Consumer(join(folder, "own"), { processes: new Processes(folder), env: {} });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lay(path: string, version: string): void {
  mkdirSync(join(consumer.folder, path), { recursive: true });
  writeFileSync(join(consumer.folder, path, "package.json"), JSON.stringify({ version }));
}

describe("Consumer.installed", () => {
  it("is nothing in a new folder", () => {
    expect(consumer.installed()).toEqual([]);
  });

  it("finds packages with and without a scope, those inside others, and no file of npm's own", () => {
    lay("node_modules/@tok/core", "0.1.0");
    lay("node_modules/sax", "1.6.1");
    lay("node_modules/@tok/core/node_modules/sax", "1.0.0");
    mkdirSync(join(consumer.folder, "node_modules/.bin"));
    expect(consumer.installed()).toEqual(["@tok/core@0.1.0", "sax@1.0.0", "sax@1.6.1"]);
  });
});

describe("Consumer.locked", () => {
  it("gives each package with where it came from, and whether it is for development alone", () => {
    const packages = {
      "": { name: "consumer" },
      "node_modules/@tok/core": { version: "0.1.0", resolved: "http://127.0.0.1:1/core.tgz" },
      "node_modules/@types/node": { version: "20.19.0", resolved: "http://127.0.0.1:1/node.tgz", dev: true },
    };
    consumer.write("package-lock.json", JSON.stringify({ lockfileVersion: 3, packages }));
    expect(consumer.locked()).toEqual([
      { id: "@tok/core@0.1.0", resolved: "http://127.0.0.1:1/core.tgz", isDev: false },
      { id: "@types/node@20.19.0", resolved: "http://127.0.0.1:1/node.tgz", isDev: true },
    ]);
  });
});
