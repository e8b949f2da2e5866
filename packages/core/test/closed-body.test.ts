import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { strayMember } from "../src/closed-body.ts";
import type { BodyShape } from "../src/operation.ts";
import { errorOf, jsonAnswer } from "./answering.ts";
import { gateway, operations } from "./gateway.ts";

const shape = operations.create.closedBody;
const problem = (body: unknown) => strayMember(body, shape);

describe("strayMember", () => {
  it.each<[string, unknown]>([
    ["one kind", { kind: "card", card: { number: "1", expiry: { month: "01", year: "30" } } }],
    ["another kind", { kind: "order", order: "R-1" }],
    ["lists, with and without items", { kind: "card", notes: [{ text: "a" }, {}], free: [] }],
    ["anything where anything may stand", { kind: "card", free: { deep: [{ er: { "": 1 }, "x y": [] }] } }],
    ["falsy values", { kind: "card", free: 0, card: { number: "", expiry: {} }, notes: [] }],
    ["what is left out by undefined", { kind: "card", card: undefined, notes: undefined }],
  ])("has no problem with %s", (_what, body) => {
    expect(problem(body)).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    ["a text for the body", "kind", "body must be an object, not a single value"],
    ["a list for the body", [{ kind: "card", cvv: "1" }], "body must be an object, not a list"],
    ["a text for an object", { kind: "card", card: "4" }, "body.card must be an object, not a single value"],
    [
      "a list for an object",
      { kind: "card", card: [{ cvv: "1" }] },
      "body.card must be an object, not a list",
    ],
    ["an object for a list", { kind: "card", notes: { a: 1 } }, "body.notes must be a list, not an object"],
  ])("refuses %s, in which other members could hide", (_what, body, said) => {
    expect(problem(body)).toBe(said);
  });

  it("refuses an object or a list where a single value is due", () => {
    const single: BodyShape = { members: { value: "single" } };
    for (const value of ["", 0, false, undefined]) expect(strayMember({ value }, single)).toBeUndefined();
    expect(strayMember({ value: { cvv: "1" } }, single)).toBe(
      "body.value must be a single value, not an object",
    );
    expect(strayMember({ value: ["1"] }, single)).toBe("body.value must be a single value, not a list");
  });

  it.each<[string, unknown, string]>([
    ["at the top", { kind: "order", oder: 1 }, "body.oder is not known here; known are kind, order"],
    ["of another kind", { kind: "order", card: {} }, "body.card is not known here; known are kind, order"],
    [
      "one level down",
      { kind: "card", card: { cvv: "1" } },
      "body.card.cvv is not known here; known are number, expiry",
    ],
    [
      "two levels down",
      { kind: "card", card: { expiry: { month: "1", day: "2" } } },
      "body.card.expiry.day is not known here; known are month, year",
    ],
    [
      "in an item of a list",
      { kind: "card", notes: [{ text: "a" }, { texts: "b" }] },
      "body.notes[1].texts is not known here; known are text",
    ],
  ])("names a member that is not known %s", (_where, body, said) => {
    expect(problem(body)).toBe(said);
  });

  it.each<[string, unknown, string]>([
    ["for the body", null, "body"],
    ["for a member", { kind: "card", card: null }, "body.card"],
    ["two levels down", { kind: "card", card: { expiry: { month: null } } }, "body.card.expiry.month"],
    ["for an item", { kind: "card", notes: [{}, null] }, "body.notes[1]"],
    ["inside an item", { kind: "card", notes: [{ text: null }] }, "body.notes[0].text"],
    ["where anything may stand", { kind: "card", free: { a: [{ b: null }] } }, "body.free.a[0].b"],
  ])("names a null %s", (_where, body, place) => {
    expect(problem(body)).toBe(`${place} must not be null: leave it out`);
  });

  it.each([
    [{}],
    [{ kind: "4111111111111111" }],
    [{ kind: 5 }],
    [{ kind: ["card"] }],
    [{ kind: "toString" }],
    [{ kind: "__proto__" }],
    [{ kind: "Card" }],
    [{ card: { number: "4111111111111111" } }],
  ])("names the member that says the kind where it says none, and not what it says: %j", (body) => {
    expect(problem(body)).toBe("body.kind must be one of card, order");
  });

  it.each(["4111111111111111", "card 4111", "", "x".repeat(51), "größe", "a.b", "n41111", "1a", '"', "a\nb"])(
    "does not quote an unusual name, which may be a value: %j",
    (name) => {
      expect(problem({ kind: "order", [name]: 1 })).toBe(
        "body.(a member with an unusual name) is not known here; known are kind, order",
      );
      expect(problem({ kind: "card", free: { [name]: { [name]: null } } })).toBe(
        "body.free.(a member with an unusual name).(a member with an unusual name) must not be null: leave it out",
      );
    },
  );

  it.each(["constructor", "toString", "hasOwnProperty", "__proto__", "valueOf"])(
    "takes no member for known because every object has it: %s",
    (name) => {
      const text = `{"kind":"order","${name}":{}}`;
      expect(problem(JSON.parse(text))).toBe(`body.${name} is not known here; known are kind, order`);
    },
  );

  it("knows no member where none is documented", () => {
    expect(strayMember({}, { members: {} })).toBeUndefined();
    expect(strayMember({ a: 1 }, { members: {} })).toMatch(/^body\.a is not known here/);
  });
});

