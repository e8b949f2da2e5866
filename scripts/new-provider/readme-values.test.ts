import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../readme/markdown.ts";
import { draft } from "./create.ts";

const root = dirname(dirname(import.meta.dirname));

const document = (rest: string) => `
openapi: 3.0.3
info: { title: Acme cards, version: "7" }
${rest}
paths:
  /cards/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string, format: uuid } }]
      responses:
        "200": { description: Card., content: { application/json: { schema: { $ref: "#/components/schemas/Card" } } } }
components:
  securitySchemes: { user: { type: http, scheme: basic } }
  schemas: { Card: { type: object, required: [id], properties: { id: { type: string } } } }
`;

async function readmeOf(text: string): Promise<string> {
  const from = { shown: "acme.yaml", address: undefined, addressless: "The document was given as a file." };
  const given = { ...from, bytes: new TextEncoder().encode(text), ending: "yaml" } as const;
  const { files } = await draft(root, "acme-cards", given, { today: "2026-01-31" });
  return String(files.get("packages/acme-cards/README.md"));
}

describe("the README of a new package", () => {
  it("shows a first call with the credentials and the host of the account", async () => {
    const readme = await readmeOf(
      document(`
servers: [{ url: "https://{shop}.acme.example", variables: { shop: { default: a } } }]
security: [{ user: [] }]`),
    );
    const [call, catching] = readMarkdown(readme).blocks.filter(({ language }) => language === "ts");
    expect(call?.code).toBe(`import { AcmeCardsClient } from "@tok/acme-cards";

const acmeCards = new AcmeCardsClient({
  auth: {
    username: process.env["ACME_CARDS_USERNAME"] ?? "",
    password: process.env["ACME_CARDS_PASSWORD"] ?? "",
  },
  environment: "production",
  shop: "example", // that of your account
});

const result = await acmeCards.cards.get({ "id": "6f1c2a52-0b7e-4d3a-9a5e-3f0c1b2d4e5f" }).result();
console.log(result.ok ? result.data : result.error.message);
`);
    expect(catching?.code).toContain(`import { ApiError, TokError } from "@tok/acme-cards";
try {
  await acmeCards.cards.get({ "id": "6f1c2a52-0b7e-4d3a-9a5e-3f0c1b2d4e5f" });
} catch (error) {
`);
    expect(readme).not.toContain("{{");
    expect(readme).toContain("`auth` has `username`, `password`.");
  });

  it("says where no credentials are sent", async () => {
    const open = document(`servers: [{ url: "https://acme.example" }]`).replace(
      / {2}securitySchemes: .*\n/,
      "",
    );
    const readme = await readmeOf(open);
    expect(readme).toContain("The client sends no credentials.");
    expect(readme).not.toContain("auth:");
  });

  it("has no sample of a call where no call only reads", async () => {
    const writes = document(`servers: [{ url: "https://acme.example" }]\nsecurity: [{ user: [] }]`).replace(
      "    get:",
      "    post:",
    );
    const readme = await readmeOf(writes);
    const blocks = readMarkdown(readme).blocks.filter(({ language }) => language === "ts");
    expect(blocks.map(({ heading }) => heading)).toEqual(["First call"]);
    expect(readme).toContain("never rejects.\n\n| error |");
  });
});
