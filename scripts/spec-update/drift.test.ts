import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../generate/json.ts";
import { pointerOf } from "../generate/json-pointer.ts";
import { type Overlay, readOverlay } from "../generate/overlay.ts";
import { driftOf } from "./drift.ts";
import { loosenedRemarks, unmatchedText } from "./drift-text.ts";

const number = { type: "string", description: "The number of the card." };

function documentOf(properties: JsonObject, more: JsonObject = {}): JsonObject {
  return { components: { schemas: { Card: { type: "object", properties } } }, ...more };
}

function overlayOf(...actions: JsonObject[]): Overlay {
  const described = actions.map((action, index) => ({
    description: `Reason ${index + 1}. [DOC]`,
    ...action,
  }));
  return readOverlay({ overlay: "1.1.0", info: { title: "T", version: "1" }, actions: described }, "overlay");
}

const card = "$.components.schemas.Card";
const secret: Json = { "x-tok-secret": true };
const textOf = (old: JsonObject, fresh: JsonObject, overlay: Overlay) =>
  unmatchedText(driftOf(old, fresh, overlay).unmatched, "specs/acme/overlay.yaml");
const remarksOf = (old: JsonObject, fresh: JsonObject, overlay: Overlay) =>
  loosenedRemarks(driftOf(old, fresh, overlay).loosened);

describe("driftOf", () => {
  it("finds nothing where the overlay does what it did", () => {
    const overlay = overlayOf(
      { target: card, update: { description: "A card." } },
      { target: `${card}.properties.number`, update: secret },
      { target: `${card}.properties.id`, remove: true },
      { target: `${card}.properties.number`, copy: `${card}.properties.number` },
    );
    const old = documentOf({ number, id: {} });
    const fresh = documentOf({ added: {}, id: { type: "string" }, number: { type: "integer" } });
    expect(driftOf(old, fresh, overlay)).toEqual({ unmatched: [], loosened: [] });
  });

  it("names the action whose target was removed, by number and reason, and what is left", () => {
    const overlay = overlayOf(
      { target: card, update: { description: "A card." } },
      { target: `${card}.properties.number`, update: secret },
    );
    expect(textOf(documentOf({ number }), documentOf({}), overlay)).toEqual([
      'specs/acme/overlay.yaml#/actions/1: action 2 ("Reason 2. [DOC]") no longer matches: its target $.components.schemas.Card.properties.number finds nothing in the new document.',
      "In the old document it found:",
      "  #/components/schemas/Card/properties/number, of which #/components/schemas/Card/properties is left",
    ]);
  });

  it("names where the target may be now", () => {
    const overlay = overlayOf({ target: `${card}.properties.number`, update: secret });
    expect(textOf(documentOf({ number }), documentOf({ pan: number }), overlay).at(-1)).toBe(
      "    perhaps now #/components/schemas/Card/properties/pan (same content, beside where it was)",
    );
  });

  it("names the source of a copy that is gone", () => {
    const overlay = overlayOf({
      target: `${card}.properties.copy`,
      copy: `${card}.properties.number`,
    });
    const [first] = textOf(documentOf({ number, copy: {} }), documentOf({ copy: {} }), overlay);
    expect(first).toContain(
      "the source of its copy $.components.schemas.Card.properties.number finds nothing in the new document",
    );
  });

  it("shows both values where a filter no longer fits", () => {
    const overlay = overlayOf({ target: "$.servers[?(@.url == 'https://a.test')]", update: secret });
    const text = textOf(
      documentOf({}, { servers: [{ url: "https://a.test" }] }),
      documentOf({}, { servers: [{ url: "https://b.test" }] }),
      overlay,
    );
    expect(text.at(-1)).toBe(
      '  #/servers/0, which no longer fits: it was {"url":"https://a.test"} and is {"url":"https://b.test"}',
    );
  });

  it("says so where the target finds nothing in the old document either", () => {
    const overlay = overlayOf({ target: `${card}.properties.nubmer`, update: secret });
    expect(textOf(documentOf({ number }), documentOf({ number }), overlay).at(-1)).toBe(
      "It finds nothing in the old document either, so the action itself may be wrong.",
    );
  });

  it("lists every action that finds nothing, five places of the first and ten of the others", () => {
    const names = Array.from({ length: 13 }, (_, index) => `field${index}`);
    const overlay = overlayOf(
      { target: `${card}.properties.*`, update: secret },
      ...names.map((name) => ({ target: `${card}.properties.${name}`, update: secret })),
    );
    const properties = Object.fromEntries(names.map((name): [string, Json] => [name, { type: "string" }]));
    const text = textOf(documentOf(properties), documentOf({}), overlay);
    expect(text.filter((line) => line.includes("is left"))).toHaveLength(5);
    expect(text).toContain("  and 8 more");
    expect(text.slice(-12)).toEqual([
      "These find nothing either:",
      ...names
        .slice(0, 10)
        .map(
          (name, index) => `  action ${index + 2} ("Reason ${index + 2}. [DOC]"): ${card}.properties.${name}`,
        ),
      "  and 3 more",
    ]);
  });

  it("looks at a document in which the actions before have been carried out", () => {
    const overlay = overlayOf(
      { target: card, update: { properties: { made: { type: "string" } } } },
      { target: `${card}.properties.made`, update: secret },
    );
    expect(driftOf(documentOf({}), documentOf({ added: {} }), overlay).unmatched).toEqual([]);
  });

  it("blames no later action where one before it fails for another reason", () => {
    const overlay = overlayOf(
      { target: card, update: { properties: { number: { type: "string" } } } },
      { target: `${card}.properties.number.type`, update: "string" },
    );
    const fresh = documentOf({ number: ["no schema"] });
    expect(driftOf(documentOf({ number }), fresh, overlay).unmatched).toEqual([]);
  });

  it("leaves a query that cannot be read to the overlay's own error", () => {
    const overlay = overlayOf({ target: "$.a[", update: secret });
    expect(driftOf(documentOf({}), documentOf({}), overlay).unmatched).toEqual([]);
  });

  it("still looks at the new document where the overlay was corrected for it and fails on the old one", () => {
    const overlay = overlayOf(
      { target: `${card}.properties.pan`, update: secret },
      { target: `${card}.properties.month`, update: secret },
    );
    const { unmatched } = driftOf(documentOf({ number, month: {} }), documentOf({ pan: number }), overlay);
    expect(unmatched.map(({ action }) => action.index)).toEqual([1]);
    expect(unmatched[0]?.traces.map(({ was }) => pointerOf(was))).toEqual([
      "/components/schemas/Card/properties/month",
    ]);
  });
});

