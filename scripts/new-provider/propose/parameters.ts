import type { JsonObject } from "../../generate/json.ts";
import { camelCase } from "../../generate/names.ts";
import type { ViewedOperation, ViewedParameter } from "../document-view.ts";
import { type Proposal, pathTo, quoted } from "../proposal.ts";
import { idempotencyKeyOf } from "./idempotency.ts";
import { argumentName, problemOfParameter } from "./support.ts";

/**
 * Takes away what cannot be an argument and need not be, names arguments apart, and makes the header of an
 * idempotency key what it is.
 */
export function proposeParameters(
  operations: readonly ViewedOperation[],
  document: JsonObject,
  authenticationHeaders: readonly string[],
): Proposal[] {
  const removed = new Set<string>();
  return operations.flatMap((operation) => {
    const key = idempotencyKeyOf(operation, document);
    const proposals: Proposal[] = [];
    const take = (parameter: ViewedParameter, reason: string) => {
      const target = targetOf(parameter);
      // One of a path is removed once for all its operations.
      if (removed.has(target)) return;
      removed.add(target);
      proposals.push({ kind: "parameter", target, reason, change: { remove: true } });
    };
    if (key !== undefined) {
      const { parameter, header, evidence } = key;
      take(parameter, `The client makes the key of ${header} itself, once for each call. [SEED]`);
      proposals.push({
        kind: "repeat",
        target: pathTo("paths", operation.path, operation.verb),
        reason: `A request with ${header} is sent again after a lost answer, because the provider carries out requests with one key once: so says ${evidence}. [SEED]`,
        change: { update: { "x-tok-idempotency": { header, source: evidence } } },
      });
    }
    const kept: ViewedParameter[] = [];
    for (const parameter of operation.parameters) {
      if (parameter === key?.parameter) continue;
      const name = String(parameter.node["name"]);
      const isAuthentication =
        parameter.node["in"] === "header" && authenticationHeaders.includes(name.toLowerCase());
      const problem = isAuthentication
        ? "the client's authentication sets the header"
        : problemOfParameter(parameter.node, document);
      if (problem === undefined) kept.push(parameter);
      else take(parameter, `${name} cannot be an argument: ${problem}. [SEED]`);
    }
    return [...proposals, ...argumentNames(kept)];
  });
}

/** By name and place, or by its reference: its position in the list is another one in the next version. */
function targetOf({ list, written, node }: ViewedParameter): string {
  const { $ref } = written;
  const filter =
    typeof $ref === "string"
      ? `@['$ref'] == ${quoted($ref)}`
      : `@.name == ${quoted(String(node["name"]))} && @.in == ${quoted(String(node["in"]))}`;
  return `${pathTo(...list)}[?(${filter})]`;
}

/** Two parameters of one name are told apart by their places. */
function argumentNames(parameters: readonly ViewedParameter[]): Proposal[] {
  const names = parameters.map(argumentName);
  return parameters.flatMap((parameter, index): Proposal[] => {
    const own = names[index];
    const isFirst = names.indexOf(own) === index;
    if (own !== undefined && isFirst) return [];
    const wire = String(parameter.node["name"]);
    const place = String(parameter.node["in"]);
    const word = wire.replace(/[^A-Za-z0-9]+/g, " ");
    const candidates = [camelCase(`${place} ${word}`), `${place}Value`, `${camelCase(`${place} ${word}`)}2`];
    const name = candidates.find((one) => /^[A-Za-z][A-Za-z0-9-]*$/.test(one) && !names.includes(one));
    if (name === undefined) return [];
    names[index] = name;
    return [
      {
        kind: "name",
        target: targetOf(parameter),
        reason:
          own === undefined
            ? `${wire} gives no usable name of an argument.`
            : `Another parameter of the operation would be called ${own}, too.`,
        change: { update: { "x-tok-name": name } },
      },
    ];
  });
}
