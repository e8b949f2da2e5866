import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { bearer } from "../src/auth/bearer.ts";
import { none } from "../src/auth/none.ts";
import type { OutgoingRequest } from "../src/authenticator.ts";
import { ConfigError } from "../src/index.ts";

const request: OutgoingRequest = {
  method: "GET",
  href: "https://api.test/cards",
  headers: {},
  body: undefined,
  now: 0,
  randomUUID: () => "00000000-0000-4000-8000-0000a1b2c3d4",
};

function refusal(act: () => unknown): ConfigError {
  try {
    act();
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("bearer", () => {
  it("sends a token, and nothing else", async () => {
    const { sign, headers, secrets } = bearer()({ accessToken: "t0ken-1234" });
    expect(await sign(request)).toEqual({ authorization: "Bearer t0ken-1234" });
    expect(headers).toEqual(["authorization"]);
    expect(secrets).toEqual(["t0ken-1234"]);
  });

  it("asks a function once for calls at the same time, and again only after a refusal", async () => {
    let asked = 0;
    const scheme = bearer()({ accessToken: async () => `t0ken-${++asked}` });
    const both = await Promise.all([scheme.sign(request), scheme.sign(request)]);
    expect(both).toEqual([{ authorization: "Bearer t0ken-1" }, { authorization: "Bearer t0ken-1" }]);
    expect(scheme.refused?.({ authorization: "Bearer t0ken-1" })).toBe(true);
    expect(await scheme.sign(request)).toEqual({ authorization: "Bearer t0ken-2" });
    expect(scheme.secrets).toEqual(["t0ken-2", "t0ken-1"]);
    expect(asked).toBe(2);
  });

  it("has no other token where a fixed one is refused", () => {
    expect(bearer()({ accessToken: "t0ken" }).refused?.({ authorization: "Bearer t0ken" })).toBe(false);
  });

  it.each<[string, unknown, string]>([
    ["nothing", undefined, "auth is missing"],
    ["no token", {}, "auth.accessToken is missing"],
    ["an empty token", { accessToken: " " }, "auth.accessToken is missing"],
    ["another member", { accessToken: "t0ken", apiKey: "hidden" }, "auth.apiKey is not known"],
    ["the word Bearer", { accessToken: "Bearer hidden" }, "begins with the word Bearer"],
    ["a line break", { accessToken: "hidden\n" }, "has characters"],
    ["a number", { accessToken: 7 }, "auth.accessToken is missing"],
  ])("refuses %s, and quotes no value", (_what, auth, problem) => {
    const error = refusal(() => bearer()(auth));
    expect(error.message).toContain(problem);
    expect(inspect(error)).not.toContain("hidden");
  });

  it("refuses what a function gives and cannot be a token", async () => {
    const scheme = bearer()({ accessToken: () => "two words" });
    await expect(scheme.sign(request)).rejects.toThrow("gave no usable token");
  });
});

describe("none", () => {
  it("sends no credentials, and keeps the header of credentials for nobody", () => {
    const scheme = none()(undefined);
    expect(scheme.sign(request)).toEqual({});
    expect(scheme.headers).toEqual(["authorization"]);
    expect(scheme.secrets).toEqual([]);
  });

  it("refuses credentials, which would be lost", () => {
    const error = refusal(() => none()({ apiKey: "hidden" }));
    expect(error.message).toContain("sends no credentials");
    expect(inspect(error)).not.toContain("hidden");
  });
});