type Members = Record<string, BodyShape>;
const name = fc.constantFrom("alpha", "beta", "gamma", "delta", "toString", "constructor", "__proto__", "k");
const own = (entries: readonly (readonly [string, unknown])[]) => {
  const object: Record<string, unknown> = {};
  for (const [key, value] of entries)
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  return object;
};
const { shaped } = fc.letrec<{ shaped: BodyShape; members: BodyShape }>((tie) => ({
  shaped: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constant<BodyShape>("any"),
    tie("members"),
    tie("shaped").map((items): BodyShape => ({ items })),
    fc
      .uniqueArray(fc.tuple(fc.stringMatching(/^[A-Z][a-z]{1,5}$/), tie("members")), {
        minLength: 1,
        maxLength: 3,
        selector: ([kind]) => kind,
      })
      .map(
        (kinds): BodyShape => ({
          by: "type",
          kinds: Object.fromEntries(
            kinds.map(([kind, one]) => [
              kind,
              typeof one === "object" && "members" in one
                ? { members: { ...one.members, type: "any" } }
                : one,
            ]),
          ),
        }),
      ),
  ),
  members: fc
    .uniqueArray(fc.tuple(name, tie("shaped")), { maxLength: 4, selector: ([key]) => key })
    .map((entries): BodyShape => ({ members: own(entries) as Members })), // made of shapes above
}));
const anything = fc.jsonValue({ depthSize: "small" }).map((value) => withoutNull(value));

function withoutNull(value: unknown): unknown {
  if (value === null) return 0;
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(withoutNull);
  return own(Object.entries(value).map(([key, member]) => [key, withoutNull(member)]));
}

/** A body that has the shape, and the places in it: of what may be null, and of objects whose members are known. */
interface Built {
  readonly value: unknown;
  readonly closed: readonly (readonly string[])[];
}

function bodyOf(one: BodyShape): fc.Arbitrary<Built> {
  const below = (key: string, { closed }: Built) => closed.map((path) => [key, ...path]);
  if (one === "any") return anything.map((value) => ({ value, closed: [] }));
  if (one === "single")
    return fc.oneof(fc.string(), fc.integer(), fc.boolean()).map((value) => ({ value, closed: [] }));
  if ("items" in one)
    return fc.array(bodyOf(one.items), { maxLength: 3 }).map((items) => ({
      value: items.map(({ value }) => value),
      closed: items.flatMap((item, index) => below(String(index), item)),
    }));
  if ("by" in one) {
    const kinds = Object.entries(one.kinds).map(([kind, chosen]) =>
      bodyOf(chosen).map(({ value, closed }) => ({
        value: own([...Object.entries(Object(value)), [one.by, kind]]),
        closed,
      })),
    );
    return fc.oneof(...kinds);
  }
  const members = Object.entries(one.members);
  return fc
    .tuple(fc.tuple(...members.map(([, member]) => bodyOf(member))), fc.array(fc.boolean()))
    .map(([built, left]) => {
      const kept = members.flatMap(([key], index) => {
        const member = built[index];
        return member === undefined || left[index] === true ? [] : [[key, member] as const];
      });
      return {
        value: own(kept.map(([key, { value }]) => [key, value])),
        closed: [[], ...kept.flatMap(([key, member]) => below(key, member))],
      };
    });
}

const given = shaped.chain((one) => bodyOf(one).map((built) => ({ one, ...built })));

/** A copy in which the value at a place is another one. */
function changed(value: unknown, path: readonly string[], change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const replaced = Object.entries(Object(value)).map(([other, member]) => [
    other,
    other === key ? changed(member, rest, change) : member,
  ]) as [string, unknown][]; // pairs, as Object.entries gives them
  return Array.isArray(value) ? replaced.map(([, member]) => member) : own(replaced);
}

/** The places of all values, the root's included. */
function placesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  const inner = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([key, member]) => placesOf(member, [...path, key]))];
}

