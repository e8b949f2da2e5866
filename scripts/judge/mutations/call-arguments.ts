import type { Json } from "../../generate/json.ts";
import type { Call } from "./calls.ts";
import { type Fill, literalsOf } from "./literals.ts";
import type { SchemaReader } from "./view.ts";

/** What a method takes as its first argument, one literal for each alternative of its body; empty where it takes nothing. */
export function argumentsOf(call: Call, fill: Fill, reader: SchemaReader): string[] {
  const given = call.parameters
    .filter(({ option }) => option === undefined)
    .filter(({ isRequired }) => isRequired || fill === "full")
    .map(({ name, schema, writer }) => `${JSON.stringify(name)}: ${literalOf(schema, writer, reader)}`);
  return literals(given, bodiesOf(call, fill, reader));
}

/** The same for the raw call: the names are those of the document. */
export function rawArgumentsOf(call: Call, fill: Fill, reader: SchemaReader): string[] {
  const params = ["path", "query", "header"].flatMap((place) => {
    const inPlace = call.parameters
      .filter((one) => one.in === place && (one.isRequired || fill === "full"))
      .map(({ wire, schema }) => `${JSON.stringify(wire)}: ${literalOf(schema, undefined, reader)}`);
    return inPlace.length === 0 ? [] : [`${place}: { ${inPlace.join(", ")} }`];
  });
  const given = params.length === 0 ? [] : [`params: { ${params.join(", ")} }`];
  return literals(given, bodiesOf(call, fill, reader));
}

function bodiesOf({ body }: Call, fill: Fill, reader: SchemaReader): string[] {
  if (body === undefined || !(body.isRequired || fill === "full")) return [];
  return literalsOf(body.schema, fill, reader).map((literal) => `body: ${literal}`);
}

function literals(given: readonly string[], bodies: readonly string[]): string[] {
  const all = bodies.length === 0 ? [given] : bodies.map((body) => [...given, body]);
  return all.map((parts) => (parts.length === 0 ? "" : `{ ${parts.join(", ")} }`));
}

function literalOf(schema: Json, writer: string | undefined, reader: SchemaReader): string {
  if (writer === undefined) return literalsOf(schema, "full", reader)[0] ?? "";
  const example = examples[writer];
  if (example === undefined) throw new Error(`no example of what ${writer} writes`);
  return example;
}

/** Values of the parameters that have a hand-written type. */
const examples: Readonly<Record<string, string>> = {
  "tokenized-where": '{ customer_id: { EQUALS: 1 }, customer_token: { CONTAINS: "text" } }',
  "tokenized-order": '{ customer_id: "ASC" }',
};
