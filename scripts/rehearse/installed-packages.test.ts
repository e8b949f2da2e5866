import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { broughtAlong, readInstalled } from "./installed-packages.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tok-installed-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Lays a package down as pnpm does: in a folder of its own, with links to what it needs beside it. */
function lay(name: string, manifest: object = {}, links: readonly string[] = [], version = "1.0.0"): string {
  const own = join(root, ".pnpm", `${name.replace("/", "+")}@${version}`, "node_modules");
  mkdirSync(join(own, name), { recursive: true });
  writeFileSync(join(own, name, "package.json"), JSON.stringify({ name, version, ...manifest }));
  for (const target of links) link(target, own);
  return join(own, name);
}

function link(target: string, into: string): void {
  const name = target.slice(target.lastIndexOf("node_modules/") + "node_modules/".length);
  mkdirSync(dirname(join(into, name)), { recursive: true });
  symlinkSync(target, join(into, name));
}

/** A package of ours that needs others, and what comes along with it. */
function comesAlong(manifest: object, links: readonly string[]): string[] {
  const ours = join(root, "packages/ours");
  mkdirSync(ours, { recursive: true });
  writeFileSync(
    join(ours, "package.json"),
    JSON.stringify({ name: "@tok/ours", version: "0.0.0", ...manifest }),
  );
  for (const target of links) link(target, join(ours, "node_modules"));
  const found = broughtAlong([readInstalled(ours)], (name) => name.startsWith("@tok/"));
  return found.map(({ manifest: { name, version } }) => `${name}@${version}`);
}

describe("broughtAlong", () => {
  it("follows dependencies of dependencies, each once", () => {
    const leaf = lay("leaf");
    const left = lay("left", { dependencies: { leaf: "1" } }, [leaf]);
    const right = lay("@some/right", { dependencies: { leaf: "1" } }, [leaf]);
    expect(comesAlong({ dependencies: { left: "1", "@some/right": "1" } }, [left, right])).toEqual([
      "@some/right@1.0.0",
      "leaf@1.0.0",
      "left@1.0.0",
    ]);
  });

  it("has both versions of a package that two need differently", () => {
    const [old, fresh] = [lay("leaf"), lay("leaf", {}, [], "2.0.0")];
    const left = lay("left", { dependencies: { leaf: "1" } }, [old]);
    expect(comesAlong({ dependencies: { left: "1", leaf: "2" } }, [left, fresh])).toEqual([
      "leaf@1.0.0",
      "leaf@2.0.0",
      "left@1.0.0",
    ]);
  });

  it("ends where two packages need each other", () => {
    const left = lay("left", { dependencies: { right: "1" } });
    const right = lay("right", { dependencies: { left: "1" } }, [left]);
    link(right, dirname(left));
    expect(comesAlong({ dependencies: { left: "1" } }, [left])).toEqual(["left@1.0.0", "right@1.0.0"]);
  });

  it("takes peers that are required, and leaves optional ones and development alone", () => {
    const leaf = lay("leaf");
    const manifest = {
      dependencies: { "@tok/core": "workspace:^" },
      devDependencies: { tool: "1" },
      peerDependencies: { leaf: "1", jose: "6" },
      peerDependenciesMeta: { jose: { optional: true } },
    };
    expect(comesAlong(manifest, [leaf])).toEqual(["leaf@1.0.0"]);
  });

  it("does without an optional dependency that this machine cannot have", () => {
    const leaf = lay("leaf");
    const manifest = { dependencies: { other: "1" }, optionalDependencies: { leaf: "1", other: "1" } };
    expect(comesAlong(manifest, [leaf])).toEqual(["leaf@1.0.0"]);
  });

  it("refuses where something needed is not installed", () => {
    expect(() => comesAlong({ dependencies: { leaf: "1" } }, [])).toThrow(
      "@tok/ours needs leaf, which is not installed. Run pnpm install.",
    );
  });
});
