import { describe, expect, it } from "vitest";
import type {
  BodyFacts,
  EncryptFacts,
  ErrorFacts,
  Operation,
  PageFacts,
  Parameter,
  ReadRule,
  RecoveryFacts,
  ValueFacts,
} from "../../packages/core/src/operation.ts";
import type { Method } from "../generate/model.ts";
import { compareFacts } from "./facts.ts";
import { nothing, type Shape } from "./shape.ts";
import type { Surface } from "./surface.ts";
import { tableFacts } from "./table-facts.ts";

/** Another operation that differs from `operation` in one key, or where that key is judged instead. */
type Case = Partial<Operation> | "elsewhere";

const parameter: Parameter = { in: "query", wire: "limit", name: "limit", explode: true };
const page: PageFacts = { limit: "limit", offset: "offset", most: 10, defaults: { order: "id" } };
const body: BodyFacts = { type: "object" };
const rule: ReadRule = { at: ["id"], as: "either", member: "id" };
const value: ValueFacts = { at: ["id"] };
const recovery: RecoveryFacts = { given: ["id"], advice: "look" };
const errors: ErrorFacts = { code: [["a"]], details: [{ at: ["list"] }] };

const operation: Operation = {
  name: "cards.get",
  method: "GET",
  path: "/cards",
  parameters: [parameter, { ...parameter, wire: "o", name: "offset" }, { ...parameter, name: "order" }],
  formats: { json: "application/json" },
  responses: { 200: { body: { ...body, read: [rule] } } },
  value,
  page,
  partial: { items: ["list"], status: ["id"] },
  recovery,
  encrypt: { request: "optional" },
  errors,
  secrets: [],
};

const withBody = (changed: Partial<BodyFacts>): Case => ({
  responses: { 200: { body: { ...body, read: [rule], ...changed } } },
});
const withRule = (changed: Partial<ReadRule>): Case => withBody({ read: [{ ...rule, ...changed }] });
const withParameter = (changed: Partial<Parameter>): Case => ({
  parameters: operation.parameters.map((one, index) => (index === 0 ? { ...one, ...changed } : one)),
});

// A key that is added to a type has no case here, which the compiler refuses.
const cases = {
  operation: {
    name: "elsewhere",
    method: "elsewhere",
    path: "elsewhere",
    parameters: { parameters: [{ ...parameter, wire: "size" }, ...operation.parameters.slice(1)] },
    body: "elsewhere",
    bodySchema: "elsewhere",
    check: "elsewhere",
    formats: { formats: { json: "application/vnd.cards+json" } },
    accept: { accept: "application/jose" },
    alwaysTyped: { alwaysTyped: true },
    encrypt: { encrypt: { request: "mandatory" } },
    unmasks: { unmasks: true },
    responses: { responses: { ...operation.responses, 204: {} } },
    value: { value: { at: [] } },
    page: { page: { ...page, most: 20 } },
    partial: { partial: { items: ["list"], status: ["code"] } },
    recovery: { recovery: { ...recovery, advice: "ask" } },
    closedBody: { closedBody: { members: {} } },
    errors: { errors: { code: [["b"]] } },
    secrets: { secrets: ["id"] },
    unauthenticated: { unauthenticated: true },
    repeatable: { repeatable: true },
    idempotencyHeader: { idempotencyHeader: "key" },
  } satisfies Record<keyof Operation, Case>,
  parameter: {
    in: withParameter({ in: "header" }),
    wire: withParameter({ wire: "size" }),
    name: "elsewhere",
    required: "elsewhere",
    explode: withParameter({ explode: false }),
    format: withParameter({ format: "uuid" }),
    integer: withParameter({ integer: {} }),
    write: "elsewhere",
  } satisfies Record<keyof Parameter, Case>,
  page: {
    limit: { page: { ...page, limit: "order" } },
    offset: { page: { ...page, offset: "order" } },
    most: { page: { ...page, most: 20 } },
    defaults: { page: { ...page, defaults: { order: "name" } } },
  } satisfies Record<keyof PageFacts, Case>,
  "body of an answer": {
    type: "elsewhere",
    items: "elsewhere",
    format: withBody({ format: "uuid" }),
    required: "elsewhere",
    read: withBody({ read: [] }),
    schema: "elsewhere",
  } satisfies Record<keyof BodyFacts, Case>,
  "tolerant reading": {
    at: withRule({ at: [] }),
    as: withRule({ as: "digits" }),
    member: withRule({ member: "other" }),
    width: withRule({ as: "digits", width: 4 }),
    names: "elsewhere", // below: a name needs one for the same number on the other side
    outside: "elsewhere",
    inside: "elsewhere",
  } satisfies Record<keyof ReadRule, Case>,
  value: {
    at: { value: { at: ["other"] } },
    type: "elsewhere",
    items: "elsewhere",
    proof: { value: { ...value, proof: { id: "string" } } },
    absent: { value: { ...value, absent: "empty-array" } },
  } satisfies Record<keyof ValueFacts, Case>,
  encryption: {
    request: { encrypt: {} },
    response: { encrypt: { request: "optional", response: "optional" } },
  } satisfies Record<keyof EncryptFacts, Case>,
  recovery: {
    given: { recovery: { ...recovery, given: ["name"] } },
    advice: { recovery: { ...recovery, advice: "ask" } },
  } satisfies Record<keyof RecoveryFacts, Case>,
  errors: {
    code: { errors: { ...errors, code: [["b"]] } },
    message: { errors: { ...errors, message: [["b"]] } },
    field: { errors: { ...errors, field: [["b"]] } },
    fields: { errors: { ...errors, fields: [["b"]] } },
    details: { errors: { ...errors, details: [{ at: ["list"], code: [["b"]] }] } },
    requestId: { errors: { ...errors, requestId: [["b"]] } },
    requestIdHeaders: { errors: { ...errors, requestIdHeaders: ["id"] } },
    refused: { errors: { ...errors, refused: [{ at: ["code"], atLeast: 400 }] } },
  } satisfies Record<keyof ErrorFacts, Case>,
};

