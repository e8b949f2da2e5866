import { describe, expect, it } from "vitest";
import { errorOf, jsonAnswer } from "./answering.ts";
import { cardBody, gateway, unavailable } from "./gateway.ts";

const fine = () => jsonAnswer(200, {});
const input = { tokenId: "t" };

function construct(options: object): Error & Record<string, unknown> {
  try {
    gateway(fine, options);
  } catch (error) {
    if (error instanceof Error) return error as Error & Record<string, unknown>; // members are read by name
  }
  throw new Error("was accepted");
}

describe("an option that is sent as a header", () => {
  it("goes with every call and every attempt, also to paths that nobody documents", async () => {
    const { call, http, sent } = gateway((_sent, nth) => (nth === 1 ? unavailable() : fine()), {
      region: "north",
      channel: "Zürich\t1",
    });
    await call.get(input);
    await call.create({ body: cardBody });
    await http.GET("/tokens/{token-id}", { params: { path: { "token-id": "t" } } });
    await http.POST("/orders", { body: {} });
    expect(sent).toHaveLength(5);
    for (const { headers } of sent) {
      expect(headers.get("region")).toBe("north");
      expect(headers.get("x-channel")).toBe("Zürich\t1");
    }
  });

  it.each([{}, { region: undefined, channel: undefined }])(
    "is not sent where it is not given: %j",
    async (options) => {
      const { call, sent } = gateway(fine, options);
      await call.get(input);
      expect(sent[0]?.headers.has("region")).toBe(false);
      expect(sent[0]?.headers.has("x-channel")).toBe(false);
    },
  );

  it.each<[string, unknown]>([
    ["region", "hidden"],
    ["region", ""],
    ["region", "North"],
    ["region", " north"],
    ["region", "toString"],
    ["region", 7],
    ["region", null],
    ["region", ["north"]],
    ["channel", ""],
    ["channel", " \t"],
    ["channel", "hidden\n"],
    ["channel", "hidden\r\nx-other: 1"],
    ["channel", "hidden\u0000"],
    ["channel", "hidden€"],
    ["channel", 7],
    ["channel", null],
    ["channel", { toString: () => "hidden" }],
  ])("is named where its value cannot be used: %s %j", (name, value) => {
    const error = construct({ [name]: value });
    expect(error).toMatchObject({ name: "ConfigError", code: "invalid_option", outcome: "not-sent" });
    expect(error.message).toMatch(new RegExp(`^${name} (?!.*hidden).*Nothing was sent\\.$`));
  });

  it("lists its values where one is wrong, and is listed itself where an option is unknown", () => {
    expect(construct({ region: "east" }).message).toBe(
      'region must be one of "north", "south-america". Nothing was sent.',
    );
    expect(construct({ regoin: "north" }).message).toMatch(
      /^regoin is not an option here; .*region, channel/,
    );
  });

  it.each(["Region", "region", "X-CHANNEL"])("is no header of the client besides: %s", (name) => {
    for (const value of ["hidden", null]) {
      const error = construct({ headers: { [name]: value } });
      expect(error).toMatchObject({ name: "ConfigError", code: "invalid_option" });
      expect(error.message).toContain(`headers must not set "${name.toLowerCase()}"`);
      expect(error.message).not.toContain("hidden");
    }
  });

  it("is overridden by a header of the call, and taken away by null", async () => {
    const { call, http, sent } = gateway(fine, { region: "north" });
    await call.get(input, { headers: { Region: "south-america" } });
    await call.get(input, { headers: { region: null } });
    await http.GET("/orders", { headers: { REGION: "south-america" } });
    const path = { "token-id": "t" };
    await http.GET("/tokens/{token-id}", { params: { path, header: { Region: "south-america" } } });
    await call.get(input);
    expect(sent.map(({ headers }) => headers.get("region"))).toEqual([
      "south-america",
      null,
      "south-america",
      "south-america",
      "north",
    ]);
  });

  it("is no option of a call", async () => {
    const { call, sent } = gateway(fine);
    const error = await errorOf(call.get(input, { region: "north" }));
    expect(error.message).toMatch(/^tokens\.get: region is not an option here/);
    expect(sent).toEqual([]);
  });

  it("is no secret: the provider's words about it stay whole", async () => {
    const message = "You are not boarded in south-america.";
    const { call } = gateway(() => jsonAnswer(403, { error: { message } }), { region: "south-america" });
    expect((await errorOf(call.get(input)))["details"]).toEqual([{ message }]);
  });
});
