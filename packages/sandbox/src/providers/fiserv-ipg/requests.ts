import { type JsonObject, ownMember } from "../../json-object.js";
import { readAdditionalDetails, readAddress } from "./details.js";
import { type PaymentCard, type PaymentDevice, readDevice, readPaymentCard } from "./payment-card.js";
import {
  flag,
  list,
  type OptionalMembers,
  object,
  oneOf,
  type Reader,
  type TextRules,
  text,
} from "./readers.js";
import { type Complaint, invalidInput } from "./refusal.js";

/** The two settings of a token. Each has a default. */
export interface TokenSettings {
  readonly reusable?: boolean;
  readonly declineDuplicates?: boolean;
}

interface CreateMembers {
  readonly createToken: TokenSettings & { readonly value?: string };
  readonly storeId?: string;
  readonly billingAddress?: JsonObject;
  readonly accountVerification?: boolean;
  readonly merchantTransactionId?: string;
  readonly additionalDetails?: JsonObject;
}

interface CreateFromCard extends CreateMembers {
  readonly requestType: "PaymentCardPaymentTokenizationRequest";
  readonly paymentCard: PaymentCard;
}

interface CreateFromDevice extends CreateMembers {
  readonly requestType: "PaymentDevicePaymentTokenizationRequest";
  readonly paymentDevice: PaymentDevice;
}

interface CreateFromOrder extends CreateMembers {
  readonly requestType: "ReferencedOrderPaymentTokenizationRequest";
  readonly referencedOrderId: string;
}

/** A request that makes a token. */
export type CreateRequest = CreateFromCard | CreateFromDevice | CreateFromOrder;

/** A token as an update wants it. */
export interface TokenUpdate extends TokenSettings {
  readonly value: string;
  readonly paymentCard: PaymentCard;
}

/** A request that changes tokens. */
export interface UpdateRequest {
  readonly requestType: "PaymentCardPaymentTokenUpdateRequest";
  readonly paymentTokens: readonly TokenUpdate[];
  readonly storeId?: string;
}

const NOT_BLANK: TextRules = { form: /\S/, words: "more than blanks" };
const STORE_ID: Reader<string> = text({ max: 20 });

const createToken = object<CreateMembers["createToken"]>(
  {},
  { value: text(NOT_BLANK), reusable: flag, declineDuplicates: flag },
);
const createMembers: OptionalMembers<CreateMembers> = {
  storeId: STORE_ID,
  billingAddress: readAddress,
  accountVerification: flag,
  merchantTransactionId: text({ max: 40 }),
  additionalDetails: readAdditionalDetails,
};
const createReaders: { readonly [Type in CreateRequest["requestType"]]: Reader<CreateRequest> } = {
  PaymentCardPaymentTokenizationRequest: object<CreateFromCard>(
    {
      requestType: oneOf("PaymentCardPaymentTokenizationRequest"),
      createToken,
      paymentCard: readPaymentCard,
    },
    createMembers,
  ),
  PaymentDevicePaymentTokenizationRequest: object<CreateFromDevice>(
    {
      requestType: oneOf("PaymentDevicePaymentTokenizationRequest"),
      createToken,
      paymentDevice: readDevice,
    },
    createMembers,
  ),
  ReferencedOrderPaymentTokenizationRequest: object<CreateFromOrder>(
    {
      requestType: oneOf("ReferencedOrderPaymentTokenizationRequest"),
      createToken,
      referencedOrderId: text(NOT_BLANK),
    },
    createMembers,
  ),
};
const updateRequest = object<UpdateRequest>(
  {
    requestType: oneOf("PaymentCardPaymentTokenUpdateRequest"),
    paymentTokens: list(
      object<TokenUpdate>(
        { value: text(NOT_BLANK), paymentCard: readPaymentCard },
        { reusable: flag, declineDuplicates: flag },
      ),
      1,
      1000,
    ),
  },
  { storeId: STORE_ID },
);
const createType = oneOf<CreateRequest["requestType"]>(
  "PaymentCardPaymentTokenizationRequest",
  "PaymentDevicePaymentTokenizationRequest",
  "ReferencedOrderPaymentTokenizationRequest",
);

/** Reads the body of a request that makes a token. The kind comes first: the other members depend on it. */
export function readCreateRequest(body: JsonObject): CreateRequest {
  const requestType = readAs(createType, ownMember(body, "requestType"), "requestType");
  return readAs(createReaders[requestType], body, "");
}

/** Reads the body of a request that changes tokens. */
export function readUpdateRequest(body: JsonObject): UpdateRequest {
  return readAs(updateRequest, body, "");
}

/** Reads the store of a call that has it in the query. */
export function readStoreId(query: URLSearchParams): string | undefined {
  const given = query.get("storeId");
  return given === null ? undefined : readAs(STORE_ID, given, "storeId");
}

function readAs<T>(reader: Reader<T>, value: unknown, field: string): T {
  const complaints: Complaint[] = [];
  const read = reader(value, field, complaints);
  if (read === undefined || complaints.length > 0) {
    throw invalidInput(complaints);
  }
  return read;
}