describe("loosenedRemarks", () => {
  it("names what a target no longer finds, where what holds it is still there", () => {
    const overlay = overlayOf({ target: "$..[?(@.format == 'pan')]", update: secret });
    const old = documentOf({ number: { format: "pan" }, other: { format: "pan" } });
    const fresh = documentOf({ number: { format: "pan" }, other: {} });
    expect(remarksOf(old, fresh, overlay)).toEqual([
      'action 1 ("Reason 1. [DOC]") no longer finds #/components/schemas/Card/properties/other',
    ]);
  });

  it("says nothing of what went with all that held it, nor of what only moved up in a list", () => {
    const overlay = overlayOf(
      { target: "$.paths.*.get.responses", update: secret },
      { target: "$.servers[?(@.x == 1)]", update: secret },
    );
    const old = { paths: { "/a": { get: { responses: {} } }, "/b": { get: { responses: {} } } } };
    const fresh = { paths: { "/a": { get: { responses: {} } } } };
    const list = (...servers: Json[]) => ({ servers });
    expect(
      remarksOf(
        { ...old, ...list({ x: 0 }, { x: 1 }, { x: 1 }) },
        { ...fresh, ...list({ x: 1 }, { x: 1 }) },
        overlay,
      ),
    ).toEqual([]);
  });

  it("names an object that an action completed and now makes out of nothing", () => {
    const overlay = overlayOf({ target: card, update: { properties: { number: secret, made: secret } } });
    expect(remarksOf(documentOf({ number }), documentOf({ other: {} }), overlay)).toEqual([
      'action 1 ("Reason 1. [DOC]") completed #/components/schemas/Card/properties/number; the new document lacks it, so the action now makes it',
    ]);
  });
});
