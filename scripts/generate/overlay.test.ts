import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DocumentError } from "./document-error.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { applyOverlay, type Overlay, readOverlay } from "./overlay.ts";

const NAME = "specs/acme/overlay.yaml";

type RawAction = Record<string, unknown>;

function overlayOf(actions: RawAction[], version = "1.1.0"): Overlay {
  const described = actions.map((action) => ({ description: "Test", ...action }));
  return readOverlay({ overlay: version, info: { title: "T", version: "1" }, actions: described }, NAME);
}

function apply(document: JsonObject, actions: RawAction[], version?: string): JsonObject {
  return applyOverlay(document, overlayOf(actions, version), NAME);
}

function errorOf(act: () => unknown): DocumentError {
  try {
    act();
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("readOverlay", () => {
  const valid = {
    overlay: "1.1.0",
    info: { title: "T", version: "1", "x-a": 1 },
    extends: "./openapi.json",
    "x-b": [1],
    actions: [
      { target: "$.a", description: "A", update: null, "x-tok-proposed": true },
      { target: "$.b", description: "B", remove: true },
      { target: "$.c", description: "C", copy: "$.d" },
    ],
  };

  it("refuses a key of ours that stands beside update, where it would change nothing", () => {
    const action = { target: "$.a", description: "A", update: {}, "x-tok-secret": true };
    const error = errorOf(() => readOverlay({ ...valid, actions: [action] }, NAME));
    expect(error.pointer).toBe("/actions/0/x-tok-secret");
    expect(error.message).toContain("Put it into update");
  });

  it("returns versions, actions and extension keys", () => {
    expect(readOverlay(valid, NAME)).toEqual({
      version: "1.1",
      info: { title: "T", version: "1", description: undefined, extensions: { "x-a": 1 } },
      extends: "./openapi.json",
      extensions: { "x-b": [1] },
      actions: [
        {
          kind: "update",
          target: "$.a",
          description: "A",
          update: null,
          extensions: { "x-tok-proposed": true },
        },
        { kind: "remove", target: "$.b", description: "B", extensions: {} },
        { kind: "copy", target: "$.c", description: "C", copy: "$.d", extensions: {} },
      ],
    });
  });

  it("shares nothing with what it was given", () => {
    const raw = structuredClone(valid);
    const overlay = readOverlay(raw, NAME);
    raw["x-b"].push(2);
    expect(overlay.extensions).toEqual({ "x-b": [1] });
  });

  it.each([
    [[], ": the overlay is not an object"],
    [null, ": the overlay is not an object"],
    [{ ...valid, overlay: undefined }, "#/overlay: the value does not exist in JSON"],
    [{ info: valid.info, actions: valid.actions }, "#/overlay: overlay (the version) is missing"],
    [{ ...valid, overlay: "1.2.0" }, '#/overlay: overlay version "1.2.0" is not supported'],
    [{ ...valid, overlay: "1.0" }, '#/overlay: overlay version "1.0" is not supported'],
    [{ ...valid, overlay: 1 }, "#/overlay: overlay (the version) is not a text"],
    [{ overlay: "1.0.0", actions: valid.actions }, "#/info: info is missing"],
    [{ ...valid, info: { title: "T" } }, "#/info/version: version is missing"],
    [{ ...valid, info: { title: "T", version: 1 } }, "#/info/version: version is not a text"],
    [
      { ...valid, info: { title: "T", version: "1", author: "x" } },
      "#/info/author: info has the unknown key author",
    ],
    [{ ...valid, update: [] }, "#/update: the overlay has the unknown key update"],
    [{ overlay: "1.0.0", info: valid.info }, "#/actions: actions is missing"],
    [{ ...valid, actions: {} }, "#/actions: actions is not an array"],
    [{ ...valid, actions: [] }, "#/actions: actions is empty"],
    [{ ...valid, actions: ["$"] }, "#/actions/0: the action is not an object"],
    [{ ...valid, "x-n": Number.NaN }, "#/x-n: the value does not exist in JSON"],
    [{ ...valid, "x-d": new Date(0) }, "#/x-d: the value does not exist in JSON"],
    [JSON.parse('{"__proto__":{}}'), ": the key __proto__ is not accepted"],
  ])("refuses %j", (raw, message) => {
    expect(errorOf(() => readOverlay(raw, NAME)).message).toContain(`${NAME}${message}`);
  });

  it.each([
    [{ update: {} }, "/target: target is missing"],
    [{ target: "a.b", update: {} }, "/target: target is no JSONPath: it must start with $"],
    [{ target: "$" }, ": the action needs exactly one of update, remove and copy, and has none"],
    [{ target: "$", update: {}, remove: true }, "and has update and remove"],
    [{ target: "$", update: {}, copy: "$.a" }, "and has update and copy"],
    [{ target: "$", remove: false }, "/remove: remove is not true"],
    [{ target: "$", update: {}, remove: false }, "/remove: remove is not true"],
    [{ target: "$", update: {}, descripton: "x" }, "/descripton: the action has the unknown key descripton"],
    [{ target: "$", copy: 1 }, "/copy: copy is not a text"],
    [
      { target: "$", update: JSON.parse('{"a":{"__proto__":1}}') },
      "/update/a: the key __proto__ is not accepted",
    ],
    [
      { target: "$", update: {}, description: " " },
      "/description: description (the reason for the action) is empty",
    ],
  ])("refuses the action %j", (action, message) => {
    const error = errorOf(() => overlayOf([{ target: "$.a", remove: true }, action]));
    expect(error.message).toMatch(/^specs\/acme\/overlay\.yaml#\/actions\/1/);
    expect(error.message).toContain(message);
  });

  it("refuses an action without its reason", () => {
    const raw = {
      overlay: "1.0.0",
      info: { title: "T", version: "1" },
      actions: [{ target: "$", update: {} }],
    };
    expect(errorOf(() => readOverlay(raw, NAME)).message).toContain(
      "#/actions/0/description: description (the reason for the action) is missing",
    );
  });

  it("refuses copy in an overlay of 1.0", () => {
    const error = errorOf(() => overlayOf([{ target: "$.a", copy: "$.b" }], "1.0.0"));
    expect(error.message).toContain("#/actions/0/copy: copy belongs to overlay 1.1");
  });
});

describe("applyOverlay with update", () => {
  it("merges objects key by key, joins arrays and replaces plain values", () => {
    const document = { info: { title: "a", tags: ["x"], contact: { name: "n" } }, paths: {} };
    const update = { info: { title: "b", tags: ["y"], contact: { url: "u" }, added: { deep: [] } } };
    expect(apply(document, [{ target: "$", update }])).toEqual({
      info: { title: "b", tags: ["x", "y"], contact: { name: "n", url: "u" }, added: { deep: [] } },
      paths: {},
    });
  });

  it("replaces a plain value by null and null by a plain value", () => {
    expect(apply({ a: 1, b: null }, [{ target: "$", update: { a: null, b: 2 } }])).toEqual({ a: null, b: 2 });
  });

  it.each([
    [{ a: {} }, { a: [] }, "an array where the document has an object, at /a"],
    [{ a: [] }, { a: {} }, "an object where the document has an array, at /a"],
    [{ a: 1 }, { a: {} }, "an object where the document has a plain value, at /a"],
    [{ a: null }, { a: [] }, "an array where the document has a plain value, at /a"],
    [
      { a: { "b/c": {} } },
      { a: { "b/c": null } },
      "a plain value where the document has an object, at /a/b~1c",
    ],
    [{}, [], "an array where the document has an object, at its root"],
  ])("refuses to turn %j by %j into another kind of value", (document, update, message) => {
    const error = errorOf(() => apply(document, [{ target: "$", update }]));
    expect(error.message).toContain(message);
    expect(error.pointer).toBe("/actions/0");
  });

  it.each(["1.0.0", "1.1.0"])("appends an object to an array in overlay %s", (version) => {
    const actions = [{ target: "$.servers", update: { url: "b" } }];
    expect(apply({ servers: [{ url: "a" }] }, actions, version)).toEqual({
      servers: [{ url: "a" }, { url: "b" }],
    });
  });

  it.each(["1.0.0", "1.1.0"])("appends a plain value to an array in overlay %s", (version) => {
    expect(apply({ tags: ["a"] }, [{ target: "$.tags", update: "b" }], version)).toEqual({
      tags: ["a", "b"],
    });
  });

  it("joins an array to an array in overlay 1.1", () => {
    expect(apply({ a: [1] }, [{ target: "$.a", update: [2, [3]] }])).toEqual({ a: [1, 2, [3]] });
  });

  it("appends an array as one item in overlay 1.0", () => {
    expect(apply({ a: [1] }, [{ target: "$.a", update: [2] }], "1.0.0")).toEqual({ a: [1, [2]] });
  });

  it("replaces plain values in overlay 1.1, in objects and in arrays", () => {
    const actions = [
      { target: "$.info.title", update: "new" },
      { target: "$.tags[?@ == 'b']", update: null },
    ];
    expect(apply({ info: { title: "old" }, tags: ["a", "b"] }, actions)).toEqual({
      info: { title: "new" },
      tags: ["a", null],
    });
  });

  it("refuses to replace a plain value by an object", () => {
    const error = errorOf(() => apply({ a: 1 }, [{ target: "$.a", update: {} }]));
    expect(error.message).toContain("an object where the document has a plain value, at /a");
  });

  it("refuses a plain target in overlay 1.0", () => {
    const error = errorOf(() => apply({ a: { b: 1 } }, [{ target: "$.a.b", update: 2 }], "1.0.0"));
    expect(error.message).toContain("the target /a/b is a plain value, which overlay 1.0 cannot update");
  });

  it("changes every match, each with a value of its own", () => {
    const result = apply({ a: { get: {} }, b: { get: {} } }, [
      { target: "$.*.get", update: { security: [{ key: [] }] } },
      { target: "$.a.get.security[0].key", update: "scope" },
    ]);
    expect(result).toEqual({
      a: { get: { security: [{ key: ["scope"] }] } },
      b: { get: { security: [{ key: [] }] } },
    });
  });

  it("changes a value once that the target selects twice", () => {
    expect(apply({ a: [] }, [{ target: "$['a','a']", update: 1 }])).toEqual({ a: [1] });
  });

  it("finds its targets before it changes anything", () => {
    const result = apply({ a: { b: {} } }, [{ target: "$..*", update: { n: {} } }]);
    expect(result).toEqual({ a: { b: { n: {} }, n: {} } });
  });

  it("refuses targets of different kinds", () => {
    const error = errorOf(() => apply({ a: {}, b: [] }, [{ target: "$.*", update: {} }]));
    expect(error.message).toContain("matches values of different kinds");
  });

  it("finds keys with quotes, backslashes, slashes and control characters", () => {
    const keys = [
      "it's",
      'say "x"',
      "back\\slash",
      "\\u0041",
      "/paths/{id}~",
      "\u0001\b\f\n\r\t",
      "",
      "n",
      "é😀",
    ];
    for (const key of keys) {
      expect(apply({ [key]: { a: 1 } }, [{ target: "$.*", update: { b: 2 } }])).toEqual({
        [key]: { a: 1, b: 2 },
      });
      expect(apply({ list: [{ [key]: 1 }] }, [{ target: "$.list[*].*", remove: true }])).toEqual({
        list: [{}],
      });
    }
  });

  it("finds and removes the value of any key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (key) => {
        const document = Object.fromEntries([[key, 1]]);
        expect(Object.keys(apply(document, [{ target: "$.*", remove: true }]))).toEqual([]);
      }),
    );
  });

  it("adds constructor, prototype and toString as ordinary keys", () => {
    const update = { constructor: { prototype: { polluted: true } }, toString: "x" };
    const result = apply({ a: {} }, [{ target: "$.a", update }]);
    expect(JSON.stringify(result)).toBe(JSON.stringify({ a: update }));
    expect({}).not.toHaveProperty("polluted");
  });

  it("refuses __proto__ in an overlay that was not read by readOverlay", () => {
    const overlay = overlayOf([{ target: "$", update: {} }]);
    const update: Json = JSON.parse('{"__proto__":{"polluted":true}}');
    const [action] = overlay.actions;
    const actions = action?.kind === "update" ? [{ ...action, update }] : [];
    expect(errorOf(() => applyOverlay({}, { ...overlay, actions }, NAME)).message).toContain("/__proto__");
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("applyOverlay with remove", () => {
  it("removes several items of one array", () => {
    const parameters = ["a", "b", "c", "d"].map((name) => ({ name }));
    const target = "$.parameters[?@.name == 'a' || @.name == 'b' || @.name == 'd']";
    expect(apply({ parameters }, [{ target, remove: true }])).toEqual({ parameters: [{ name: "c" }] });
  });

  it.each(["1.0.0", "1.1.0"])("removes keys and plain items in overlay %s", (version) => {
    const actions = [
      { target: "$.info.x", remove: true },
      { target: "$.tags[?@ == 'b']", remove: true },
    ];
    expect(apply({ info: { x: 1, y: 2 }, tags: ["a", "b"] }, actions, version)).toEqual({
      info: { y: 2 },
      tags: ["a"],
    });
  });

  it("removes nested matches together with the items that hold them", () => {
    const document = { list: [{ drop: 1, list: [{ drop: 1 }, 2] }, { keep: [{ drop: 1 }, 3] }] };
    expect(apply(document, [{ target: "$..[?@.drop]", remove: true }])).toEqual({ list: [{ keep: [3] }] });
  });

  it("removes from every array that matches", () => {
    const document = { a: [1, 2, 3], b: [3, 2, 1] };
    expect(apply(document, [{ target: "$.*[?@ > 1]", remove: true }])).toEqual({ a: [1], b: [1] });
  });

  it("refuses to remove the whole document", () => {
    const error = errorOf(() => apply({ a: 1 }, [{ target: "$", remove: true }]));
    expect(error.message).toContain("the target $ is the whole document, which cannot be removed");
  });

  it("leaves exactly the items that Array.filter leaves", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (removed) => {
        fc.pre(removed.includes(true));
        const list = removed.map((_, index) => index);
        const chosen = list.filter((index) => removed[index]);
        const actions = [{ target: `$.list[${chosen.join(",")}]`, remove: true }];
        expect(apply({ list }, actions)).toEqual({ list: list.filter((index) => !removed[index]) });
      }),
    );
  });
});

