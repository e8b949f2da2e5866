/** What the code of an error says: of the request, and of the cause. */
interface CodeMeaning {
  readonly outcome: string;
  readonly when: string;
}

const cutShort =
  "`unknown`; `not-sent` where nothing had left yet; between two attempts that of the one before";
const ofAnswer = "`unknown`; `refused` where the answer has a 4xx";

/** The codes of core's errors, each under the class that has it. */
export const codeMeanings: Readonly<Record<string, CodeMeaning>> = {
  "TokError.internal": {
    outcome: "as far as the call came",
    when: "A fault of this library, or of a function that it was given, such as `clock`.",
  },
  "ApiError.http_error": {
    outcome: "`refused` for 4xx; `unknown` for 408 and 5xx",
    when: "The provider answered with a status other than 2xx and 3xx.",
  },
  "ApiError.redirect": {
    outcome: "`unknown`",
    when: "The provider answered with a redirect, which is never followed: it would carry the credentials along.",
  },
  "ApiError.refused": {
    outcome: "`refused`; of a batch `unknown` where an item failed with 5xx or 408",
    when: "The status is a success, and the body says that the request was refused.",
  },
  "PartialSuccessError.partial_success": {
    outcome: "`partial`",
    when: "Some items of a batch were carried out, others were not.",
  },
  "ConnectionError.connection_failed": {
    outcome: "`not-sent`",
    when: "No connection could be made: it was refused, say, or the name of the host was not found.",
  },
  "ConnectionError.connection_lost": {
    outcome: "`unknown`",
    when: "No complete answer came. Whatever fails in a `fetch` of your own is this, too.",
  },
  "TimeoutError.attempt_timeout": {
    outcome: cutShort,
    when: "The last attempt took longer than `timeoutMs`.",
  },
  "TimeoutError.total_timeout": {
    outcome: cutShort,
    when: "The call took longer than `totalTimeoutMs`.",
  },
  "AbortedError.aborted": {
    outcome: cutShort,
    when: "The `signal` of the call was aborted.",
  },
  "DecodeError.unexpected_media_type": {
    outcome: "`unknown`",
    when: "A success is in a format that is not documented, such as an HTML page.",
  },
  "DecodeError.malformed": {
    outcome: "`unknown`",
    when: "A success cannot be parsed, or is not in the character set or the compression that it names.",
  },
  "DecodeError.unexpected_shape": {
    outcome: "`unknown`",
    when: "A success lacks what is documented, or has it in another type.",
  },
  "DecodeError.empty": {
    outcome: "`unknown`",
    when: "A success has no body where one is documented.",
  },
  "DecodeError.too_large": {
    outcome: "`unknown`",
    when: "An answer of any status is longer than `maxResponseBytes`.",
  },
  "EncryptionError.encryption_failed": {
    outcome: "`not-sent`",
    when: "The request could not be encrypted.",
  },
  "EncryptionError.missing_key": {
    outcome: "`not-sent`",
    when: "What has to be encrypted or decrypted has no key in `mle`.",
  },
  "EncryptionError.key_out_of_date": {
    outcome: "`not-sent`",
    when: "Today is outside the dates of `mle.requestKey`.",
  },
  "EncryptionError.unusable_key": {
    outcome: "`not-sent`; `unknown` for a key that only the answer needs",
    when: "A key cannot be imported, or is none of RSA with 2048 bits or more.",
  },
  "EncryptionError.jose_unavailable": {
    outcome: "`not-sent`",
    when: "The package `jose` cannot be loaded.",
  },
  "EncryptionError.decryption_failed": {
    outcome: ofAnswer,
    when: "The answer was changed on its way, or is for another key than it says.",
  },
  "EncryptionError.not_encrypted": {
    outcome: "`unknown`",
    when: "A success is in clear where an encrypted one was asked for.",
  },
  "EncryptionError.malformed_message": {
    outcome: ofAnswer,
    when: "The answer is no encrypted message, or a damaged one.",
  },
  "EncryptionError.unsupported_message": {
    outcome: ofAnswer,
    when: "The answer uses an algorithm, a compression or an extension that is not allowed.",
  },
  "EncryptionError.message_too_large": {
    outcome: "`unknown`",
    when: "The answer is longer than `maxResponseBytes`.",
  },
  "EncryptionError.unknown_key": {
    outcome: ofAnswer,
    when: "The answer names a key that is not among those in `mle`.",
  },
  "ConfigError.invalid_option": {
    outcome: "`not-sent`",
    when: "An option of a client or a call is unknown, or cannot be used.",
  },
  "ConfigError.invalid_argument": {
    outcome: "`not-sent`",
    when: "An argument of a method, or a member of its body, is missing, unknown, or cannot be used.",
  },
  "ConfigError.unencodable_body": {
    outcome: "`not-sent`",
    when: "The body has no faithful form on the wire.",
  },
  "ConfigError.signing_failed": {
    outcome: "`not-sent`",
    when: "The credentials could not be applied: a key cannot be used, or a function of yours that gives them failed.",
  },
  "ConfigError.invalid_fetch": {
    outcome: "`unknown`",
    when: "Your own `fetch` gave no readable `Response`.",
  },
};
