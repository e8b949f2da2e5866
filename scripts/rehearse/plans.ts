import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addSchemaProperty, removeSchemaProperty } from "./document-change.ts";

/** A program of a user, and what becomes of it. */
export interface Program {
  readonly name: string;
  readonly text: string;
  readonly prints: readonly string[];
  /** The requests that reach the sandbox, as `seenRequest` writes them. */
  readonly sees: readonly string[];
}

/** A user of one provider: what is installed, what runs, and what a new version of the document does to it. */
export interface Plan {
  readonly provider: string;
  readonly packageName: string;
  /** All packages that the provider's own brings, itself included. */
  readonly installs: readonly string[];
  readonly programs: readonly Program[];
  readonly change: Change;
}

/** A change of a provider's document, and what it means to users. */
export type Change = {
  /** What is done to the document, for whoever reads along. */
  readonly title: string;
  /** Gives the text of the document after it. */
  readonly edit: (text: string) => string;
} & (
  | {
      readonly verdict: "minor";
      /** A program that needs the new version. */
      readonly uses: Program;
      /** What the compiler misses in the version before. */
      readonly missing: string;
    }
  | {
      readonly verdict: "major";
      /** The name of the program that does not compile with the new version. */
      readonly breaks: string;
      readonly missing: string;
    }
);

const clearentToken = "customer-key, token-id, exp-date, card-type, last-four-digits";
const clearentPath = "/rest/v2/customers/cust_1/tokens";

const clearent: Program = {
  name: "clearent",
  text: programText("clearent"),
  prints: ["json 1100000000000001881", "xml 1100000000000001882"],
  sees: [
    `POST ${clearentPath} 200 application/json with ${clearentToken}`,
    `GET ${clearentPath} 200 application/json`,
    `POST ${clearentPath} 200 application/xml with customer-token, ${clearentToken}`,
    `GET ${clearentPath} 200 application/xml`,
  ],
};

/** The two providers that go through the registry: one with XML, one with encryption. */
export const plans: readonly Plan[] = [
  {
    provider: "clearent",
    packageName: "@tok/clearent",
    installs: [
      "@tok/clearent",
      "@tok/core",
      "@tok/xml",
      "openapi-fetch",
      "openapi-typescript-helpers",
      "sax",
      "xml2js",
      "xmlbuilder",
    ],
    programs: [clearent],
    change: {
      title: "a token has a nickname",
      verdict: "minor",
      edit: (text) =>
        addSchemaProperty(text, "customer-token", "nickname", {
          type: "string",
          description: "What the customer calls the card.",
        }),
      missing: "nickname",
      uses: {
        ...clearent,
        name: "clearent-nickname",
        text: clearent.text.replace('"last-four-digits": "1881",', '$&\n      nickname: "Blue",'),
        sees: clearent.sees.map((line) => line.replace("last-four-digits", "$&, nickname")),
      },
    },
  },
  {
    provider: "cybersource-tms",
    packageName: "@tok/cybersource-tms",
    installs: ["@tok/core", "@tok/cybersource-tms", "jose", "openapi-fetch", "openapi-typescript-helpers"],
    programs: [
      {
        name: "cybersource-tms",
        text: programText("cybersource-tms"),
        prints: ["4111111111111111"],
        sees: [
          "POST /pts/v2/payments 201 application/hal+json;charset=utf-8 with encryptedRequest",
          "GET /tms/v2/customers/{id} 200 application/jose",
        ],
      },
      {
        name: "cybersource-tms-metadata",
        text: programText("cybersource-tms-metadata"),
        prints: ["made by the merchant"],
        sees: ["POST /tms/v2/customers 201 application/json;charset=utf-8 with objectInformation, title"],
      },
    ],
    change: {
      title: "a customer has no metadata any more",
      verdict: "major",
      edit: (text) => removeSchemaProperty(text, "Customer", "metadata"),
      missing: "metadata",
      breaks: "cybersource-tms-metadata",
    },
  },
];

function programText(name: string): string {
  return readFileSync(join(import.meta.dirname, "programs", `${name}.ts`), "utf8");
}
