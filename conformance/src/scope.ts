import { membersOf, oneOf } from "./shape.ts";
import { type Role, type SubjectFacts, speaksXml } from "./subject.ts";

const speaks = oneOf("json", "xml");
const writes = oneOf("once", "keyed");
const lacks = oneOf("input");
const roles = oneOf("read", "write");

/** The one call that a provider has, where the suite cannot play the other. */
export function onlyRoleOf({ only }: SubjectFacts): Role | undefined {
  return only === undefined ? undefined : roles(only, "only");
}

/** Why a case of the files does not fit a subject, in words that follow "leaves out N cases"; none if it fits. */
export function reasonAgainst(
  one: Readonly<Record<string, unknown>>,
  subject: SubjectFacts,
  role: Role,
): string | undefined {
  if ((onlyRoleOf(subject) ?? role) !== role)
    return `with a ${role}: the provider has none that the suite can play`;
  if (Object.hasOwn(one, "speaks")) {
    const needed = speaks(one["speaks"], `${String(one["name"])}: speaks`);
    if (subject.xmlElsewhere === true) return "about formats: XML is spoken by other calls than these";
    if (needed === "xml" && !speaksXml(subject)) return "about XML: the provider speaks JSON alone";
    if (needed === "json" && speaksXml(subject))
      return "about providers that speak JSON alone: this one speaks XML";
  }
  const { key, idempotencyHeader, mayBeEmpty } = subject[role];
  if (Object.hasOwn(one, "lacks")) {
    lacks(one["lacks"], `${String(one["name"])}: lacks`);
    if (mayBeEmpty === true) return `that leave out what is required: ${role} requires nothing`;
  }
  if (Object.hasOwn(one, "writes")) {
    const needed = writes(one["writes"], `${String(one["name"])}: writes`);
    if (needed === "keyed" && idempotencyHeader === undefined)
      return "about writes with an idempotency key: the provider honours none";
    if (needed === "once" && idempotencyHeader !== undefined)
      return "about writes that are sent once: the provider honours an idempotency key";
  }
  if (!Object.hasOwn(one, "key") || key === undefined) return undefined;
  if (typeof key === "string") return `that choose a key: the path of ${role} takes no value`;
  // What is refused before it is sent is refused in whatever form a key has to be.
  const sends = membersOf(one["expect"], "expect")["requests"] !== 0;
  return sends ? `that choose a key: ${key.because}` : undefined;
}
