import { describe, expect, test } from "vitest";
import { acquirer } from "./acquirer.ts";
import { errorOf, jsonAnswer, lostAnswer } from "./answering.ts";

const advice = " payments.undo with the same reference.id takes it back.";
const lost = () => Promise.reject(lostAnswer());
const given = (id: unknown) => ({ body: { reference: { id } } });

describe("advice on a request that may have been carried out", () => {
  test.each<[string, () => Response | Promise<Response>]>([
    ["a lost answer", lost],
    ["a 503", () => jsonAnswer(503, {})],
    ["an answer that cannot be read", () => jsonAnswer(200, "text")],
  ])("is given after %s", async (_what, answer) => {
    const error = await errorOf(acquirer(answer).call.pay(given("order-1")));
    expect(error["outcome"]).toBe("unknown");
    expect(error.message.endsWith(`look it up at the provider before sending it again.${advice}`)).toBe(true);
    expect(error.message).not.toContain("order-1");
  });

  test("is given where the member that it needs is a number", async () => {
    expect((await errorOf(acquirer(lost).call.pay(given(7)))).message).toContain(advice);
  });

  test.each([
    [undefined],
    [{ body: {} }],
    [{ body: { reference: null } }],
    [given(undefined)],
    [given(null)],
    [given("")],
    [given({ id: "order-1" })],
    [given(["order-1"])],
  ])("is not given without the member that it needs: %j", async (input) => {
    const error = await errorOf(acquirer(lost).call.pay(input));
    expect(error.message).toContain("may have been carried out");
    expect(error.message).not.toContain(advice);
  });

  test.each([400, 422])("is not given where the request was refused: %i", async (status) => {
    const error = await errorOf(acquirer(() => jsonAnswer(status, {})).call.pay(given("order-1")));
    expect(error["outcome"]).toBe("refused");
    expect(error.message).not.toContain(advice);
  });

  test("is not given where nothing was sent", async () => {
    const { call } = acquirer(lost);
    const error = await errorOf(call.pay(given("order-1"), { signal: AbortSignal.abort() }));
    expect(error["outcome"]).toBe("not-sent");
    expect(error.message).not.toContain(advice);
  });

  test("is not given for other operations", async () => {
    expect((await errorOf(acquirer(lost).call.note(given("order-1")))).message).not.toContain(advice);
  });
});
