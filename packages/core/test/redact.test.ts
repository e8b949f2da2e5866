import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectSecrets, createRedactor, redactedCause } from "../src/redact.ts";

function ascii(text: string, characters = /[^ -~]/g): string {
  return text.replace(
    characters,
    (one) => `\\u${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}

function html(text: string, double: string, single: string): string {
  const marked = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return marked.replaceAll('"', double).replaceAll("'", single);
}

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

  it.each<[string, (secret: string) => string]>([
    ["PHP's JSON", (one) => ascii(JSON.stringify(one)).replaceAll("/", "\\/")],
    ["PHP's JSON, unescaped beyond ASCII", (one) => JSON.stringify(one).replaceAll("/", "\\/")],
    ["Python's JSON", (one) => ascii(JSON.stringify(one))],
    [
      ".NET's JSON",
      (one) => ascii(JSON.stringify(one).slice(1, -1).replaceAll('\\"', "\\u0022"), /[^ -~]|[&'+<>`]/g),
    ],
    ["Gson", (one) => ascii(JSON.stringify(one), /[&'<=>]/g)],
    ["PHP's HTML", (one) => html(one, "&quot;", "&#039;")],
    ["Go's HTML", (one) => html(one, "&#34;", "&#39;")],
    ["HTML in hexadecimal", (one) => html(one, "&quot;", "&#x27;")],
    [".NET's HTML", (one) => html(one, "&quot;", "&#x27;").replaceAll("+", "&#x2B;")],
    ["OWASP's HTML", (one) => html(one, "&quot;", "&#x27;").replaceAll("/", "&#x2F;")],
    ["Handlebars", (one) => html(one, "&quot;", "&#x27;").replaceAll("=", "&#x3D;")],
    ["Mustache", (one) => html(one, "&quot;", "&#39;").replaceAll("/", "&#x2F;").replaceAll("=", "&#x3D;")],
    ["a query by JavaScript", (one) => encodeURIComponent(one).replaceAll("%20", "+")],
    ["a form", (one) => new URLSearchParams({ one }).toString()],
  ])("erases a secret as it stands in %s", (_where, write) => {
    for (const secret of ["ab/cd+ef&gh'ij==", 'Zoë "Ada" O\'Brien <a>', "tok/Ab+c'9Z"]) {
      const shown = createRedactor([secret]).prose(`before ${write(secret)} after`);
      expect(shown).toMatch(/^before (one=|")?\[redacted\]"? after$/);
    }
  });

  it("erases a short secret only where it stands alone", () => {
    expect(known("cvv 123, id 41234, x123, 123x, (123)")).toBe(
      "cvv [redacted], id 41234, x123, 123x, ([redacted])",
    );
  });

  it("erases a short secret in a sentence also where words run into it, and in no longer number or word", () => {
    const short = createRedactor(["ab12", "123", "xy", "-.)"]);
    const given = "TOKEN_IDab12. cvv123, cvv 123. 1234 4123 ab12c id_ab12 axy xy a-.)";
    expect(short.prose(given)).toBe(
      "TOKEN_ID[redacted]. cvv[redacted], cvv [redacted]. 1234 4123 ab12c id_[redacted] axy [redacted] a[redacted]",
    );
  });

  it.each(["req-123abc-4123", "0ab12345-ab123-4ab1-x123-123ab12c1230", "TOKEN_IDab12X", "R-x123"])(
    "leaves the id %s whole, in which a short secret happens to stand",
    (id) => {
      expect(createRedactor(["ab12", "123", "cvv"]).known(id)).toBe(id);
    },
  );

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

  const masked = [
    "4773410...7324",
    "477341......7324",
    "477341******7324",
    "4773 41** **** 7324",
    "4773-41XX-XXXX-7324",
    "477341------7324",
    "477341______7324",
    "477341??????7324",
    "4773.41**.****.7324",
    "4773 41●● ●●●● 7324",
    "4773 41xx xxxx 7324",
    "************7324",
    "**** **** **** 7324",
    "XXXX-XXXX-XXXX-7324",
    "xxxxxxxxxxxx7324",
    "############7324",
    "••••7324",
    "477341…7324",
    "477341••••••7324",
    "477341******",
    "3782 ****** *0005",
  ];
  it.each(masked)("prose takes a number with a hidden part for one of a card: %s", (number) => {
    for (const text of [
      number,
      `HOSTED_DATA_ID. [cardNumber=${number}, month=12]`,
      `(${number})`,
      `id${number}.`,
    ]) {
      const shown = prose(text);
      expect(shown).toContain("[redacted]");
      expect(shown).not.toMatch(/4773|7324|3782|0005/);
      expect(known(text)).toBe(text);
    }
    expect(prose(`[cardNumber=${number}, expirationMonth=12, expirationYear=2026]`)).toBe(
      "[cardNumber=[redacted], expirationMonth=12, expirationYear=2026]",
    );
  });

  it.each([
    "Year 2026. Next year 2027.",
    "It failed at 09:15:00.123, after 30 s.",
    "2026-01-05T09:15:00.000Z",
    "Amounts 12.50, 1,234.50 and 12 345 678.",
    "Version 1.2.3 or 10.20.30-beta.4",
    "From 192.168.10.20:8080",
    "See section 4.2.1... it says more.",
    "Statuses 4xx and 5xx, 404 x 500",
    "A picture of 1024x768",
    "Between 1000 and 2000, or 1000-2000",
    "Call +49 30 1234567.",
    "**bold** and *italic* 5",
    "Item 7 of 12 * 3",
    "1234 Main St. Suite 5",
    "xxx 12, XXL 42",
  ])("prose leaves an ordinary sentence whole: %s", (text) => {
    expect(createRedactor([]).prose(text)).toBe(text);
  });

  /** Milliseconds, the best of several runs. */
  const time = (act: () => void): number => {
    const runs = Array.from({ length: 5 }, () => {
      const startedAt = performance.now();
      act();
      return performance.now() - startedAt;
    });
    return Math.min(...runs);
  };

  it.each([
    ["4"],
    ["-"],
    ["*"],
    ["x"],
    ["."],
    [" "],
    ["4-"],
    ["*-"],
    ["4 "],
    ["4111*"],
    ["4111** "],
    ["****1 "],
    ["4 - 4"],
    ["4773410."],
    ["4111x4"],
    ["41111111111a"],
    ["ab12"],
    ["ab12x"],
    ["12/2"],
  ])("needs a time that grows with the length of a text alone, though it is nothing but %j", (unit) => {
    const hostile = createRedactor(["ab12", "123", "12/29", "tok/secret+1"]);
    const text = (length: number) => unit.repeat(Math.ceil(length / unit.length));
    const [once, twice] = [text(100_000), text(200_000)];
    hostile.prose(once);
    const [short, long] = [time(() => hostile.prose(once)), time(() => hostile.prose(twice))];
    // Generous: what grows with the square takes four times as long, and minutes in all.
    expect(long).toBeLessThan(3.5 * short + 20);
    expect(long).toBeLessThan(5_000);
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

describe("a long text of a provider", () => {
  const secrets = Array.from({ length: 3_000 }, (_, index) => `token-of-a-batch-${index}`);
  const { known, prose } = createRedactor(secrets);

  it("is not read to its end: what a batch costs hangs on what is shown", () => {
    const time = (length: number): number => {
      const text = "a text without a secret. ".repeat(length / 25);
      const started = performance.now();
      for (let round = 0; round < 5; round += 1) prose(text);
      return performance.now() - started;
    };
    time(10_000);
    // A hundred times the text; reading all of it would take a hundred times as long.
    expect(time(1_000_000)).toBeLessThan(20 * time(10_000) + 20);
  });

  it.each([prose, known])("shows no half of a secret where it is cut", (erase) => {
    for (const before of [3_970, 3_980, 3_990, 3_995, 3_999]) {
      // White space is put together, so that the end of what was read comes into view.
      const shown = erase(`${"\u0007".repeat(before)}token-of-a-batch-2999 and more`.padEnd(9_000, "x"));
      expect(shown).not.toMatch(/token-of/);
    }
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
