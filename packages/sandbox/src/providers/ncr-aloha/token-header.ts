import type { EnumKind } from "./enum-names.js";

/** The body of the PUT, `CustomerCreditCardTokenHeader`, as .NET has it after reading and before any rule. */
export interface TokenHeader {
  readonly CardHolderName: string | null;
  readonly CardToken: string | null;
  readonly CardType: number;
  readonly CustomerId: string;
  readonly ExpirationDate: string | null;
  readonly MaskedCardNumber: string | null;
  readonly ProviderType: number;
}

/**
 * Reads single members of a body. One that was left out is what .NET makes of it: null, the guid of zeros, or the
 * number 0. Throws a `Refusal` for a value that does not fit its type.
 */
export interface MemberReader {
  text(name: string): string | null;
  guid(name: string): string;
  code(kind: EnumKind): number;
}

/** Reads a body, whatever its format. */
export function readTokenHeader(members: MemberReader): TokenHeader {
  return {
    CardHolderName: members.text("CardHolderName"),
    CardToken: members.text("CardToken"),
    CardType: members.code("CardType"),
    CustomerId: members.guid("CustomerId"),
    ExpirationDate: members.text("ExpirationDate"),
    MaskedCardNumber: members.text("MaskedCardNumber"),
    ProviderType: members.code("ProviderType"),
  };
}
