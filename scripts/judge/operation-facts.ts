import type { Location, Operation, ReadRule } from "../../packages/core/src/operation.ts";
import type { Method } from "../generate/model.ts";
import { alternativesOf } from "./compare-shapes.ts";
import type { Fact, Facts } from "./facts.ts";
import { memberText } from "./place.ts";
import type { Shape } from "./shape.ts";
import type { Surface } from "./surface.ts";

/**
 * What no type shows of an operation that both sides have. A fact about a member or a parameter that `other` has
 * not is left out: that it is gone or new is said where types are compared.
 */
export function operationFacts(method: Method, other: Method, beside: Surface): Facts {
  const { operation } = method;
  const name = `${operation.name}()`;
  const facts = new Map<string, Fact>();
  const add = (kind: Fact["kind"], key: string, text: string, value?: string, place = name) =>
    facts.set(key, { place, text, value, kind });

  for (const parameter of method.parameters) {
    if (!other.parameters.some((one) => one.name === parameter.name)) continue;
    const place = `${operation.name}({ ${parameter.name} })`;
    add("promise", `wire ${parameter.name}`, "on the wire", `${parameter.in} ${parameter.wire}`, place);
    if (parameter.format !== undefined)
      add("demand", `format ${parameter.name}`, "has to be in the form", parameter.format, place);
    if (parameter.integer !== undefined)
      add("demand", `integer ${parameter.name}`, "has to be a whole number", undefined, place);
    const list = parameter.explode === false ? "joined by commas" : "one by one";
    add("promise", `list ${parameter.name}`, "a list in it", list, place);
  }

  for (const [format, mediaType] of Object.entries(operation.formats))
    add("promise", `format ${format}`, `its media type in ${format.toUpperCase()}`, mediaType);
  add("promise", "accept", "asks for", operation.accept ?? operation.formats["json"] ?? "application/json");
  if (operation.alwaysTyped) add("promise", "typed", "names a media type also without a body");

  const { encrypt } = operation;
  // That a card travels encrypted is relied on; that a key must be there has to be met.
  if (encrypt?.request !== undefined) add("promise", "encrypt request", "encrypts requests with a key");
  if (encrypt?.request === "mandatory") {
    add("promise", "encrypts always", "sends nothing in clear");
    add("demand", "encrypt mandatory", "needs a key to encrypt with");
  }
  if (encrypt?.response !== undefined) add("promise", "encrypt response", "asks for encrypted answers");
  if (operation.unmasks) add("promise", "unmask", "decrypts what it gives");

  for (const status of Object.keys(operation.responses))
    if (!method.errorTypes.some((one) => one.status === status))
      add(
        "promise",
        `status ${status}`,
        status === "default" ? "documents other statuses" : `status ${status}`,
      );

  for (const [key, text] of readRules(operation, other, beside)) add("promise", key, text);
  if (operation.value !== undefined && other.operation.value !== undefined)
    add("rule", "value", "its value", pathText(operation.value.at) || "the whole answer");
  const proof = Object.keys(operation.value?.proof ?? {});
  for (const member of proof)
    if (has(beside, member)) add("demand", `proof ${member}`, `an answer without \`${member}\` is an error`);
  if (operation.value?.absent !== undefined) add("promise", "absent", "a missing list is an empty one");
  if (operation.page !== undefined && other.operation.page !== undefined)
    add("note", "page", "the size of its pages", String(operation.page.most));
  if (operation.partial !== undefined && other.operation.partial !== undefined)
    add("promise", "partial", "partial success is told by", JSON.stringify(operation.partial));
  if (operation.recovery !== undefined) add("note", "recovery", "advises", operation.recovery.advice);
  if (operation.closedBody !== undefined) add("demand", "closed", "refuses members that are not documented");
  if (method.check !== undefined)
    add("demand", "check", "checks bodies before they are sent by", method.check);
  errorFacts(operation, add);
  for (const secret of operation.secrets)
    if (has(beside, secret))
      add("promise", `secret ${secret}`, `\`${secret}\` is kept out of errors and logs`);
  if (operation.repeatable) add("promise", "repeat", "is sent again after a lost answer");
  if (operation.idempotencyHeader !== undefined)
    add("promise", "idempotency", "sends its key in", operation.idempotencyHeader);
  return facts;
}

type Add = (kind: Fact["kind"], key: string, text: string, value?: string) => void;

