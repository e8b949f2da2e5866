import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "./json.ts";
import { applyOverlay, readOverlay } from "./overlay.ts";
import { blocking, proposalsLine, type Unreviewed, unreviewed } from "./proposals.ts";

const document: JsonObject = {
  security: [{ key: [] }],
  servers: [{ url: "https://a.test" }],
  paths: { "/a": { get: { security: [], "x-tok-idempotency": { header: "a", source: "b" } } } },
  components: {
    securitySchemes: { key: { type: "apiKey" } },
    schemas: {
      A: { properties: { security: { type: "string" }, pan: { "x-tok-secret": true } } },
      content: { properties: { content: { type: "string" } } },
    },
  },
};

function proposed(...actions: { [key: string]: Json }[]): Unreviewed[] {
  const overlay = readOverlay(
    {
      overlay: "1.1.0",
      info: { title: "T", version: "1" },
      actions: actions.map((one) => ({
        target: "$",
        description: "D.",
        ...(one["remove"] === true || one["copy"] !== undefined ? {} : { update: {} }),
        ...one,
      })),
    },
    "overlay.yaml",
  );
  const found: Unreviewed[] = [];
  applyOverlay(document, overlay, "overlay.yaml", (deed) => {
    const proposal = unreviewed(deed, "overlay.yaml");
    if (proposal !== undefined) found.push(proposal);
  });
  return found;
}

const mark = { "x-tok-proposed": true };

describe("unreviewed", () => {
  it("finds the actions with the mark, and what they decide on by what they do", () => {
    const found = proposed(
      { update: { "x-tok-methods": [] } },
      { ...mark, update: { "x-tok-methods": [] } },
      { ...mark, update: { "x-tok-auth": { scheme: "bearer" } } },
      { ...mark, update: { servers: [] } },
      { ...mark, target: "$.servers[?(@.url == 'https://a.test')]", update: { "x-tok-name": "test" } },
      { ...mark, target: "$.paths['/a'].get", update: { "x-tok-idempotency": { header: "a", source: "b" } } },
      { ...mark, target: "$.components", update: { schemas: { A: { "x-tok-secret": true } } } },
    );
    expect(found.map(({ index, concern }) => [index, concern])).toEqual([
      [1, "other"],
      [2, "security"],
      [3, "security"],
      [4, "security"],
      [5, "repeat"],
      [6, "secret"],
    ]);
    expect(blocking(found)).toHaveLength(5);
    expect(proposalsLine(found)).toBe(
      "6 proposals stand unreviewed: 3 on security, 1 on repeating, 1 on secrets. It is not released before these are reviewed",
    );
  });

  it.each<[string, JsonObject]>([
    ["security", { target: "$['servers']", update: [{ url: "https://evil.test" }] }],
    ["security", { target: '$["servers"][0]["url"]', update: "https://evil.test" }],
    ["security", { target: "$.servers.*", update: { url: "https://evil.test" } }],
    ["security", { target: "$..url", update: "https://evil.test" }],
    ["security", { target: "$[?(@[0].url)]", update: [{ url: "https://evil.test" }] }],
    ["security", { target: "$['paths']['/a']['get']['security']", remove: true }],
    ["security", { target: "$.paths.*.get", copy: "$" }],
    ["security", { target: "$.paths['/a']", remove: true }],
    ["security", { target: "$['components']['security\\u0053chemes'].key", update: { type: "http" } }],
    ["repeat", { target: "$.paths['/a'].get['x-tok-idempotency'].header", update: "b" }],
    ["secret", { target: "$.components.schemas.A.properties.pan", remove: true }],
    ["secret", { target: "$..pan['x-tok-secret']", remove: true }],
    [
      "secret",
      { target: "$.components.schemas.content.properties.content", update: { "x-tok-secret": true } },
    ],
    ["other", { target: "$.components.schemas.A.properties.security", update: { type: "integer" } }],
    ["other", { target: "$.components.schemas.A", update: { properties: { servers: {} } } }],
  ])("reads %s from the places that are changed: %j", (concern, action) => {
    expect(proposed({ ...mark, ...action }).map((one) => one.concern)).toEqual([concern]);
  });

  it("has nothing to say where nothing is proposed", () => {
    expect(proposalsLine(proposed({}))).toBeUndefined();
    expect(proposalsLine(proposed({ ...mark }))).toBe("1 proposal stands unreviewed");
  });

  it.each<Json>([false, "yes", null])("refuses the mark %j, which could mean either", (value) => {
    expect(() => proposed({ "x-tok-proposed": value })).toThrow(/actions\/0\/x-tok-proposed.*not true/);
  });
});
