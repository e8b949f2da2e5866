import type { Json, JsonObject } from "../../generate/json.ts";
import { both, documentOf, json, operation, ref } from "../../generate/testing.ts";

const problem = { description: "No.", content: json(ref("Problem")) };
const success = (schema: Json): JsonObject => ({ description: "Done.", content: json(schema) });

/** The document that each pair changes: it has one of everything that can change. */
export const acme: JsonObject = documentOf({
  openapi: "3.1.0",
  servers: [{ url: "https://sandbox.acme.test", "x-tok-name": "sandbox" }],
  "x-tok-errors": { code: "/code", message: "/message" },
  paths: {
    "/cards": {
      get: operation("cards.list", {
        parameters: [
          { name: "status", in: "query", schema: { type: "string", enum: ["active", "blocked"] } },
          { name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 100 } },
          { name: "tags", in: "query", schema: { type: "array", items: { type: "string" } } },
          { name: "trace", in: "header", schema: { type: "string" } },
        ],
        responses: { 200: success(ref("CardList")), 404: problem },
        "x-tok-envelope": { value: "/cards" },
      }),
      post: operation("cards.create", {
        body: ref("NewCard"),
        responses: { 201: success(ref("Card")), 400: problem, 422: problem },
      }),
    },
    "/cards/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      get: operation("cards.get", { responses: { 200: success(ref("Card")), 404: problem } }),
      delete: operation("cards.delete", { responses: { 204: { description: "Gone." } } }),
    },
    "/health": {
      get: {
        responses: {
          200: {
            description: "Up.",
            content: json({ type: "object", properties: { up: { type: "boolean" } } }),
          },
        },
      },
    },
  },
  schemas: {
    CardList: {
      type: "object",
      required: ["cards"],
      properties: { cards: { type: "array", items: ref("Card") } },
    },
    Card: {
      type: "object",
      required: ["id", "brand"],
      properties: {
        id: { type: "string" },
        brand: { type: "string", enum: ["visa", "amex"], "x-tok-name": "Brand" },
        kind: { type: "string", const: "card" },
        note: { type: "string", description: "A remark." },
        balance: { type: ["number", "null"] },
        owner: ref("Owner"),
        expiry: {
          type: "object",
          required: ["year"],
          properties: { month: { type: "integer" }, year: { type: "integer" } },
        },
        tags: { type: "array", items: { type: "string" } },
        uses: {
          type: "array",
          items: {
            type: "object",
            required: ["at"],
            properties: { at: { type: "string" }, place: { type: "string" } },
          },
        },
        limits: { type: "object", additionalProperties: { type: "number" } },
        source: {
          oneOf: [ref("BankSource"), ref("ShopSource")],
          discriminator: {
            propertyName: "type",
            mapping: { bank: "#/components/schemas/BankSource", shop: "#/components/schemas/ShopSource" },
          },
        },
        pin: { type: "string", "x-tok-secret": true },
      },
    },
    NewCard: {
      allOf: [
        ref("Basics"),
        {
          type: "object",
          required: ["number"],
          properties: {
            number: { type: "string", "x-tok-secret": true },
            brand: { type: "string", enum: ["visa", "amex"] },
            expiry: {
              type: "object",
              required: ["year"],
              properties: { month: { type: "integer" }, year: { type: "integer" } },
            },
            holders: {
              type: "array",
              items: {
                type: "object",
                required: ["name"],
                properties: { name: { type: "string" }, age: { type: "integer" } },
              },
            },
            source: {
              oneOf: [ref("BankSource"), ref("ShopSource")],
              discriminator: {
                propertyName: "type",
                mapping: { bank: "#/components/schemas/BankSource", shop: "#/components/schemas/ShopSource" },
              },
            },
          },
        },
      ],
    },
    Basics: { type: "object", properties: { nickname: { type: "string" }, colour: { type: "string" } } },
    Owner: { type: "object", properties: { name: { type: "string" }, email: { type: "string" } } },
    BankSource: {
      type: "object",
      required: ["type", "iban"],
      properties: { type: { type: "string", const: "bank" }, iban: { type: "string" } },
    },
    ShopSource: {
      type: "object",
      required: ["type"],
      properties: { type: { type: "string", const: "shop" }, shop: { type: "string" } },
    },
    Problem: { type: "object", properties: { code: { type: "string" }, message: { type: "string" } } },
  },
});

/** A small document that speaks XML. */
export const parcels: JsonObject = documentOf({
  paths: {
    "/parcels": {
      post: operation("parcels.send", {
        requestBody: { required: true, content: both(ref("Parcel")) },
        responses: { 200: { description: "Sent.", content: both(ref("Parcel")) } },
      }),
    },
  },
  schemas: {
    Parcel: {
      type: "object",
      xml: { name: "parcel" },
      properties: {
        weight: { type: "integer" },
        to: { type: "string", xml: { name: "receiver" } },
        code: { type: "string", xml: { attribute: true } },
        items: {
          type: "array",
          xml: { wrapped: true, name: "items" },
          items: { type: "string", xml: { name: "item" } },
        },
        marks: { type: "array", items: { type: "string", xml: { name: "mark" } } },
      },
    },
  },
});
