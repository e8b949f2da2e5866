import { singularOf, words } from "./words.ts";

/**
 * What names of secrets say, as words in a row: in `newCardNumber`, `new_card_number` and `New-Card-Number` alike. At
 * the end of a name only where `$` stands.
 */
const phrases = [
  // Cards
  "pan|fpan|dpan|mpan|full pan",
  "card number|card no|card num|card nbr|cc number|cc no|cc num|ccnum|ccn $|credit card $|debit card $",
  "cvv|cvc|cvn|cvd|csc|cv number|security code|card code|verification value|verification code",
  "card verification number|card verification $",
  "track|track data|magstripe|magnetic stripe|emv data|icc data|ksn|key serial number|cryptogram|cavv|ucaf|aav $",
  // Accounts and persons
  "account number|account no|account num|acct number|acct no|acct num|bank account $|routing number|sort code|iban",
  "ssn|social security|social security number|tax id|tax number|tax identifier|tax identification|tin $|vat id $",
  "national id|national insurance number|passport $|passport number|driver license|driver licence|license number",
  // What opens something
  "pin|pin code|pin block|passcode|password|passwd|passphrase|pwd|otp|one time code|credential|secret|nonce",
  "token|jwt|api key|access key|secret key|private key|signing key|encryption key|session key|shared key|master key",
  "auth key|license key|session id|bearer $",
].flatMap((line) => line.split("|").map((one) => one.split(" ")));

/** Words behind such a phrase with which a name speaks of a secret instead of holding it. */
const about = new Set(
  (
    "type kind status state result response check match format length size count limit policy requirement required " +
    "rule enabled disabled supported allowed present provided indicator mode capability name version url uri endpoint " +
    "last suffix bin brand masked mask scheme country currency requestor requester provider issuer attempt tried try " +
    "retry usage use algorithm alg ttl lifetime age strength label description expiry expire expired expiration exp " +
    "on at date time timestamp created updated changed valid invalid verified method network region position file path"
  ).split(" "),
);
/** Words before it that do the same. */
const asked = new Set("has is masked mask truncated require".split(" "));
/** What goes from page to page. */
const pages = new Set("page next paging pagination continuation continue cursor sync".split(" "));

const joinedPhrases = new Set(phrases.map((phrase) => phrase.filter((word) => word !== "$").join("")));
const joinedEnds =
  /(?:password|passwd|passphrase|passcode|cardnumber|accountnumber|securitycode|socialsecuritynumber|api_?key|secretkey|privatekey|accesstoken|refreshtoken|authtoken|clientsecret)s?$/;

/**
 * Whether a name says that its values are nobody's business. In doubt it does: a text too many that is erased from a
 * message costs less than a secret in it.
 */
export function namesSecret(name: string): boolean {
  // The scheme and the value together, as in the header.
  if (/^authorization$/i.test(name)) return true;
  const all = words(name).map((word) => singularOf(word.replace(/(?<=\D)\d+$/, "")));
  const joined = all.join("");
  if (joinedPhrases.has(joined) || (all.length === 1 && joinedEnds.test(joined))) return true;
  return phrases.some((phrase) => placesOf(phrase, all).some((end) => holds(phrase, all, end)));
}

/** The places behind a phrase, wherever it stands among words. */
function placesOf(phrase: readonly string[], all: readonly string[]): number[] {
  const isLast = phrase.at(-1) === "$";
  const sought = isLast ? phrase.slice(0, -1) : phrase;
  return all.flatMap((_word, start) => {
    const end = start + sought.length;
    const fits = sought.every((word, index) => all[start + index] === word);
    return fits && (!isLast || end === all.length) ? [end] : [];
  });
}

function holds(phrase: readonly string[], all: readonly string[], end: number): boolean {
  const start = end - phrase.filter((word) => word !== "$").length;
  const before = all.slice(0, start);
  if (all.slice(end).some((word) => about.has(word)) || before.some((word) => asked.has(word))) return false;
  return phrase[0] !== "token" || !before.some((word) => pages.has(word));
}
