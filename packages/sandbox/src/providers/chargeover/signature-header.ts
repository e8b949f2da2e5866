/** The values of a signature header that differ from request to request. */
export interface SignatureHeader {
  readonly publicKey: string;
  readonly nonce: string;
  readonly timestamp: string;
  readonly signature: string;
}

const PARTS = [
  { name: "co_public_key", form: /^.+$/, words: "the public key" },
  { name: "co_nonce", form: /^[A-Za-z\d]{1,64}$/, words: "1 to 64 letters and digits" },
  { name: "co_timestamp", form: /^\d{1,15}$/, words: "Unix time in whole seconds" },
  { name: "co_signature_method", form: /^HMAC-SHA256$/, words: "HMAC-SHA256" },
  { name: "co_version", form: /^1\.0$/, words: "1.0" },
  // Its form is judged together with its value, where another form can be recognised.
  { name: "co_signature", form: /^.+$/, words: "the signature" },
] as const;

/**
 * Reads what stands after the word ChargeOver: six parts in their order, one space between each two, and one more
 * at the end if the client likes. Gives a sentence for anything else, and repeats no value in it: one could be the
 * private key.
 */
export function readSignatureHeader(text: string): SignatureHeader | string {
  const parts = (text.endsWith(" ") ? text.slice(0, -1) : text).split(" ");
  const values: string[] = [];
  for (const [index, { name, form, words }] of PARTS.entries()) {
    const value = /^([a-z_]+)="([^"]*)"$/.exec(parts[index] ?? "");
    if (value?.[1] !== name) {
      return (
        `Part ${index + 1} of the ChargeOver header must be ${name}="…": six parts in their order, ` +
        "with single spaces and no commas between them."
      );
    }
    if (!form.test(value[2] ?? "")) {
      return `The value of ${name} must be ${words}.`;
    }
    values.push(value[2] ?? "");
  }
  if (parts.length > PARTS.length) {
    return `The ChargeOver header has more than the ${PARTS.length} parts that are known.`;
  }
  const [publicKey = "", nonce = "", timestamp = "", , , signature = ""] = values;
  return { publicKey, nonce, timestamp, signature };
}