describe("applyOverlay with copy", () => {
  it("copies into an object that an earlier action made", () => {
    const document = { components: { schemas: { old: { type: "object", required: ["a"] } } } };
    const result = apply(document, [
      { target: "$.components.schemas", update: { new: {} } },
      { target: "$.components.schemas.new", copy: "$.components.schemas.old" },
      { target: "$.components.schemas.old", update: { required: ["b"] } },
    ]);
    expect(result).toEqual({
      components: {
        schemas: { old: { type: "object", required: ["a", "b"] }, new: { type: "object", required: ["a"] } },
      },
    });
  });

  it("merges as an update does", () => {
    const document = { a: { n: 1, list: [1] }, b: { n: 2, list: [2], more: true } };
    expect(apply(document, [{ target: "$.a", copy: "$.b" }])).toHaveProperty("a", {
      n: 2,
      list: [1, 2],
      more: true,
    });
  });

  it("copies arrays and plain values", () => {
    const actions = [
      { target: "$.a", copy: "$.b" },
      { target: "$.c", copy: "$.a[1]" },
    ];
    expect(apply({ a: [1], b: [2], c: 0 }, actions)).toEqual({ a: [1, 2], b: [2], c: 2 });
  });

  it("copies a value into a part of itself, as it was before", () => {
    const result = apply({ a: { b: {}, n: 1 } }, [{ target: "$.a.b", copy: "$.a" }]);
    expect(result).toEqual({ a: { b: { b: {}, n: 1 }, n: 1 } });
  });

  it("joins an array to itself once", () => {
    expect(apply({ a: [1, 2] }, [{ target: "$.a", copy: "$.a" }])).toEqual({ a: [1, 2, 1, 2] });
  });

  it.each([
    ["$.none", "the copy source $.none matches nothing in the document"],
    ["$.*", "the copy source $.* matches 2 values. Name exactly one"],
    ["$.a b", "the copy source $.a b cannot be used as JSONPath (RFC 9535)"],
  ])("refuses the source %s", (copy, message) => {
    const error = errorOf(() => apply({ a: {}, b: {} }, [{ target: "$.a", copy }]));
    expect(error.message.replace(' ("Test")', "")).toContain(message);
  });
});

