import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectSecrets, createRedactor, redactedCause } from "../src/redact.ts";

describe("createRedactor", () => {
  const { known, prose } = createRedactor(["tok/secret+1", 'say "hi"\\', "Zürich-Key", "123", "12/29"]);

  it.each([
    ["as it is", "id tok/secret+1.", "id [redacted]."],
    ["in other case", "id TOK/Secret+1.", "id [redacted]."],
    ["percent-encoded", "/x/tok%2Fsecret%2B1/y tok%2fsecret%2b1", "/x/[redacted]/y [redacted]"],
    ["percent-encoded beyond ASCII", "Z%C3%BCrich-Key", "[redacted]"],
    ["JSON-escaped", '{"a":"say \\"hi\\"\\\\"}', '{"a":"[redacted]"}'],
    ["twice", "tok/secret+1tok/secret+1", "[redacted][redacted]"],
    ["within a longer word", "xtok/secret+1x", "x[redacted]x"],
  ])("erases a secret %s", (_name, text, shown) => {
    expect(known(text)).toBe(shown);
    expect(prose(text)).toBe(shown);
  });

  it.each(["A&B<street>", "A&amp;B&lt;street&gt;", "it&apos;s &quot;A&amp;B&quot;"])(
    "erases a secret as XML writes it: %s",
    (written) => {
      const shown = createRedactor(["A&B<street>", `it's "A&B"`]).known(`before ${written} after`);
      expect(shown).toBe("before [redacted] after");
    },
  );

  it("erases a short secret only where it stands alone", () => {
    expect(known("cvv 123, id 41234, x123, 123x, (123)")).toBe(
      "cvv [redacted], id 41234, x123, 123x, ([redacted])",
    );
  });

  it("takes no character of a secret for a pattern", () => {
    expect(createRedactor(["a.c(d)*[e]"]).known("abc(d)*[e] a.c(d)*[e]")).toBe("abc(d)*[e] [redacted]");
  });

  it("erases the longer of two secrets that overlap", () => {
    expect(createRedactor(["secret", "secret-key-1"]).known("secret-key-1 secret")).toBe(
      "[redacted] [redacted]",
    );
  });

  it.each([
    ["4111111111111111", "[redacted]"],
    ["4111 1111 1111 1111", "[redacted]"],
    ["4111-1111-1111-1111", "[redacted]"],
    ["order 20260105", "order 20260105"],
    ["12345678901", "12345678901"],
    ["123456789012", "[redacted]"],
  ])("prose takes long digits for a card number: %s", (text, shown) => {
    expect(prose(text)).toBe(shown);
    expect(known(text)).toBe(text);
  });

  it("passes text through when there are no secrets", () => {
    expect(createRedactor([]).known("anything")).toBe("anything");
    expect(createRedactor([""]).known("anything")).toBe("anything");
  });

  it("leaves nothing of any secret of six characters or more", () => {
    const secret = fc
      .string({ unit: "grapheme-ascii", minLength: 6 })
      .filter((one) => !"[redacted]".includes(one));
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (one, before, after) => {
        const texts = [one, encodeURIComponent(one), JSON.stringify(one).slice(1, -1)];
        const shown = createRedactor([one]).known(texts.map((text) => `${before}${text}${after}`).join("\n"));
        const rest = shown.replaceAll("[redacted]", "\u0000");
        // What stands around a secret may happen to complete another copy of it.
        expect(rest.includes(one) && !`${before}${after}`.includes(one[0] ?? "")).toBe(false);
      }),
    );
  });
});

describe("collectSecrets", () => {
  it("finds texts and numbers under the names, at any depth", () => {
    const found = new Set<string>();
    const value = { card: { number: 4111, csc: "987" }, list: [{ token: ["a", { b: "c" }] }], name: "open" };
    collectSecrets(value, new Set(["number", "csc", "token"]), found);
    expect([...found].sort()).toEqual(["4111", "987", "a", "c"]);
  });

  it("ends on a value that holds itself", () => {
    const circle: Record<string, unknown> = { token: "t" };
    circle["self"] = circle;
    const found = new Set<string>();
    collectSecrets(circle, new Set(["token"]), found);
    expect([...found]).toEqual(["t"]);
  });
});

describe("redactedCause", () => {
  const redactor = createRedactor(["hidden-key"]);

  it("keeps name, code and chain, and nothing that it does not know", () => {
    const inner = Object.assign(new TypeError("no hidden-key"), { code: "EHIDDEN", request: "hidden-key" });
    const copy = redactedCause(new Error("outer hidden-key", { cause: inner }), redactor);
    expect(copy).toMatchObject({
      message: "outer [redacted]",
      cause: { message: "no [redacted]", code: "EHIDDEN" },
    });
    expect(inspect(copy, { depth: 10, showHidden: true })).not.toContain("hidden-key");
  });

  it.each([
    ["a text", "because of hidden-key", "because of [redacted]"],
    ["an object", { key: "hidden-key" }, undefined],
    ["nothing", undefined, undefined],
  ])("takes %s for what it is", (_name, cause, shown) => {
    expect(redactedCause(cause, redactor)).toBe(shown);
  });

  it("takes errors whose members are of the wrong type", () => {
    const odd = Object.assign(new Error(), { message: { a: "hidden-key" }, name: 7, stack: null, code: 9 });
    expect(redactedCause(odd, redactor)).toBeInstanceOf(Error);
  });

  it("ends on causes that go in a circle", () => {
    const circle = new Error("a");
    circle.cause = circle;
    expect(redactedCause(circle, redactor)).toBeInstanceOf(Error);
  });
});
