import type { JsonObject } from "../../json-object.js";
import { type CustomerToken, startTokens } from "./customer-token.js";
import { fieldRefusal, optionalFlag, optionalText, requiredText } from "./fields.js";
import { Refusal } from "./refusal.js";

const CARD_TYPE = {
  form: /^(?:AMEX|Discover|JCB|MasterCard|VISA)$/,
  words: "AMEX, Discover, JCB, MasterCard or VISA",
};
const EXP_DATE = { form: /^(?:0[1-9]|1[0-2])\d\d$/, words: "a month and a year, as MMYY" };
const LAST_FOUR = { form: /^\d{4}$/, words: "four digits" };

const FIXED_TEXTS = ["exp-date", "card-type", "last-four-digits", "avs-address", "avs-zip"] as const;

const SHOWN_STATUS = new Map<string, CustomerToken["status"]>([
  ["ACTIVE", "Active"],
  ["INACTIVE", "Inactive"],
  ["DELETED", "Deleted"],
]);

/** The customers of the room and the tokens attached to them. Every method checks all before it changes anything. */
export class CustomerTokens {
  readonly #customers = new Set(["cust_1", "cust_2"]);
  readonly #tokens = new Map(startTokens().map((token) => [token["token-id"], token]));

  /** Refuses a customer that does not exist. */
  checkCustomer(customerKey: string): void {
    if (!this.#customers.has(customerKey)) {
      throw new Refusal(404, undefined, "No customer has this customer-key.");
    }
  }

  /** The tokens of a customer, oldest first. */
  list(customerKey: string): CustomerToken[] {
    return [...this.#tokens.values()].filter((token) => token["customer-key"] === customerKey);
  }

  /** Attaches a token. Every token-id is taken for one that the vault has issued: there is no vault here. */
  attach(customerKey: string, body: JsonObject): CustomerToken {
    if (requiredText(body, "customer-key") !== customerKey) {
      throw fieldRefusal("customer-key", "differs from the customer in the path");
    }
    const description = optionalText(body, "description");
    const isDefault = optionalFlag(body, "default");
    const avsAddress = optionalText(body, "avs-address");
    const avsZip = optionalText(body, "avs-zip");
    const token: CustomerToken = {
      "customer-key": customerKey,
      "token-id": requiredText(body, "token-id"),
      "exp-date": requiredText(body, "exp-date", EXP_DATE),
      "card-type": requiredText(body, "card-type", CARD_TYPE),
      "last-four-digits": requiredText(body, "last-four-digits", LAST_FOUR),
      ...(description !== undefined && { description }),
      ...(isDefault !== undefined && { default: isDefault }),
      ...(avsAddress !== undefined && { "avs-address": avsAddress }),
      ...(avsZip !== undefined && { "avs-zip": avsZip }),
      status: "Active",
    };
    if (this.#tokens.has(token["token-id"])) {
      throw new Refusal(400, "002", "The token is already attached to a customer.");
    }
    if (isDefault) {
      for (const other of this.list(customerKey).filter((one) => one.default)) {
        this.#tokens.set(other["token-id"], { ...other, default: false });
      }
    }
    this.#tokens.set(token["token-id"], token);
    return token;
  }

  /**
   * Changes customer, status or description. Fields left out stay as they are, and fields that cannot be changed may
   * be sent with the value they have: the published schema requires some of them.
   */
  update(customerKey: string, body: JsonObject): CustomerToken {
    const token = this.#tokens.get(requiredText(body, "token-id"));
    if (token === undefined || token["customer-key"] !== customerKey) {
      throw new Refusal(404, undefined, "The customer has no token with this token-id.");
    }
    checkFixedFields(body, token);
    const status = optionalText(body, "status");
    const shown = status === undefined ? token.status : SHOWN_STATUS.get(status);
    if (shown === undefined) {
      throw fieldRefusal("status", "must be ACTIVE, INACTIVE or DELETED");
    }
    const description = optionalText(body, "description");
    const target = optionalText(body, "customer-key") ?? customerKey;
    this.checkCustomer(target);

    const changed: CustomerToken = {
      ...token,
      "customer-key": target,
      ...(description !== undefined && { description }),
      // The new customer may have a default already.
      ...(target !== customerKey && token.default && { default: false }),
      status: shown,
    };
    if (shown === "Deleted") {
      this.#tokens.delete(token["token-id"]);
    } else {
      this.#tokens.set(token["token-id"], changed);
    }
    return changed;
  }
}

function checkFixedFields(body: JsonObject, token: CustomerToken): void {
  const complaint = "cannot be changed; delete the token and make a new one";
  for (const name of FIXED_TEXTS) {
    const value = optionalText(body, name);
    if (value !== undefined && value !== token[name]) {
      throw fieldRefusal(name, complaint);
    }
  }
  const isDefault = optionalFlag(body, "default");
  if (isDefault !== undefined && isDefault !== (token.default ?? false)) {
    throw fieldRefusal("default", complaint);
  }
}
