const BRANDS: readonly (readonly [form: RegExp, brand: string])[] = [
  [/^4/, "VISA"],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, "MASTERCARD"],
  [/^3[47]/, "AMEX"],
  [/^3(?:0[0-5]|[68])/, "DINERSCLUB"],
  [/^35(?:2[89]|[3-8])/, "JCB"],
  [/^62/, "CUP"],
  [/^(?:5[06-8]|6)/, "MAESTRO"],
];

/** Tells an IBAN from a card number. */
export function isIban(number: string): boolean {
  return /^[A-Z]/.test(number);
}

/** The brand by the first digits; undefined for the other numbers and for IBANs. */
export function brandOf(number: string): string | undefined {
  return BRANDS.find(([form]) => form.test(number))?.[1];
}

/** Whether the last digit fits the others. IBANs have check digits of another kind and are let through. */
export function hasCheckDigit(number: string): boolean {
  if (isIban(number)) {
    return true;
  }
  const sum = [...number].reverse().reduce((total, character, index) => {
    const digit = index % 2 === 0 ? Number(character) : Number(character) * 2;
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

/** A number as messages of the gateway show it: seven characters, dots, four characters. */
export function masked(number: string): string {
  return `${number.slice(0, 7)}...${number.slice(-4)}`;
}
