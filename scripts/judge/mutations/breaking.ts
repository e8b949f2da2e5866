import {
  append,
  chargeover,
  clearent,
  cybersource,
  type Directed,
  first,
  fiserv,
  ncr,
  object,
  properties,
  schema,
} from "./directed.ts";
import { rename } from "./kind.ts";

/** Changes that users meet when they compile. */
export const breaking: readonly Directed[] = [
  // Answers
  clearent("an answer has lost a property", (document) => {
    delete properties(document, "ErrorPayload")["time-stamp"];
  }),
  clearent("an answer calls a property differently", (document) =>
    rename(properties(document, "ErrorPayload"), "time-stamp", "timeStamp"),
  ),
  clearent("a property of an answer may be missing now", (document) => {
    delete schema(document, "CustomerTokensEnvelope")["required"];
  }),
  clearent("a property of an answer may be null now", (document) => {
    object(properties(document, "ErrorPayload"), "result-code")["nullable"] = true;
  }),
  fiserv("a text of an answer is a number now", (document) => {
    properties(document, "ProcessorData")["responseCode"] = { type: "integer" };
  }),
  fiserv("a flag of an answer is a text now", (document) => {
    properties(document, "NetworkToken")["tokenEligible"] = { type: "string" };
  }),
  fiserv("a list of an answer is a single object now", (document) => {
    properties(document, "Error")["details"] = { $ref: "#/components/schemas/ErrorDetails" };
  }),
  ncr("an object of an answer is a list now", (document) => {
    properties(document, "HttpError")["InnerException"] = {
      type: "array",
      items: { $ref: "#/components/schemas/HttpError" },
    };
  }),
  ncr("the values of a map are of another type", (document) => {
    properties(document, "HttpError")["ModelState"] = {
      type: "object",
      additionalProperties: { type: "string" },
    };
  }),
  chargeover("a free object of an answer has a fixed property now", (document) => {
    object(properties(document, "TokenizedEnvelope"), "details")["properties"] = {
      reason: { type: "string" },
    };
  }),
  fiserv("an answer holds another schema in the same place", (document) => {
    properties(document, "PaymentCardDetails")["expiryDate"] = {
      $ref: "#/components/schemas/FundingCardNumber",
    };
  }),
  chargeover("the useful value stands elsewhere", (document) => {
    delete object(document, "paths", "/api/v3/tokenized", "get")["x-tok-envelope"];
    delete object(document, "paths", "/api/v3/tokenized", "get")["x-tok-page"];
  }),
  ncr("a success has no body any more", (document) => {
    delete object(document, "paths", "/v1/Customers/{customerId}/Payments", "get", "responses", "200")[
      "content"
    ];
  }),
  fiserv("a kind of answers loses a part", (document) => {
    const { allOf } = schema(document, "ErrorResponse");
    if (Array.isArray(allOf)) allOf.splice(0, 1);
  }),

  // Errors
  fiserv("a status of an error is not documented any more", (document) => {
    delete object(document, "paths", "/payment-tokens", "post", "responses")["409"];
  }),
  fiserv("an error has another body", (document) => {
    object(document, "paths", "/payment-tokens", "post", "responses")["409"] = {
      description: "Another one.",
      content: { "application/json": { schema: { $ref: "#/components/schemas/EdgeError" } } },
    };
  }),
  fiserv("an error has no documented body any more", (document) => {
    delete object(document, "components", "responses", "EndpointDeclined")["content"];
  }),

  // What is sent
  ncr("a body needs a property that was not needed", (document) => {
    append(schema(document, "CustomerCreditCardTokenHeader"), "required", "CardHolderName");
  }),
  ncr("a body needs a property that is new", (document) => {
    properties(document, "CustomerCreditCardTokenHeader")["Nickname"] = { type: "string" };
    append(schema(document, "CustomerCreditCardTokenHeader"), "required", "Nickname");
  }),
  chargeover("a body has lost a property", (document) => {
    delete properties(document, "TokenizedRequest")["gateway"];
  }),
  chargeover("a property is no longer sent", (document) => {
    object(properties(document, "TokenizedRequest"), "gateway")["readOnly"] = true;
  }),
  fiserv("a body takes a value less", (document) => {
    object(properties(document, "PaymentCard"), "cardAccountType")["enum"] = ["saving"];
  }),
  fiserv("a text that is sent has a fixed list of values now", (document) => {
    object(properties(document, "PaymentCard"), "brand")["enum"] = ["VISA", "MASTERCARD"];
  }),
  ncr("null may not be sent any more", (document) => {
    object(properties(document, "CustomerCreditCardTokenHeader"), "CardHolderName")["type"] = "string";
  }),
  fiserv("a map that is sent is closed", (document) => {
    properties(document, "AdditionalDetails")["merchantParameters"] = {
      type: "object",
      properties: { one: { type: "string" } },
    };
  }),
  fiserv("a body has an alternative less", (document) => {
    const { oneOf } = schema(document, "PaymentTokenizationRequest");
    if (Array.isArray(oneOf)) oneOf.splice(1, 1);
    delete schema(document, "PaymentTokenizationRequest")["discriminator"];
  }),
  fiserv("a constant has another value", (document) => {
    object(properties(document, "PaymentDevice"), "deviceType")["const"] = "CHIP";
  }),
  cybersource("a body that could be left out is gone", (document) => {
    delete object(document, "paths", "/pts/v2/payments/{id}/captures", "post")["requestBody"];
    delete object(document, "paths", "/pts/v2/payments/{id}/captures", "post")["x-tok-recovery"];
    object(document, "paths", "/pts/v2/payments/{id}/captures", "post")["x-tok-encrypt"] = {
      response: "optional",
    };
  }),

  // Parameters
  chargeover("a method needs a new argument", (document) => {
    append(object(document, "paths", "/api/v3/tokenized", "get"), "parameters", {
      name: "account",
      in: "query",
      required: true,
      schema: { type: "string" },
    });
  }),
  fiserv("an argument is called differently", (document) => {
    object(document, "components", "parameters", "StoreId")["name"] = "shopId";
  }),
  fiserv("an argument is gone", (document) => {
    const { parameters } = object(document, "paths", "/payment-tokens/{token-id}", "get");
    if (Array.isArray(parameters)) parameters.splice(0, 1);
  }),
  fiserv("an argument must be given now", (document) => {
    object(document, "components", "parameters", "StoreId")["required"] = true;
  }),
  chargeover("an argument is a text now", (document) => {
    object(document, "components", "parameters", "TokenizedId")["schema"] = { type: "string" };
  }),
  fiserv("an option of the client takes a value less", (document) => {
    object(document, "components", "parameters", "Region", "schema")["enum"] = ["brazil", "india"];
  }),
  fiserv("an option of the client is gone", (document) => {
    delete object(document, "components", "parameters", "Region")["x-tok-option"];
  }),

  // Methods and names
  fiserv("a method is gone", (document) => {
    delete object(document, "paths", "/payment-tokens/{token-id}", "get")["x-tok-methods"];
  }),
  chargeover("a method is called differently", (document) => {
    const operation = object(document, "paths", "/api/v3/tokenized/{tokenized_id}", "delete");
    operation["x-tok-methods"] = [{ name: "payMethodTokens.remove" }];
  }),
  chargeover("a method is in another resource", (document) => {
    const operation = object(document, "paths", "/api/v3/tokenized/{tokenized_id}", "delete");
    operation["x-tok-methods"] = [{ name: "tokens.delete" }];
  }),
  clearent("an operation has another path", (document) =>
    rename(object(document, "paths"), "/rest/v2/customers/{customerKey}/tokens", "/v3/{customerKey}/tokens"),
  ),
  chargeover("a list is not read page by page any more", (document) => {
    delete object(document, "paths", "/api/v3/tokenized", "get")["x-tok-page"];
  }),
  fiserv("a batch does not succeed in part any more", (document) => {
    delete object(document, "paths", "/payment-tokens", "patch")["x-tok-partial"];
  }),
  fiserv("a call takes no idempotency key any more", (document) => {
    delete object(document, "paths", "/payment-tokens", "post")["x-tok-idempotency"];
  }),
  ncr("a deletion may have no answer, where it is a repeat", (document) => {
    const get = object(document, "paths", "/v1/Customers/{customerId}/Payments", "get");
    get["x-tok-repeatable"] = { source: "the page on repeats" };
    rename(object(document, "paths", "/v1/Customers/{customerId}/Payments"), "get", "delete");
  }),
  clearent("a call has no XML any more", (document) => {
    const operation = object(document, "paths", "/rest/v2/customers/{customerKey}/tokens", "get");
    delete object(operation, "responses", "200", "content")["application/xml"];
  }),
  chargeover("a type has another name", (document) => {
    schema(document, "Tokenized")["x-tok-name"] = "StoredToken";
  }),
  ncr("a constant has another name", (document) => {
    schema(document, "PaymentProviderType")["x-tok-name"] = "Provider";
  }),
  ncr("a value of a constant has another name", (document) => {
    schema(document, "PaymentProviderType")["x-enum-varnames"] = [
      "ConnectedPayments",
      "CreditCall",
      "Freedom",
    ];
  }),
  fiserv("a constant has a value less", (document) => {
    const holder = object(
      document,
      "components",
      "schemas",
      "AdditionalDetails",
      "properties",
      "scaExemptionType",
    );
    for (const key of ["enum", "x-enum-varnames"]) if (Array.isArray(holder[key])) holder[key].pop();
  }),

  // The client
  chargeover("an environment has another name", (document) => {
    first(document, "servers")["x-tok-name"] = "live";
  }),
  ncr("an environment is gone", (document) => {
    if (Array.isArray(document["servers"])) document["servers"].pop();
  }),
  chargeover("the variable of a host has another name", (document) => {
    first(document, "servers")["url"] = "https://{account}.chargeover.com";
    first(document, "servers")["variables"] = { account: { default: "example" } };
  }),
  chargeover("the variable of a host takes certain values only", (document) => {
    object(first(document, "servers"), "variables", "instance")["enum"] = ["eu", "us"];
  }),
  ncr("a credential has another name", (document) => {
    object(document, "components", "securitySchemes", "companyCode")["x-tok-auth"] = {
      scheme: "header",
      option: "company",
    };
  }),
];
