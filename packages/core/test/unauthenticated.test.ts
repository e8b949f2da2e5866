import { describe, expect, it } from "vitest";
import { bearer } from "../src/auth/bearer.ts";
import { ClientRuntime, type Operation } from "../src/runtime.ts";

const operation: Operation = {
  name: "tokens.create",
  method: "POST",
  path: "/tokens",
  parameters: [],
  formats: { json: "application/json" },
  responses: { 200: { body: { type: "string" } } },
  secrets: [],
  unauthenticated: true,
};

/** A client whose token comes from the service itself. */
function clientOf(status: number) {
  const sent: { url: string; authorization: string | null }[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const authorization = new Headers(init.headers).get("authorization");
    sent.push({ url, authorization });
    return new Response(JSON.stringify("t0ken-1234"), {
      status,
      headers: { "content-type": "application/json" },
    });
  };
  const runtime: ClientRuntime = new ClientRuntime(
    { environments: {}, operations: { operation } },
    {
      auth: {
        accessToken: async () => await runtime.call<string, unknown, never>(operation, undefined, undefined),
      },
      baseUrl: "https://acme.test",
      fetch,
    },
    bearer(),
  );
  return { runtime, sent };
}

describe("an operation that anybody may call", () => {
  it("is sent without credentials, so that a token can come from it", async () => {
    const { runtime, sent } = clientOf(200);
    const { path: _path, unauthenticated: _open, ...rest } = operation;
    const signed: Operation = { ...rest, name: "cards.get", path: "/cards", method: "GET" };
    expect(await runtime.call(signed, undefined, undefined)).toBe("t0ken-1234");
    expect(sent).toEqual([
      { url: "https://acme.test/tokens", authorization: null },
      { url: "https://acme.test/cards", authorization: "Bearer t0ken-1234" },
    ]);
  });

  it("is not sent again with another token where it is refused", async () => {
    const { runtime, sent } = clientOf(401);
    const result = await runtime.call(operation, undefined, undefined).result();
    expect(result.ok).toBe(false);
    expect(sent).toHaveLength(1);
  });

  it("is sent without credentials by the raw client, too", async () => {
    const { runtime, sent } = clientOf(200);
    const http = runtime.http<Record<string, Record<string, unknown>>>();
    await Reflect.apply(Reflect.get(http, "POST"), http, ["/tokens", {}]);
    expect(sent).toEqual([{ url: "https://acme.test/tokens", authorization: null }]);
  });
});