const surface = surfaceWith("id");

describe("tableFacts", () => {
  it.each(
    Object.entries(cases).flatMap(([of, keys]) =>
      Object.entries(keys).flatMap(([key, changed]: [string, Case]) =>
        changed === "elsewhere" ? [] : [{ of, key, changed }],
      ),
    ),
  )("tells of another $key in $of", ({ changed }) => {
    expect(found(operation, { ...operation, ...changed })).not.toEqual([]);
  });

  it("tells of another name that is read for a number, and of no name of a new one", () => {
    const named = (names: Record<string, number>) => ({
      ...operation,
      responses: { 200: { body: { ...body, read: [{ at: ["id"], as: "enum-names" as const, names }] } } },
    });
    expect(found(named({ low: 1 }), named({ least: 1, high: 2 }))).toEqual([
      "Changed the name of 1 that it reads in `id` is `least`, was `low` major",
    ]);
  });

  it("tells of nothing where only the members change by which a bare value is told", () => {
    const told = { ...operation, ...withRuleOf({ inside: ["a", "b"], outside: ["c"] }) };
    expect(found({ ...operation, ...withRuleOf({ inside: ["a"] }) }, told)).toEqual([]);
  });

  it("tells where a body that was closed before refuses more", () => {
    const closed = (closedBody: NonNullable<Operation["closedBody"]>): Operation => ({
      ...operation,
      closedBody: { members: { list: { items: closedBody } } },
    });
    const kinds = closed({ by: "type", kinds: { card: { members: { a: "single" } } } });
    const text = "refuses members that are not documented in `list[]`";
    expect(found(closed("any"), kinds)).toEqual([`Added ${text} major`]);
    expect(found(kinds, closed("any"))).toEqual([`Removed ${text} minor`]);
    expect(found(closed({ members: {} }), kinds)).toEqual([
      "Added what it takes in `list[]` hangs on `type` major",
    ]);
    expect(found(closed({ by: "type", kinds: { card: "any" } }), kinds)).toEqual([
      "Added refuses members that are not documented in `list[] (card)` major",
    ]);
  });
});

function withRuleOf(changed: Partial<ReadRule>): Partial<Operation> {
  return { responses: { 200: { body: { ...body, read: [{ ...rule, ...changed }] } } } };
}

function found(before: Operation, after: Operation): string[] {
  const [was, is] = [methodOf(before), methodOf(after)];
  return compareFacts(tableFacts(was, is, surface), tableFacts(is, was, surface)).map(
    ({ heading, text, verdict }) => `${heading} ${text} ${verdict}`,
  );
}

function methodOf(of: Operation): Method {
  return {
    name: "get",
    key: "cardsGet",
    typeName: "CardsGet",
    operationId: undefined,
    summary: "",
    description: undefined,
    operation: of,
    check: undefined,
    functions: [],
    repeatSource: undefined,
    parameters: of.parameters.map((one) => ({
      ...one,
      type: "string",
      writer: undefined,
      description: undefined,
    })),
    bodyType: undefined,
    dataType: "Card",
    answerType: "Card",
    failureType: undefined,
    errorTypes: [],
    iteration: undefined,
  };
}

/** Users see one answer with one member. */
function surfaceWith(member: string): Surface {
  const text: Shape = { ...nothing, values: ["string"] };
  const members = new Map([[member, { shape: text, isOptional: false, words: "" }]]);
  const answer: Shape = { ...nothing, objects: [{ members, rest: undefined }] };
  const contents = new Map([["application/json", answer]]);
  return {
    exports: new Map(),
    methods: new Map(),
    options: nothing,
    schemas: [],
    raw: new Map([
      [
        "GET /cards",
        {
          parameters: nothing,
          body: undefined,
          answers: new Map([["200", contents]]),
          words: "",
        },
      ],
    ]),
  };
}
