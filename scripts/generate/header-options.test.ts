import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "./json.ts";
import { documentOf, generated, operation } from "./testing.ts";

const region = {
  name: "Region",
  in: "header",
  description: "Where the | request goes.",
  schema: { type: "string", enum: ["eu", "us-1"] },
  "x-tok-option": "region",
};
const site = { name: "X-Site-Id", in: "header", schema: { type: "string" }, "x-tok-option": "site" };
const tag = { name: "X-Tag", in: "header", schema: { type: "string" } };

/** A document whose operations with methods all have the parameters. */
function withOptions(parameters: readonly Json[], more: { [key: string]: Json } = {}): JsonObject {
  const parts = { parameters: [...parameters, tag] };
  return documentOf({
    paths: {
      "/cards": { get: operation("cards.list", parts), post: operation("cards.create", parts) },
      "/raw": { get: { responses: { 200: { description: "x" } } } },
    },
    ...more,
  });
}

describe("x-tok-option", () => {
  it("makes an option of the client, with the values of the document where it lists them", async () => {
    const client = (await generated(withOptions([region, site]))).get("src/generated/client.ts") ?? "";
    expect(client).toContain(`export type AcmeClientOptions = ClientOptions<ApiKeyAuth, AcmeEnvironment> & {
  /**
   * Where the | request goes. Sent with every call.
   * @default none
   */
  readonly region?: "eu" | "us-1" | undefined;
  /**
   * The header X-Site-Id. Sent with every call.
   * @default none
   */
  readonly site?: string | undefined;
};
`);
    expect(client.replace(/\s+/g, " ").replaceAll(", }", " }")).toContain(
      'headerOptions: { region: { header: "Region", values: ["eu", "us-1"] }, site: { header: "X-Site-Id" } }, operations',
    );
  });

  it("takes the parameter out of the arguments, and leaves it to raw calls", async () => {
    const files = await generated(withOptions([region]));
    const client = files.get("src/generated/client.ts") ?? "";
    expect(client).toContain(
      "export interface CardsListArguments {\n  readonly xTag?: string | undefined;\n}\n",
    );
    expect(client.match(/region\?:/g)).toHaveLength(1);
    expect(files.get("src/generated/operations.ts")).not.toContain("Region");
    expect(files.get("src/generated/schema.ts")).toMatch(/Region\?: "eu" \| "us-1"/);
  });

  it("leaves no argument where there is no other parameter", async () => {
    const get = operation("cards.list", { parameters: [region] });
    const client = (await generated(documentOf({ paths: { "/cards": { get } } }))).get(
      "src/generated/client.ts",
    );
    expect(client).toContain("  list(options?: CallOptions): ApiCall<");
    expect(client).not.toContain("CardsListArguments");
  });

  it("has rows of its own in the reference", async () => {
    const reference = (await generated(withOptions([region, site]))).get("reference.md") ?? "";
    expect(reference).toContain(`| option of the client | type | header | meaning |
| --- | --- | --- | --- |
| \`region\` | \`"eu" \\| "us-1"\` | \`Region\` | Where the \\| request goes. |
| \`site\` | \`string\` | \`X-Site-Id\` | The header X-Site-Id. |
`);
    expect(reference.split("## cards.list")[1]).not.toContain("Region");
  });

  it("may stand on a parameter that operations share, on a path, and on a reference", async () => {
    const get = operation("cards.list", { answer: { type: "string" } });
    const shared = { $ref: "#/components/parameters/Region" };
    const { "x-tok-option": option, ...plain } = region;
    const files = await generated(
      documentOf({
        paths: {
          "/cards": { parameters: [shared], get },
          "/a": { get: operation("cards.get", { parameters: [shared] }) },
        },
        components: { parameters: { Region: region } },
      }),
    );
    const beside = await generated(
      documentOf({
        paths: { "/cards": { parameters: [{ ...shared, "x-tok-option": option }], get } },
        components: { parameters: { Region: plain } },
      }),
    );
    for (const one of [files, beside])
      expect(one.get("src/generated/client.ts")).toContain(
        'region: { header: "Region", values: ["eu", "us-1"] }',
      );
  });

  it("stands beside the variables of hosts", async () => {
    const variables = { shop: { default: "x" } };
    const servers: Json[] = [{ url: "https://{shop}.acme.test", variables, "x-tok-name": "production" }];
    const client = (await generated(withOptions([site], { servers }))).get("src/generated/client.ts") ?? "";
    expect(client).toContain(
      '  variables: { shop: {} },\n  headerOptions: { site: { header: "X-Site-Id" } },\n',
    );
    expect(client).toMatch(/readonly shop: string;[\s\S]*readonly site\?: string \| undefined;/);
  });

  it("is nowhere where no parameter has it", async () => {
    const files = await generated(withOptions([]));
    expect(files.get("src/generated/client.ts")).not.toContain("headerOptions");
    expect(files.get("reference.md")).not.toContain("option of the client");
  });
});
