import { afterAll, describe, expect, it } from "vitest";
import { generate } from "../../generate/generation.ts";
import { documentOf, operation, Workspace } from "../../generate/testing.ts";
import { findingText } from "../finding.ts";
import { checkReadiness } from "./readiness.ts";

const workspace = new Workspace();
afterAll(() => workspace.remove());

const document = documentOf({ paths: { "/cards": { post: operation("cards.create", {}) } } });

/** Writes the provider with one action. */
function provide(action: object): void {
  const actions = [{ target: "$.servers[0]", description: "D.", ...action }];
  const overlay = JSON.stringify({ overlay: "1.1.0", info: { title: "T", version: "1" }, actions });
  workspace.provide("acme", document, { overlay });
  workspace.write("packages/acme/package.json", "{}");
}

async function findings(): Promise<string[]> {
  const found = await checkReadiness({
    root: workspace.root,
    packed: { folder: "acme", name: "@tok/acme" },
  });
  return found.map(findingText);
}

describe("checkReadiness", () => {
  it("stops a package with a proposal on security, until it is reviewed", async () => {
    provide({ update: { url: "https://other.test" }, "x-tok-proposed": true });
    await generate(workspace.root, ["acme"]);
    expect(await findings()).toEqual([
      expect.stringContaining(
        "specs/acme/overlay.yaml#/actions/0: the proposal on security is not reviewed: $.servers[0]: D.",
      ),
    ]);
    provide({ update: { url: "https://other.test" } });
    await generate(workspace.root, ["acme"]);
    expect(await findings()).toEqual([]);
  });

  it("stops a package that was generated before the review", async () => {
    provide({ update: { url: "https://third.test" } });
    expect((await findings()).join("\n")).toContain(
      "packages/acme/src/generated/client.ts: it is not what the provider's documents say. Run pnpm generate acme",
    );
  });
});
