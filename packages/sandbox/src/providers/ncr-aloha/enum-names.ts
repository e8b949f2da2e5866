/** The two enums of the calls; `CardType` is also the type of `MethodType`. */
export type EnumKind = "CardType" | "ProviderType";

/** Names of enum members by number. */
export type NcrAlohaEnumNames = {
  readonly [Kind in EnumKind]?: Readonly<Record<number, string>> | undefined;
};

/** The members of both enums: number and name. */
export type EnumTables = Readonly<Record<EnumKind, ReadonlyMap<number, string>>>;

// Published: Amex, MasterCard, ConnectedPayments. The others are the likely names.
const CARD_TYPES = { 0: "Amex", 3: "Discover", 5: "JCB", 6: "MasterCard", 7: "Visa" };
const PROVIDER_TYPES = { 2: "ConnectedPayments", 4: "CreditCall", 6: "FreedomPay" };

/** The tables of a room, with the names that replace or extend the usual ones. */
export function enumTables(replaced: NcrAlohaEnumNames = {}): EnumTables {
  return {
    CardType: byNumber({ ...CARD_TYPES, ...replaced.CardType }),
    ProviderType: byNumber({ ...PROVIDER_TYPES, ...replaced.ProviderType }),
  };
}

/** The number of a member by its name, exactly as it is or without regard to case. */
export function numberOf(
  table: ReadonlyMap<number, string>,
  name: string,
  matching: "exact" | "any-case",
): number | undefined {
  const form = (text: string): string => (matching === "exact" ? text : text.toLowerCase());
  return [...table].find(([, member]) => form(member) === form(name))?.[0];
}

function byNumber(names: Readonly<Record<number, string>>): Map<number, string> {
  return new Map(Object.entries(names).map(([number, name]) => [Number(number), name]));
}
