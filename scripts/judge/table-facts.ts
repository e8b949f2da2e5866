import type { Operation, PartialFacts } from "../../packages/core/src/operation.ts";
import type { Method } from "../generate/model.ts";
import { closedBodyFacts } from "./closed-body-facts.ts";
import { errorFacts } from "./error-facts.ts";
import { type AddFact, collect, type Facts } from "./facts.ts";
import { hasMember } from "./known-members.ts";
import { locationText } from "./location-text.ts";
import { parameterFacts } from "./parameter-facts.ts";
import { readFacts } from "./read-facts.ts";
import type { Surface } from "./surface.ts";
import type { Told } from "./told.ts";

/**
 * What no type shows of a method that both sides have. A fact about a member or a parameter that `other` has not is
 * left out: that it is gone or new is said where types are compared.
 */
export function tableFacts(method: Method, other: Method, beside: Surface): Facts {
  return collect(`${method.operation.name}()`, (add) => {
    for (const tell of Object.values(tellers))
      if (typeof tell === "function") tell({ method, operation: method.operation, other, beside }, add);
    if (method.check !== undefined)
      add("demand", "check", "checks bodies before they are sent by", method.check);
  });
}

type Tell = (told: Told, add: AddFact) => void;

/** Where a key is judged that has no facts here. */
type Elsewhere = "the line of the method" | "types" | "the table of XML" | "the module of the method";

/** A key that is added has to have facts, or a place where it is judged. */
const tellers = {
  name: "the line of the method",
  method: "the line of the method",
  path: "the line of the method",
  parameters: ({ method, other }, add) => parameterFacts(method, other, add),
  body: "types",
  bodySchema: "the table of XML",
  check: "the module of the method",
  formats: ({ operation: { formats } }, add) => {
    for (const [format, mediaType] of Object.entries(formats))
      add("promise", `format ${format}`, `its media type in ${format.toUpperCase()}`, mediaType);
  },
  accept: ({ operation: { accept, formats } }, add) =>
    add("promise", "accept", "asks for", accept ?? formats["json"] ?? "application/json"),
  alwaysTyped: ({ operation }, add) => {
    if (operation.alwaysTyped) add("promise", "typed", "names a media type also without a body");
  },
  encrypt: encryptFacts,
  unmasks: ({ operation }, add) => {
    if (operation.unmasks) add("promise", "unmask", "decrypts what it gives");
  },
  responses: responseFacts,
  value: valueFacts,
  page: pageFacts,
  partial: partialFacts,
  recovery: ({ operation: { recovery } }, add) => {
    if (recovery === undefined) return;
    add("note", "recovery", "its advice", recovery.advice);
    add("note", "recovery given", "the member of requests behind its advice", locationText(recovery.given));
  },
  closedBody: ({ operation, other }, add) =>
    closedBodyFacts(operation.closedBody ?? "any", other.operation.closedBody ?? "any", add),
  errors: ({ operation: { errors } }, add) => errorFacts(errors ?? {}, add),
  secrets: ({ operation: { secrets }, beside }, add) => {
    for (const secret of secrets)
      if (hasMember(beside, secret))
        add("promise", `secret ${secret}`, `\`${secret}\` is kept out of errors and logs`);
  },
  unauthenticated: ({ operation }, add) => {
    if (operation.unauthenticated) add("rule", "unauthenticated", "is sent without credentials");
  },
  repeatable: ({ operation }, add) => {
    if (operation.repeatable) add("promise", "repeat", "is sent again after a lost answer");
  },
  idempotencyHeader: ({ operation: { idempotencyHeader } }, add) => {
    if (idempotencyHeader !== undefined)
      add("promise", "idempotency", "the header of its key", idempotencyHeader);
  },
} satisfies Record<keyof Operation, Tell | Elsewhere>;

/** That a card travels encrypted is relied on; that a key must be there has to be met. */
function encryptFacts({ operation: { encrypt } }: Told, add: AddFact): void {
  if (encrypt?.request !== undefined) add("promise", "encrypt request", "encrypts requests with a key");
  if (encrypt?.request === "mandatory") {
    add("promise", "encrypts always", "sends nothing in clear");
    add("demand", "encrypt mandatory", "needs a key to encrypt with");
  }
  if (encrypt?.response !== undefined) add("promise", "encrypt response", "asks for encrypted answers");
}

function responseFacts(told: Told, add: AddFact): void {
  const { method, operation, other } = told;
  for (const [status, { body }] of Object.entries(operation.responses)) {
    // Types show the statuses of errors.
    const title = status === "default" ? "other statuses" : `status ${status}`;
    if (!method.errorTypes.some((one) => one.status === status))
      add("promise", `status ${status}`, status === "default" ? "documents other statuses" : title);
    if (body?.format !== undefined && other.operation.responses[status]?.body !== undefined)
      add("demand", `format ${status}`, `the body of ${title} has to be in the form`, body.format);
  }
  readFacts(told, add);
}

function valueFacts({ operation: { value }, other, beside }: Told, add: AddFact): void {
  if (value !== undefined && other.operation.value !== undefined)
    add("rule", "value", "its value", locationText(value.at) || "the whole answer");
  for (const member of Object.keys(value?.proof ?? {}))
    if (hasMember(beside, member))
      add("demand", `proof ${member}`, `an answer without \`${member}\` is an error`);
  if (value?.absent !== undefined) add("promise", "absent", "a missing list is an empty one");
}

function pageFacts({ method, operation: { page }, other }: Told, add: AddFact): void {
  if (page === undefined || other.operation.page === undefined) return;
  const { limit, offset, most, defaults = {} } = page;
  const place = `${method.iteration?.title ?? method.operation.name}()`;
  const isKnown = (argument: string) => other.parameters.some(({ name }) => name === argument);
  add("note", "page", "the size of its pages", String(most));
  if (isKnown(limit)) add("rule", "page limit", "the size of a page goes in", limit, place);
  if (isKnown(offset)) add("rule", "page offset", "the records before a page go in", offset, place);
  // The records come in another order then.
  for (const [argument, value] of Object.entries(defaults))
    if (isKnown(argument))
      add("rule", `default ${argument}`, `the default of \`${argument}\``, JSON.stringify(value), place);
}

/** Calls that gave an answer throw, or the other way round. */
function partialFacts({ operation: { partial }, other }: Told, add: AddFact): void {
  if (partial === undefined) return;
  add("rule", "partial", "throws where only some items were carried out");
  if (other.operation.partial !== undefined)
    add("rule", "partial sign", "the sign of partial success", partialText(partial));
}

function partialText(partial: PartialFacts): string {
  if ("items" in partial) return `${locationText([...partial.items, "*", ...partial.status])} from 400 on`;
  const { at, in: values, failures } = partial;
  return `${locationText(at)}: ${[...values].sort().join(", ")}, with ${locationText(failures)}`;
}
