import { readExpirationDate } from "./expiration-date.js";
import { EMPTY_GUID } from "./guid.js";
import { invalidRequest } from "./refusal.js";
import type { SavedPayment } from "./saved-payment.js";
import type { TokenHeader } from "./token-header.js";

const CONNECTED_PAYMENTS = 2;
const FREEDOM_PAY = 6;
const PROVIDER_TYPES = [CONNECTED_PAYMENTS, 4, FREEDOM_PAY];
const CARD_TYPES = [0, 3, 5, 6, 7];

/**
 * Holds a body against the published rules and gives the payment to be saved, all but its identifier. Refuses with
 * every rule that failed. A `CardType` left out is 0, which is American Express and breaks no rule.
 */
export function checkTokenHeader(
  header: TokenHeader,
  customerExists: (customerId: string) => boolean,
): Omit<SavedPayment, "accountId"> {
  const failures: Record<string, string[]> = {};
  function fail(name: keyof TokenHeader, message: string): void {
    failures[`token.${name}`] = [message];
  }
  function required(name: "CardToken" | "ExpirationDate" | "MaskedCardNumber"): string {
    const value = header[name] ?? "";
    if (isBlank(value)) {
      fail(name, `The field ${name} is required.`);
    }
    return value;
  }

  if (header.CustomerId === EMPTY_GUID) {
    fail("CustomerId", "The field CustomerId is required and must not be all zeros.");
  } else if (!customerExists(header.CustomerId)) {
    fail("CustomerId", "No customer has this CustomerId.");
  }
  if (!PROVIDER_TYPES.includes(header.ProviderType)) {
    fail("ProviderType", "The field ProviderType must be 2, 4 or 6.");
  }
  if (!CARD_TYPES.includes(header.CardType)) {
    fail("CardType", "The field CardType must be 0, 3, 5, 6 or 7.");
  }
  const isConnected = header.ProviderType === CONNECTED_PAYMENTS;
  const cardToken = required("CardToken");
  if (isConnected && !isBlank(cardToken) && !/^[^:]+:.+$/.test(cardToken)) {
    fail("CardToken", "The field CardToken must be TokenType:TokenValue for ConnectedPayments.");
  }
  const given = required("MaskedCardNumber");
  const maskedCardNumber = isConnected ? withoutIgnored(given) : given;
  if (isConnected && !isBlank(given) && !/^\d{6}[*xX●]+\d{4}$/.test(maskedCardNumber)) {
    fail("MaskedCardNumber", "The field MaskedCardNumber must be six digits, a mask and four digits.");
  }
  const written = required("ExpirationDate");
  const expirationDate = readExpirationDate(written);
  if (!isBlank(written) && expirationDate === undefined) {
    fail("ExpirationDate", "The field ExpirationDate must be MM/YY or yyyy-MM-dd.");
  }
  if (header.ProviderType === FREEDOM_PAY && isBlank(header.CardHolderName ?? "")) {
    fail("CardHolderName", "The field CardHolderName is required for FreedomPay.");
  }

  if (expirationDate === undefined || Object.keys(failures).length > 0) {
    throw invalidRequest(failures);
  }
  const { CardType: cardType, ProviderType: providerType } = header;
  return { cardToken, cardType, expirationDate, maskedCardNumber, providerType };
}

/** For ConnectedPayments all but digits and the four mask characters is ignored. */
function withoutIgnored(masked: string): string {
  return masked.replace(/[^\d*xX●]/g, "");
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