describe("applyOverlay", () => {
  it("names the action whose target matches nothing", () => {
    const document = { info: {}, paths: {} };
    const info = { target: "$.info", update: {} };
    const actions = [
      info,
      info,
      info,
      { target: "$.paths['/x'].get", description: "Name the method", update: {} },
    ];
    expect(errorOf(() => apply(document, actions)).message).toBe(
      "specs/acme/overlay.yaml#/actions/3: the target $.paths['/x'].get matches nothing in the document " +
        '("Name the method"). The document may have moved: correct the target or remove the action.',
    );
  });

  it.each(["update", "remove", "copy"])("fails when the target of %s matches nothing", (kind) => {
    const modifier = { update: {}, remove: true, copy: "$.a" }[kind];
    const error = errorOf(() => apply({ a: {} }, [{ target: "$.none", [kind]: modifier }]));
    expect(error.pointer).toBe("/actions/0");
  });

  it.each(["$.paths./x.get", "$[", "$.a b", "$..", "$[?(@.a = 1)]", "$.a[01]"])(
    "refuses the target %s, which is no JSONPath",
    (target) => {
      const error = errorOf(() => apply({ a: {} }, [{ target, remove: true }]));
      expect(error.message).toContain(
        `#/actions/0: the target ${target} cannot be used as JSONPath (RFC 9535)`,
      );
      expect(error.message).toContain('("Test")');
    },
  );

  it.each([
    ["$.a[?!starts(@, 'x')]", "there is no function starts with 2 argument(s)"],
    ["$.a[?@.b && !(length(@, 1) == 1)]", "there is no function length with 2 argument(s)"],
    ["$.a[?count($[?nosuch(@)]) == 0]", "there is no function nosuch with 1 argument(s)"],
  ])("refuses a function that does not exist in %s", (target, message) => {
    expect(errorOf(() => apply({ a: ["x"] }, [{ target, remove: true }])).message).toContain(message);
  });

  it("knows the functions of RFC 9535", () => {
    const document = { tags: ["get", "set", "other"] };
    const target = "$.tags[?match(@, '.et') && (search(@, 'g') && (length(@) == 3 && count($.tags) == 1))]";
    expect(apply(document, [{ target, remove: true }])).toEqual({ tags: ["set", "other"] });
  });

  it.each([
    "$[?@.a && @.b && @.c]",
    "$[?@.a == '(' && @.b && @.c == ')']",
    "$[?@.x || (@.a && @.b && @.c)]",
    "$[?@['p && q'] && @.b[?@.d] && @.c]",
  ])("refuses %s, which the query engine would misread", (target) => {
    const error = errorOf(() => apply({ a: {} }, [{ target, remove: true }]));
    expect(error.message).toContain("so write a && (b && c)");
  });

  it.each([
    ["$.l[?@.a && (@.b && @.c)]", [2]],
    ["$.l[?@.a && @.b || @.a && @.c]", [2]],
    ["$.l[?@.a && @['b && c && d'], ?@.b && @.c]", [0, 2]],
    ["$.l[?@.a && @.n[?@.x && @.y]]", [1]],
  ])("evaluates %s as RFC 9535 says", (target, removed) => {
    const l = [
      { a: 1, "b && c && d": 1 },
      { a: 1, n: [{ x: 1, y: 1 }] },
      { a: 1, b: 1, c: 1 },
    ];
    expect(apply({ l }, [{ target, remove: true }])).toEqual({
      l: l.filter((_, index) => !removed.includes(index)),
    });
  });

  it("refuses an alternation in match that the query engine would anchor wrongly", () => {
    const target = (pattern: string) => `$.tags[?match(@, '${pattern}')]`;
    const act = (pattern: string) =>
      apply({ tags: ["ab", "b", "|"] }, [{ target: target(pattern), remove: true }]);
    expect(errorOf(() => act("a|b")).message).toContain("so write (a|b)");
    expect(errorOf(() => act("(a)|[)|]b")).message).toContain("so write");
    expect(act("(a|b)")).toEqual({ tags: ["ab", "|"] });
    expect(act("[|]")).toEqual({ tags: ["ab", "b"] });
  });

  it("tells the character at which a JSONPath goes wrong", () => {
    const error = errorOf(() => apply({}, [{ target: "$.paths./x", remove: true }]));
    expect(error.message).toContain("the fault is at character 9");
  });

  it("applies each action to the result of the one before", () => {
    const result = apply({ a: { old: 1 } }, [
      { target: "$.a", remove: true },
      { target: "$", update: { a: { fresh: [] } } },
      { target: "$.a.fresh", update: 1 },
    ]);
    expect(result).toEqual({ a: { fresh: [1] } });
  });

  it("changes neither document nor overlay, and shares nothing with them", () => {
    const value = fc.jsonValue({ maxDepth: 3 }).filter((json) => !JSON.stringify(json).includes("__proto__"));
    const action = fc.oneof(
      fc.record({ target: fc.constantFrom("$", "$.a", "$.*", "$..*", "$..[0]"), update: value }),
      fc.record({
        target: fc.constantFrom("$.a", "$.b", "$.*", "$..a", "$..[0]"),
        remove: fc.constant(true),
      }),
      fc.record({ target: fc.constantFrom("$", "$.a", "$.b"), copy: fc.constantFrom("$", "$.a", "$.b") }),
    );
    fc.assert(
      fc.property(value, value, fc.array(action, { minLength: 1, maxLength: 4 }), (a, b, actions) => {
        const document = toObject({ a, b });
        const overlay = overlayOf(actions);
        const before = JSON.stringify([document, overlay]);
        let result: JsonObject | undefined;
        try {
          result = applyOverlay(document, overlay, NAME);
        } catch (error) {
          if (!(error instanceof DocumentError)) throw error;
        }
        expect(JSON.stringify([document, overlay])).toBe(before);
        if (result === undefined) return;
        const inputs = new Set([...containersOf(document), ...overlay.actions.flatMap(updateContainers)]);
        const outputs = containersOf(result);
        expect(outputs.filter((container) => inputs.has(container))).toEqual([]);
        expect(new Set(outputs).size).toBe(outputs.length);
      }),
      { numRuns: 500 },
    );
  });

  it("separates parts that the document shares", () => {
    const shared = { list: [] };
    const result = apply({ a: shared, b: shared }, [{ target: "$.a.list", update: 1 }]);
    expect(result).toEqual({ a: { list: [1] }, b: { list: [] } });
  });

  it("merges an update into an object as a plain recursive definition does", () => {
    const leaf = fc.constantFrom<Json>(null, true, 1, "x");
    const { node } = fc.letrec<{ node: Json }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie("node"), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom("a", "b", "constructor"), tie("node"), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
      ),
    }));
    fc.assert(
      fc.property(node, node, (base, update) => {
        const expected = mergeByDefinition({ v: base }, { v: update });
        const act = () => apply({ v: base }, [{ target: "$", update: { v: update } }]);
        if (expected === undefined) errorOf(act);
        else expect(act()).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

function toObject(value: unknown): JsonObject {
  const copy: Json = JSON.parse(JSON.stringify(value));
  if (!isObject(copy)) throw new Error("not an object");
  return copy;
}

function containersOf(value: Json): object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(containersOf)];
}

function updateContainers(action: Overlay["actions"][number]): object[] {
  return action.kind === "update" ? containersOf(action.update) : [];
}

/** The merge as the specification words it; undefined where it is an error. */
function mergeByDefinition(target: Json, update: Json): Json | undefined {
  if (Array.isArray(target)) return Array.isArray(update) ? [...target, ...update] : undefined;
  if (!isObject(target)) return typeof update === "object" && update !== null ? undefined : update;
  if (!isObject(update)) return undefined;
  const entries = new Map(Object.entries(target));
  for (const [key, value] of Object.entries(update)) {
    const present = entries.get(key);
    const merged = present === undefined ? value : mergeByDefinition(present, value);
    if (merged === undefined) return undefined;
    entries.set(key, merged);
  }
  return Object.fromEntries(entries);
}