describe("strayMember, of any shape", () => {
  it("lets any body pass that has the shape, with any of its members left out", () => {
    fc.assert(
      fc.property(given, ({ one, value }) => {
        expect(strayMember(value, one)).toBeUndefined();
        expect(strayMember(JSON.parse(JSON.stringify(value)), one)).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  it("finds one stray member, wherever it stands", () => {
    let found = 0;
    fc.assert(
      fc.property(given, fc.nat(), anything, ({ one, value, closed }, choice, stray) => {
        const path = closed[choice % Math.max(1, closed.length)];
        fc.pre(path !== undefined);
        const body = changed(value, path ?? [], (old) =>
          own([...Object.entries(Object(old)), ["stray_one", stray]]),
        );
        expect(strayMember(body, one)).toContain("stray_one is not known here");
        found += 1;
      }),
      { numRuns: 1_000 },
    );
    expect(found).toBe(1_000);
  });

  it("finds one null, wherever it stands", () => {
    fc.assert(
      fc.property(given, fc.nat(), ({ one, value }, choice) => {
        const places = placesOf(value);
        const body = changed(value, places[choice % places.length] ?? [], () => null);
        // In the place of the member that says the kind, null is no kind.
        expect(strayMember(body, one)).toMatch(/ must not be null: leave it out$|type must be one of /);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a call with a closed body", () => {
  const stray = { kind: "card", card: { number: "4111111111111111", cvv: "977" } };
  const refused = {
    name: "ConfigError",
    code: "invalid_argument",
    outcome: "not-sent",
    attempts: 0,
    message: "tokens.create: body.card.cvv is not known here; known are number, expiry. Nothing was sent.",
  };

  it("is refused before anything is sent, by name and raw", async () => {
    const { call, http, sent } = gateway(() => jsonAnswer(200, {}));
    expect(await errorOf(call.create({ body: stray }))).toMatchObject(refused);
    expect(await errorOf(http.POST("/tokens", { body: stray }))).toMatchObject(refused);
    const nothing = { ...stray, card: null };
    expect((await errorOf(call.create({ body: nothing }))).message).toContain("body.card must not be null");
    expect(sent).toEqual([]);
  });

  it("is refused without a token being asked for", async () => {
    let asked = 0;
    const accessToken = () => {
      asked += 1;
      return "token";
    };
    const { call } = gateway(() => jsonAnswer(200, {}), { auth: { apiKey: "key", accessToken } });
    await call.create({ body: stray }).result();
    expect(asked).toBe(0);
  });

  it.each<[string, () => unknown, boolean]>([
    ["toJSON that adds a member", () => ({ kind: "card", toJSON: () => stray }), false],
    ["toJSON that takes one away", () => ({ ...stray, toJSON: () => ({ kind: "card" }) }), true],
    [
      "a getter",
      () => ({
        kind: "card",
        get card() {
          return { cvv: "977" };
        },
      }),
      false,
    ],
    ["a member of the prototype", () => Object.assign(Object.create({ cvv: 1 }), { kind: "card" }), true],
    ["a member that is undefined", () => ({ kind: "card", cvv: undefined, card: undefined }), true],
    [
      "a member that cannot be counted",
      () => Object.defineProperty({ kind: "card" }, "cvv", { value: 1 }),
      true,
    ],
    [
      "a getter that answers otherwise the second time",
      () => {
        let reads = 0;
        return {
          kind: "card",
          get card() {
            reads += 1;
            return reads === 1 ? { cvv: "977" } : {};
          },
        };
      },
      false,
    ],
    ["a date, which is a text", () => ({ kind: "card", free: new Date(0) }), true],
  ])("is judged as it is written: %s", async (_how, body, passes) => {
    const { call, sent } = gateway(() => jsonAnswer(200, {}));
    const { ok, error } = await call.create({ body: body() }).result();
    expect(ok).toBe(passes);
    if (!passes) expect(error).toMatchObject({ code: "invalid_argument" });
    expect(sent).toHaveLength(passes ? 1 : 0);
    if (passes) expect(sent[0]?.bytes).not.toContain("cvv");
  });

  it("is not closed on a path that nobody documents, nor by a method that takes anything", async () => {
    const { call, http, sent } = gateway(() => jsonAnswer(200, { status: "SUCCESS" }));
    await http.POST("/orders", { body: { ...stray, more: null } });
    await call.update({ body: { ...stray, more: null } });
    expect(sent).toHaveLength(2);
  });

  it("ends with an error of this library for a body of any depth", async () => {
    const { call, sent } = gateway(() => jsonAnswer(200, {}));
    for (const depth of [500, 2_000, 5_000, 20_000]) {
      let free: unknown = null;
      for (let level = 0; level < depth; level += 1) free = { a: free };
      const { error } = await call.create({ body: { kind: "card", free } }).result();
      expect(error).toMatchObject({ outcome: "not-sent" });
    }
    expect(sent).toEqual([]);
  });
});
