import { ConfigError } from "../errors/config-error.js";
import { OptionReader } from "../option-reader.js";
import { RsaKey } from "../rsa-key.js";
import { UnusableKey } from "../rsa-key-source.js";
import { type KeyAlgorithm, keyAlgorithms, useFor } from "./algorithms.js";
import { type EncryptionFacts, MessageEncryption, type MleKeyName } from "./message-encryption.js";
import { PrivateKeyRing } from "./private-key-ring.js";
import { Recipient, type Validity } from "./recipient.js";

/**
 * Reads the option `mle`. Keys are imported, and `jose` is loaded, where they are first used.
 *
 * @param maxBytes the longest message that is decrypted
 * @throws {ConfigError} `invalid_option`, naming the option
 */
export function readMleOptions(mle: unknown, facts: EncryptionFacts, maxBytes: number): MessageEncryption {
  if (mle === undefined) return new MessageEncryption(facts, { claim: facts.claim, maxBytes });
  if (typeof mle !== "object" || mle === null) {
    throw new ConfigError({ code: "invalid_option", message: "mle must be an object. Nothing was sent." });
  }
  const reader = new OptionReader(mle, "mle.", undefined);
  reader.onlyKnown(["requestKey", "responseKeys", "unmaskKeys", "algorithms", "claimName"]);
  const keyNames: readonly MleKeyName[] = ["requestKey", "responseKeys", "unmaskKeys"];
  // A variable that is not set must not switch the encryption off.
  const unset = keyNames.find((name) => Object.hasOwn(mle, name) && reader.value(name) === undefined);
  if (unset !== undefined) throw reader.refused(unset, "is undefined: leave it out if it is not wanted");
  if (keyNames.every((name) => reader.value(name) === undefined))
    throw reader.refused("requestKey", "or responseKeys or unmaskKeys must be given");
  const algorithms = readAlgorithms(reader);
  return new MessageEncryption(facts, {
    requestKey: readRecipient(reader, "requestKey"),
    responseKeys: readRing(reader, "responseKeys", algorithms),
    unmaskKeys: readRing(reader, "unmaskKeys", algorithms),
    claim: readClaimName(reader) ?? facts.claim,
    maxBytes,
  });
}

function readAlgorithms(reader: OptionReader): readonly KeyAlgorithm[] {
  const given = reader.value("algorithms") ?? ["RSA-OAEP-256"];
  const known: readonly unknown[] = keyAlgorithms;
  if (!Array.isArray(given) || given.length === 0 || !given.every((one) => known.includes(one)))
    throw reader.refused("algorithms", `must be a list of ${keyAlgorithms.join(" and ")}`);
  return keyAlgorithms.filter((one) => given.includes(one));
}

/** Begins with a letter, so that it is no name that objects have a meaning for. */
function readClaimName(reader: OptionReader): string | undefined {
  const name = reader.value("claimName");
  if (name === undefined || (typeof name === "string" && /^[a-z][\w.-]{0,99}$/i.test(name))) return name;
  throw reader.refused("claimName", "must be a name of letters, digits, dots, dashes and underscores");
}

function readRecipient(reader: OptionReader, name: string): Recipient | undefined {
  const entry = reader.value(name);
  if (entry === undefined) return undefined;
  const { kid, key, given } = readEntry(reader, name, entry, "public", ["notBefore", "notAfter"]);
  const problem = key.problemWith(useFor("RSA-OAEP-256", "encrypt"));
  if (problem !== undefined) throw given.refused("key", problem);
  return new Recipient(`mle.${name}`, kid, key, readValidity(given));
}

function readRing(
  reader: OptionReader,
  name: string,
  algorithms: readonly KeyAlgorithm[],
): PrivateKeyRing | undefined {
  const list = reader.value(name);
  if (list === undefined) return undefined;
  if (!Array.isArray(list) || list.length === 0)
    throw reader.refused(name, "must be a list of keys, with one at least");
  const keys = new Map<string, RsaKey>();
  // An empty place of a list is an item here, and refused.
  for (const [index, entry] of Array.from<unknown>(list).entries()) {
    const { kid, key, given } = readEntry(reader, `${name}[${index}]`, entry, "private", []);
    if (keys.has(kid)) throw given.refused("kid", "is that of another key in the list");
    // A CryptoKey can do one of the algorithms.
    const problems = algorithms.map((one) => key.problemWith(useFor(one, "decrypt")));
    if (!problems.includes(undefined)) throw given.refused("key", problems[0] ?? "cannot be used");
    keys.set(kid, key);
  }
  return new PrivateKeyRing(`mle.${name}`, keys, algorithms);
}

interface Entry {
  readonly kid: string;
  readonly key: RsaKey;
  readonly given: OptionReader;
}

function readEntry(
  reader: OptionReader,
  name: string,
  entry: unknown,
  half: "public" | "private",
  others: readonly string[],
): Entry {
  if (typeof entry !== "object" || entry === null) throw reader.refused(name, "must be { key, kid }");
  const given = new OptionReader(entry, `mle.${name}.`, undefined);
  given.onlyKnown(["key", "kid", ...others]);
  const kid = given.value("kid");
  if (typeof kid !== "string" || kid === "") throw given.refused("kid", "is missing or empty");
  if (!/^[\x20-\x7e]{1,255}$/.test(kid) || kid.trim() !== kid)
    throw given.refused("kid", "must be 1 to 255 ASCII characters, without line breaks");
  try {
    return { kid, key: new RsaKey(given.value("key"), half), given };
  } catch (error) {
    throw error instanceof UnusableKey ? given.refused("key", error.message) : error;
  }
}

function readValidity(given: OptionReader): Validity {
  const notBefore = readDate(given, "notBefore") ?? Number.NEGATIVE_INFINITY;
  const notAfter = readDate(given, "notAfter") ?? Number.POSITIVE_INFINITY;
  if (notBefore > notAfter) throw given.refused("notAfter", "must not be before notBefore");
  return { notBefore, notAfter };
}

function readDate(given: OptionReader, name: string): number | undefined {
  const date = given.value(name);
  if (date === undefined) return undefined;
  const time = isDate(date) ? date.getTime() : Number.NaN;
  if (Number.isNaN(time)) throw given.refused(name, "must be a valid Date");
  return time;
}

/** Also one from another realm, as test runners make them. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}
