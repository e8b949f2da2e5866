import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generate/json.ts";
import { operationsOf } from "../document-view.ts";
import { idempotencyKeyOf } from "./idempotency.ts";

function keyOf(parameter: JsonObject, verb = "post"): string | undefined {
  const header = { in: "header", schema: { type: "string" }, ...parameter };
  const document = { paths: { "/payments": { [verb]: { parameters: [header], responses: {} } } } };
  const [operation] = operationsOf(document);
  return operation === undefined ? undefined : idempotencyKeyOf(operation, document)?.evidence;
}

describe("idempotencyKeyOf", () => {
  it.each([
    "Idempotency-Key",
    "idempotency-key",
    "X-Idempotency-Key",
    "Acme-Idempotency-Key",
    "x_idempotency_token",
    "Idempotent-Request-Id",
  ])("takes the name %s for the provider's word", (name) => {
    expect(keyOf({ name })).toBe("the name of the header");
  });

  it.each([
    ["Request-Id", "Makes the request idempotent."],
    ["PayPal-Request-Id", "Send any text. A request with the same id can safely be repeated."],
    ["X-Operation-Key", "Used for idempotency, for 24 hours. Not logged."],
  ])("quotes what the description of %s says", (name, description) => {
    expect(keyOf({ name, description })).toMatch(/^the description of the header, ".+"$/);
    expect(description).toContain(/"(.+)"/.exec(keyOf({ name, description }) ?? "")?.[1]);
  });

  it.each<JsonObject>([
    { name: "Request-Id" },
    { name: "Request-Id", description: "For your logs." },
    { name: "Request-Id", description: "An id of the request, unique for each attempt." },
    { name: "Request-Id", description: "This does not make the request idempotent." },
    { name: "PayPal-Request-Id", description: "The server stores it for six hours." },
    { name: "X-Correlation-Id", description: "Repeat it when you call support." },
    { name: "If-Match", description: "Makes the update idempotent." },
    { name: "Idempotency-Key", description: "Not yet supported." },
    { name: "Idempotency-Key", description: "Ignored for this operation." },
    { name: "Idempotency-Key", description: "Only for your logs." },
    { name: "Idempotency-Key", schema: { type: "integer" } },
    { name: "Idempotency-Key", schema: { type: "string", maxLength: 20 } },
    { name: "Idempotency-Key", in: "query" },
  ])("repeats no write by guess: %j", (parameter) => {
    expect(keyOf(parameter)).toBeUndefined();
  });

  it.each([
    ["takes one of the path, where all its operations are writes", "put", "the name of the header"],
    ["leaves one of the path, where a read has it, too", "get", undefined],
  ])("%s", (_what, other, evidence) => {
    const parameters = [{ name: "Idempotency-Key", in: "header", schema: { type: "string" } }];
    const operation = { responses: {} };
    const document = { paths: { "/payments": { parameters, [other]: operation, post: operation } } };
    const post = operationsOf(document).find(({ verb }) => verb === "post");
    expect(post === undefined ? "" : idempotencyKeyOf(post, document)?.evidence).toBe(evidence);
  });

  it("has nothing to say of a read", () => {
    expect(keyOf({ name: "Idempotency-Key" }, "get")).toBeUndefined();
  });
});