function errorFacts({ errors }: Operation, add: Add): void {
  if (errors === undefined) return;
  const places = (of: readonly Location[] | undefined, what: string) => {
    for (const at of of ?? [])
      add("promise", `${what} ${at.join("/")}`, `errors have ${what} from \`${pathText(at)}\``);
  };
  places(errors.code, "providerCode");
  places(errors.message, "the message");
  places(errors.field, "the field");
  places(errors.fields, "fields");
  places(errors.requestId, "requestId");
  for (const header of errors.requestIdHeaders ?? [])
    add(
      "promise",
      `requestId header ${header.toLowerCase()}`,
      `requestId comes from the header \`${header}\``,
    );
  for (const { at, ...parts } of errors.details ?? [])
    add(
      "promise",
      `details ${at.join("/")}`,
      `details come from \`${pathText(at)}\`, with`,
      JSON.stringify(parts),
    );
  for (const sign of errors.refused ?? []) {
    const text = `a 2xx answer is an error by \`${JSON.stringify(sign)}\``;
    add("rule", `refused ${JSON.stringify(sign)}`, text);
  }
}

// --- Tolerant reading ---

function readRules({ responses }: Operation, other: Method, beside: Surface): Map<string, string> {
  const rules = new Map<string, string>();
  for (const [status, { body }] of Object.entries(responses)) {
    const theirs = other.operation.responses[status]?.body;
    for (const rule of theirs === undefined ? [] : (body?.read ?? [])) {
      const line = `${other.operation.method} ${other.operation.path}`;
      const [shape] = beside.raw.get(line)?.answers.get(status)?.values() ?? [];
      if (shape === undefined || !reaches(beside, shape, rule.at)) continue;
      // Without order: what an answer may look like does not hang on how the rule was written.
      const { at, ...how } = rule;
      const key = `read ${at.join("/")} ${JSON.stringify(sortedLists(how))}`;
      rules.set(key, `reads \`${pathText(at) || "the whole answer"}\` also as ${ruleText(rule)}`);
    }
  }
  return rules;
}

function sortedLists(how: Omit<ReadRule, "at">): unknown {
  return Object.entries(how)
    .map(([key, value]) => [key, Array.isArray(value) ? [...value].sort() : value])
    .sort();
}

function ruleText({ as, member, width }: ReadRule): string {
  switch (as) {
    case "digits":
      return width === undefined ? "a number" : `a number of ${width} digits`;
    case "integer-text":
    case "boolean-text":
      return "a text";
    case "array-of-one":
      return "a lone value";
    case "empty-as-array":
      return "nothing at all";
    case "list-in":
      return `an object with \`${member ?? ""}\``;
    case "enum-names":
      return "names";
    case "references":
      return "references of Json.NET";
    case "either":
      return `its own \`${member ?? ""}\``;
  }
}

function pathText(at: Location): string {
  return at
    .map((part) => (part === "*" ? "[]" : memberText(part)))
    .join("")
    .replace(/^\./, "");
}

/** Whether a type has something at a place. */
function reaches(surface: Surface, shape: Shape, at: Location): boolean {
  const [first, ...rest] = at;
  if (first === undefined) return true;
  const behind = [shape, ...shape.names.flatMap((name) => surface.exports.get(name)?.shape ?? [])];
  const next = behind.flatMap((one) => [
    ...(first === "*" ? one.lists : []),
    ...alternativesOf(one, surface).flatMap(({ object }) => [
      ...(object.members.get(first) === undefined ? [] : [object.members.get(first)?.shape]),
      ...(first === "*" ? [object.rest] : []),
    ]),
  ]);
  return next.some((one) => one !== undefined && reaches(surface, one, rest));
}

const memberNames = new WeakMap<Surface, ReadonlySet<string>>();

/** Whether any value that users give or read has a member of this name. */
function has(surface: Surface, member: string): boolean {
  const known = memberNames.get(surface) ?? allMembers(surface);
  memberNames.set(surface, known);
  return known.has(member);
}

function allMembers({ exports, raw }: Surface): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = ({ lists, objects }: Shape): void => {
    for (const { members, rest } of objects) {
      for (const [name, member] of members) {
        found.add(name);
        walk(member.shape);
      }
      if (rest !== undefined) walk(rest);
    }
    for (const items of lists) walk(items);
  };
  for (const { shape } of exports.values()) if (shape !== undefined) walk(shape);
  for (const { parameters, body, answers } of raw.values()) {
    walk(parameters);
    if (body !== undefined) walk(body.shape);
    for (const contents of answers.values()) for (const shape of contents.values()) walk(shape);
  }
  return found;
}
