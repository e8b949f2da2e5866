import {
  append,
  chargeover,
  clearent,
  type Directed,
  first,
  fiserv,
  ncr,
  object,
  properties,
  schema,
} from "./directed.ts";
import { Random } from "./random.ts";
import { shuffleKeys } from "./shuffle.ts";

/** Changes that no program of a user notices when it is compiled. */
export const harmless: readonly Directed[] = [
  clearent("an answer has a new property", (document) => {
    properties(document, "ErrorPayload")["hint"] = { type: "string" };
  }),
  clearent("a property of an answer is always there now", (document) => {
    append(schema(document, "ErrorPayload"), "required", "result-code");
  }),
  fiserv("an answer has a new value", (document) => {
    append(object(properties(document, "PaymentCardDetails"), "commercialCard"), "enum", "UNKNOWN");
  }),
  fiserv("a body takes a new property", (document) => {
    properties(document, "PaymentCard")["nickname"] = { type: "string" };
  }),
  fiserv("a body takes a new value", (document) => {
    append(object(properties(document, "PaymentCard"), "cardAccountType"), "enum", "giro");
  }),
  ncr("a body needs a property less", (document) => {
    schema(document, "CustomerCreditCardTokenHeader")["required"] = ["CustomerId", "CardToken"];
  }),
  fiserv("null may be sent", (document) => {
    object(properties(document, "Address"), "city")["type"] = ["string", "null"];
  }),
  chargeover("a method takes a new argument", (document) => {
    append(object(document, "paths", "/api/v3/tokenized", "get"), "parameters", {
      name: "account",
      in: "query",
      schema: { type: "string" },
    });
  }),
  chargeover("there is a new method", (document) => {
    const operation = object(document, "paths", "/api/v3/tokenized/{tokenized_id}", "get");
    append(operation, "x-tok-methods", { name: "payMethodTokens.read" });
  }),
  ncr("there is a new environment", (document) => {
    append(document, "servers", { url: "https://more.example", "x-tok-name": "more" });
  }),
  ncr("an environment has another host", (document) => {
    first(document, "servers")["url"] = "https://other.example";
  }),
  ncr("words have changed", (document) => {
    schema(document, "PaymentToken")["description"] = "Said in other words.";
  }),
  clearent("an element has another name in XML", (document) => {
    object(properties(document, "customer-token"), "exp-date")["xml"] = { name: "expiry" };
  }),
  fiserv("keys stand in another order", (document) => shuffleKeys(document, new Random("order"))),
];
