import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { answering, errorOf, jsonAnswer } from "./answering.ts";

/** Secrets that are not simply members of a plain body. */

const token = "tok_9wVx2b7Lq";

/** The provider answers with the words that it got. */
const echoing = (text: string) =>
  jsonAnswer(422, { error: { code: "bad", message: `I got ${text}.`, trace: text } });

const shown = (error: Error) => `${error.message} ${JSON.stringify(error)} ${inspect(error, { depth: 10 })}`;

describe("a secret that the provider echoes", () => {
  it("is erased when toJSON put it into the body", async () => {
    class Card {
      toJSON() {
        return { number: "1", token };
      }
    }
    const { client } = answering([echoing(token)]);
    expect(shown(await errorOf(client.cards.add({ customerId: "c", body: new Card() })))).not.toContain(
      token,
    );
  });

  it("is erased when the caller has emptied the body since", async () => {
    const body: { token?: string } = { token };
    const { client } = answering([echoing(token)]);
    const call = client.cards.add({ customerId: "c", body });
    await new Promise((resolve) => setImmediate(resolve));
    delete body.token;
    expect(shown(await errorOf(call))).not.toContain(token);
  });

  it("is erased when the body refuses to be read a second time", async () => {
    let reads = 0;
    const body = {
      get token() {
        reads += 1;
        if (reads > 2) throw new Error(`no more of ${token}`);
        return token;
      },
    };
    const { client } = answering([echoing(token)]);
    const error = await errorOf(client.cards.add({ customerId: "c", body }));
    expect(error).toMatchObject({ name: "UnprocessableError" });
    expect(shown(error)).not.toContain(token);
  });

  it("is erased when it is the value of a header of the user's own", async () => {
    const { client } = answering([echoing("gateway-token-1")]);
    const headers = { "x-gateway": "gateway-token-1" };
    expect(shown(await errorOf(client.cards.add({ customerId: "c", body: {} }, { headers })))).not.toContain(
      "gateway-token-1",
    );
  });

  it("is erased from the request id of hooks when only the answer holds it", async () => {
    const events: unknown[] = [];
    const { client } = answering(
      [jsonAnswer(201, { card: { token }, trace: token }, { "vault-exchange": token })],
      {
        hooks: { onCallEnd: (event: unknown) => void events.push(event) },
      },
    );
    await client.cards.add({ customerId: "c", body: {} });
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain(token);
  });

  it("is erased in a sentence also where it is short and a word runs into it, and tears no id", async () => {
    const said = { code: "bad", message: "TOKEN_IDab12. The card 4773410...7324 is bad.", trace: "0ab12f-9" };
    const { client } = answering([jsonAnswer(422, { error: said })]);
    const error = await errorOf(client.cards.add({ customerId: "c", body: { token: "ab12" } }));
    expect(error).toMatchObject({
      requestId: "0ab12f-9",
      details: [{ message: "TOKEN_ID[redacted]. The card [redacted] is bad." }],
    });
    expect(shown(error)).not.toMatch(/IDab12|4773410/);
  });

  it("is erased from the code of a cause", async () => {
    const cause = Object.assign(new Error("read"), { code: `E_${token}` });
    const { client } = answering([new TypeError("fetch failed", { cause })]);
    const error = await errorOf(client.cards.add({ customerId: "c", body: { token } }));
    expect(inspect(error.cause, { depth: 5, showHidden: true })).not.toContain(token);
  });
});

describe("what throws while a call is read", () => {
  const throwing = {
    get params() {
      throw new Error(`params of ${token}`);
    },
  };

  it("ends http with an error of this library", async () => {
    const { client } = answering([]);
    // The type of http forbids it; a program without types does not know.
    const get = client.http.GET as unknown as (path: string, init: object) => Promise<unknown>;
    expect(await errorOf(get("/v1/cards", throwing))).toMatchObject({
      name: "TokError",
      code: "internal",
      attempts: 0,
    });
  });

  it("ends a named call with an error of this library", async () => {
    const { client } = answering([]);
    const input = {
      get customerId() {
        throw new Error(`the customer of ${token}`);
      },
    };
    expect(await errorOf(client.cards.list(input))).toMatchObject({
      name: "TokError",
      code: "internal",
      attempts: 0,
    });
  });
});

describe("a provider's text in an error", () => {
  const failing = async (code: unknown, message = "no") => {
    const { client } = answering([jsonAnswer(422, { error: { code, message } })]);
    return errorOf(client.cards.add({ customerId: "c", body: {} }));
  };

  it("stays on one line and steers no terminal", async () => {
    const error = await failing("a\nb\u001b[31mc", "one\r\ntwo\u2028three\u202e");
    expect(error.message).toContain("provider code a b [31mc");
    expect(error["details"]).toEqual([{ message: "one two three ", code: "a b [31mc" }]);
  });

  it("is cut where it is too long to be read", async () => {
    const error = await failing("x".repeat(5_000_000));
    expect(error.message.length).toBeLessThan(1_000);
  });

  it.each([
    "4111111111111111",
    "4111 1111 1111 1111",
    "4111.1111.1111.1111",
    "4111\u00a01111\u00a01111\u00a01111",
    "4111\u200b1111\u200b1111\u200b1111",
    "4111\n1111\u0000\u202e1111\r\n1111",
    "4111 – 1111 – 1111 – 1111",
  ])("shows no card number: %s", async (number) => {
    const error = await failing(number, `The card ${number} is bad.`);
    expect(shown(error)).not.toMatch(/4111/);
  });
});
