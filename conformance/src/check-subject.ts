import { xmlWithEcho } from "./echo.ts";
import {
  type CallSpec,
  formatOf,
  holdsSecret,
  plainKeyOf,
  type Role,
  type Subject,
  type SubjectFacts,
} from "./subject.ts";

/** @throws {Error} when the facts could not find a fault */
export function checkSubject(subject: SubjectFacts & Pick<Subject, "mediaType">): void {
  const problem =
    problemOfSecrets(subject) ??
    problemOfCall(subject, "read") ??
    problemOfCall(subject, "write") ??
    problemOfFormats(subject);
  if (problem !== undefined) throw new Error(`${subject.name}: ${problem}`);
}

function problemOfSecrets({ secrets, authenticationHeaders }: SubjectFacts): string | undefined {
  const entries = Object.entries(secrets);
  // A provider that wants no credentials may have nothing to hide.
  if (entries.length === 0 && authenticationHeaders.length > 0) return "secrets is empty";
  const unmarked = entries.find(([, secret]) => !/^[\x21-\x7e]{6,}$/.test(secret));
  return unmarked === undefined ? undefined : `secrets.${unmarked[0]} is no marked text`;
}

function problemOfCall(subject: SubjectFacts, role: Role): string | undefined {
  const { error, idempotencyHeader = "x" } = subject[role];
  const { status } = error;
  if (status < 400 || status > 499 || status === 408 || status === 429)
    return `${role}.error.status is not a plain refusal`;
  if (!/^[a-z][a-z0-9-]*$/.test(idempotencyHeader))
    return `${role}.idempotencyHeader is no name of a header in lower case`;
  const problem = problemOfKey(subject[role]) ?? problemOfTexts(subject[role], subject);
  return problem === undefined ? undefined : `${role} ${problem}`;
}

function problemOfKey(spec: CallSpec): string | undefined {
  const { path, input, key } = spec;
  const segments = path.replace(/\?.*/, "").split("/");
  // A value that is written out both in the path and in the input would pass for a path without values.
  const written = Object.values(input).some((value) => value !== "$KEY" && segments.includes(String(value)));
  if (written) return "has a path value in the place of $KEY";
  if (Object.keys(input).length === 0) return "has no input that a case could spoil";
  const named = [path.includes("$KEY"), JSON.stringify(input).includes('"$KEY"')];
  if (key === "none") return named.includes(true) ? "has a place for $KEY, but no key" : undefined;
  if (named.includes(false)) return "has no place for $KEY";
  if (spec.mayBeEmpty === true) return "takes a path value, which is required, and says mayBeEmpty";
  if (key === undefined) return undefined;
  if (typeof key === "string" || key.form !== "fixed") return "has a form of key that nobody knows";
  if (!/^[\w~-][\w.~-]*$/.test(plainKeyOf(spec))) return "has a key that is no plain segment of a path";
  return key.because.trim() === "" ? "does not say why its key is fixed" : undefined;
}

function problemOfTexts(spec: CallSpec, { secrets }: SubjectFacts): string | undefined {
  const { answerText, bodyText, error, input } = spec;
  for (const document of [answerText, error.text]) {
    if (document === undefined) continue;
    if (!document.startsWith("<") || document.startsWith("<?") || document.startsWith("<!"))
      return "has an XML document that does not begin with its root";
    if (xmlWithEcho(document, "echo") === document) return "has an XML document without a place for an echo";
  }
  if (bodyText === undefined) return undefined;
  const body = JSON.stringify(input["body"]) ?? "";
  const missing = Object.entries(secrets).find(
    ([, secret]) => body.includes(secret) && !holdsSecret(bodyText, secret),
  );
  return missing === undefined ? undefined : `has a bodyText without secrets.${missing[0]}`;
}

function problemOfFormats(subject: SubjectFacts & Pick<Subject, "mediaType">): string | undefined {
  const texts = [subject.read, subject.write].flatMap(({ answerText, error, bodyText, input }) => [
    answerText,
    error.text,
    ...(Object.hasOwn(input, "body") ? [bodyText] : []),
  ]);
  const given = texts.filter((text) => text !== undefined).length;
  if (given > 0 && subject.xmlElsewhere === true) return "has documents in XML, which xmlElsewhere denies";
  if (given !== 0 && given !== texts.length) return "has some of its documents in XML, but not all";
  return formatOf(subject) === "xml" && given === 0 ? "has no documents in XML" : undefined;
}
