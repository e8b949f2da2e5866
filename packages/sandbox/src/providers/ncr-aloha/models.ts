import type { Code, Member, Model, ModelList } from "./answer.js";
import type { EnumKind } from "./enum-names.js";
import type { SavedPayment } from "./saved-payment.js";

/** The answer of `Payments`. */
export function customerPayment(payment: SavedPayment): Model {
  return { kind: "model", type: "CustomerPayment", members: paymentMembers(payment) };
}

/** The answer of `Payments/Info`. With `repeated`, the first payment stands in the list once more. */
export function consumerPayment(
  ids: { companyId: string; companyCode: string; profileId: string },
  payments: readonly SavedPayment[],
  repeated: boolean,
): Model {
  const models = payments.map(
    (payment): Model => ({
      kind: "model",
      type: "ConsumerPaymentMethod",
      members: paymentMembers(payment),
    }),
  );
  const list = repeated ? [...models, ...models.slice(0, 1)] : models;
  return {
    kind: "model",
    type: "ConsumerPayment",
    members: {
      CPSCompanyID: ids.companyId,
      CustomerProfileId: ids.profileId,
      CPSCompanyCode: ids.companyCode,
      Payments: { kind: "list", itemType: "ConsumerPaymentMethod", models: list },
    },
  };
}

/** The answer of `PaymentTokens`, whose names differ from those of every other call. */
export function paymentTokens(payments: readonly SavedPayment[]): ModelList {
  const models = payments.map(
    ({ cardToken, maskedCardNumber, expirationDate }): Model => ({
      kind: "model",
      type: "PaymentToken",
      members: {
        TokenNumber: cardToken,
        MaskedTokenNumber: maskedCardNumber,
        ExpirationDate: expirationDate,
      },
    }),
  );
  return { kind: "list", itemType: "PaymentToken", models };
}

function paymentMembers(payment: SavedPayment): Record<string, Member> {
  return {
    AccountId: payment.accountId,
    MethodType: code("CardType", payment.cardType),
    AccountNumber: payment.cardToken,
    ExpirationDate: payment.expirationDate,
    // The next three are not in use with tokens.
    SecurityCode: null,
    ZipCode: null,
    MaskedExpirationDate: null,
    MaskedAccountNumber: payment.maskedCardNumber,
    ProviderType: code("ProviderType", payment.providerType),
  };
}

function code(of: EnumKind, number: number): Code {
  return { kind: "code", of, number };
}
