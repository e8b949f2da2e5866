import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { apiErrorByStatus } from "../src/errors/by-status.ts";
import * as core from "../src/index.ts";

const failure = { message: "things.get failed", operation: "things.get", attempts: 2 } as const;
const response = () => new Response("hidden");
const refusal = { ...failure, code: "http_error", body: { card: "hidden" }, response } as const;

const made: Record<string, (copy: typeof core) => core.TokError> = {
  TokError: (copy) => new copy.TokError({ ...failure, code: "internal" }),
  ConfigError: (copy) => new copy.ConfigError({ ...failure, code: "invalid_option" }),
  ConnectionError: (copy) => new copy.ConnectionError({ ...failure, code: "connection_lost" }),
  TimeoutError: (copy) => new copy.TimeoutError({ ...failure, code: "attempt_timeout" }),
  AbortedError: (copy) => new copy.AbortedError({ ...failure, code: "aborted" }),
  EncryptionError: (copy) => new copy.EncryptionError({ ...failure, code: "unknown_key" }),
  DecodeError: (copy) =>
    new copy.DecodeError({
      ...failure,
      code: "malformed",
      received: { status: 200, mediaType: "text/html", length: 5 },
    }),
  PartialSuccessError: (copy) =>
    new copy.PartialSuccessError({ ...failure, data: ["hidden"], failures: [{ card: "hidden" }] }),
  ApiError: (copy) => new copy.ApiError({ ...refusal, status: 402 }),
  BadRequestError: (copy) => new copy.BadRequestError({ ...refusal, status: 400 }),
  AuthenticationError: (copy) => new copy.AuthenticationError({ ...refusal, status: 401 }),
  PermissionError: (copy) => new copy.PermissionError({ ...refusal, status: 403 }),
  NotFoundError: (copy) => new copy.NotFoundError({ ...refusal, status: 404 }),
  ConflictError: (copy) => new copy.ConflictError({ ...refusal, status: 409 }),
  UnprocessableError: (copy) => new copy.UnprocessableError({ ...refusal, status: 422 }),
  RateLimitError: (copy) => new copy.RateLimitError({ ...refusal, status: 429 }),
  ServerError: (copy) => new copy.ServerError({ ...refusal, status: 503 }),
};

/** As two provider packages bring it, each with its own version of core. */
async function otherCopy(): Promise<typeof core> {
  vi.resetModules();
  return import("../src/index.ts");
}

type Guarded = (new (...args: never[]) => core.TokError) & { is: (value: unknown) => boolean };

function classNamed(copy: typeof core, name: string): Guarded {
  const found: unknown = Reflect.get(copy, name);
  if (typeof found !== "function") throw new Error(`no class ${name}`);
  return found as Guarded; // every error class is exported under its name and has `is`
}

describe.each(Object.entries(made))("%s", (name, make) => {
  const error = make(core);
  const prints = `${JSON.stringify(error)} ${inspect(error, { depth: 10 })} ${String(error)} ${error.stack}`;

  it("has a literal name, and is an Error, a TokError and itself", () => {
    expect(error.name).toBe(name);
    expect(String(error)).toBe(`${name}: things.get failed`);
    expect(error.stack).toMatch(new RegExp(`^${name}: things\\.get failed\\n`));
    for (const one of ["TokError", name]) {
      expect(error).toBeInstanceOf(classNamed(core, one));
      expect(classNamed(core, one).is(error)).toBe(true);
    }
  });

  it("is recognised by `is` of another copy of the module, not by instanceof", async () => {
    const other = await otherCopy();
    const Other = classNamed(other, name);
    expect(error).not.toBeInstanceOf(Other);
    expect(Other.is(error)).toBe(true);
    expect(classNamed(core, name).is(make(other))).toBe(true);
    expect(other.TokError.is(error)).toBe(true);
    expect(other.ApiError.is(error)).toBe(error instanceof core.ApiError);
  });

  it("is not taken for its siblings", () => {
    const parents = ["TokError", "ApiError", name];
    for (const sibling of Object.keys(made).filter((one) => !parents.includes(one))) {
      expect(classNamed(core, sibling).is(error)).toBe(false);
    }
  });

  it("prints its facts and nothing of body, response or items", () => {
    expect(prints).not.toContain("hidden");
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name,
      message: "things.get failed",
      operation: "things.get",
      attempts: 2,
      code: error.code,
    });
    expect(inspect(error)).toContain(error.code);
    for (const member of ["body", "response", "data", "failures"])
      expect(Object.keys(error)).not.toContain(member);
  });
});

describe("TokError.is", () => {
  it.each([[undefined], [null], ["TokError"], [new Error("TokError")], [{ name: "TokError" }], [7]])(
    "refuses %s",
    (value) => {
      expect(core.TokError.is(value)).toBe(false);
    },
  );
});

describe("ApiError", () => {
  it("gives body and response to those who ask by name", async () => {
    const error = new core.ApiError({ ...refusal, status: 402 });
    expect(error.body).toEqual({ card: "hidden" });
    expect(await error.response.text()).toBe("hidden");
  });
});

describe("PartialSuccessError", () => {
  it("counts the failures where it does not show them", () => {
    const error = new core.PartialSuccessError({ ...failure, data: [1], failures: [{}, {}] });
    expect(error.toJSON()).toMatchObject({ failureCount: 2, outcome: "partial", details: [] });
    expect(error.data).toEqual([1]);
  });

  it("shows the details that it was given", () => {
    const details = [{ message: "m" }];
    const error = new core.PartialSuccessError({
      ...failure,
      details,
      requestId: "r",
      data: [],
      failures: [],
    });
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ details, requestId: "r", failureCount: 0 });
    expect(inspect(error)).toContain("message: 'm'");
  });
});

describe("apiErrorByStatus", () => {
  it.each([
    [302, "ApiError"],
    [400, "BadRequestError"],
    [401, "AuthenticationError"],
    [402, "ApiError"],
    [403, "PermissionError"],
    [404, "NotFoundError"],
    [409, "ConflictError"],
    [422, "UnprocessableError"],
    [429, "RateLimitError"],
    [499, "ApiError"],
    [500, "ServerError"],
    [599, "ServerError"],
    [600, "ApiError"],
  ])("makes of %s a %s", (status, name) => {
    const error = apiErrorByStatus({ ...refusal, status });
    expect([error.name, error.status]).toEqual([name, status]);
  });
});
