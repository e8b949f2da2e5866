import type { Json } from "../../generate/json.ts";
import { pascalCase } from "../../generate/names.ts";
import { argumentsOf, rawArgumentsOf } from "./call-arguments.ts";
import type { Call, CallMethod } from "./calls.ts";
import type { PackageTypes } from "./package-types.ts";
import { readsOf, typeReads } from "./reads.ts";
import type { SchemaReader } from "./view.ts";

/** Writes the functions of a program that call one operation. */
export class CallUses {
  readonly #call: Call;
  readonly #reader: SchemaReader;
  readonly #types: PackageTypes;

  constructor(call: Call, reader: SchemaReader, types: PackageTypes) {
    this.#call = call;
    this.#reader = reader;
    this.#types = types;
  }

  /** A function that calls a method in every way, and looks at everything that may come of it. */
  method({ name, typeName, valueAt, mayBeLost }: CallMethod): string[] {
    const [first = "", ...others] = argumentsOf(this.#call, "full", this.#reader);
    const least = argumentsOf(this.#call, "required", this.#reader);
    const [resource = "", own] = name.split(".");
    return [
      ...(own === undefined ? [] : [`is<${pascalCase(resource)}>(client.${resource});`]),
      `async function ${typeName}Users(): Promise<void> {`,
      ...[...others, ...least].map((literal) => `client.${name}(${literal});`),
      ...least.flatMap((literal) => (literal === "" ? [] : [`is<${typeName}Arguments>(${literal});`])),
      ...this.#options().map((options) => `client.${name}(${first === "" ? "" : `${first}, `}${options});`),
      `const call = client.${name}(${first});`,
      "const value = await call;",
      ...this.#reads("value", this.#valueAt(valueAt), 2, mayBeLost),
      "const whole = await call.withResponse();",
      "is<typeof value>(whole.data);",
      "const { body } = whole;",
      ...this.#reads("body", this.#valueAt([]), valueAt.length === 0 ? 1 : 2, mayBeLost),
      "const result = await call.result();",
      "if (result.ok) is<typeof value>(result.data);",
      "else {",
      `is<${typeName}Error>(result.error);`,
      ...this.#failures(),
      ...this.#errorBodies(),
      "}",
      "}",
    ];
  }

  /** A function that reads page by page; nothing where there are no pages. */
  iteration(): string[] {
    const { iteration, methods, parameters } = this.#call;
    const [method] = methods;
    if (iteration === undefined || method === undefined) return [];
    const call = {
      ...this.#call,
      body: undefined,
      parameters: parameters.filter(({ wire }) => !iteration.without.includes(wire)),
    };
    const [full = ""] = argumentsOf(call, "full", this.#reader);
    const [least = ""] = argumentsOf(call, "required", this.#reader);
    const given = `${full === "" ? "undefined" : full}, { pageSize: 1, maxItems: 1 }`;
    return [
      `async function ${pascalCase(iteration.name)}Users(): Promise<void> {`,
      `client.${iteration.name}(${least});`,
      `for await (const item of client.${iteration.name}(${given})) {`,
      ...this.#reads("item", this.#itemsAt(method.valueAt), 2),
      "}",
      "}",
    ];
  }

  /** A function that calls the operation by its path. */
  raw(name: string): string[] {
    const { verb, path, answers } = this.#call;
    const target = `client.http.${verb.toUpperCase()}(${JSON.stringify(path)}`;
    const [full = "", ...others] = rawArgumentsOf(this.#call, "full", this.#reader);
    const [least = ""] = rawArgumentsOf(this.#call, "required", this.#reader);
    const given = (literal: string) => (literal === "" ? "" : `, ${literal}`);
    const success = this.#valueAt([]);
    const problem = onlyOne(answers.flatMap((one) => (isSuccess(one) ? [] : [one.schema])));
    return [
      `async function ${name}(): Promise<void> {`,
      ...[...others, least].map((literal) => `await ${target}${given(literal)});`),
      `const { data, error, response } = await ${target}${given(full)});`,
      "is<Response>(response);",
      ...this.#reads("data", success, 1, true),
      'if (error !== undefined && typeof error !== "string") {',
      ...(problem === undefined ? [] : this.#reads("error", problem, 1)),
      "}",
      "}",
    ];
  }

  #options(): string[] {
    const { takesIdempotencyKey, failuresAt, hasXml } = this.#call;
    return [
      "{ timeoutMs: 1, retry: false, headers: { accept: null } }",
      ...(takesIdempotencyKey ? ['{ idempotencyKey: "text" }'] : []),
      ...(failuresAt === undefined ? [] : ['{ partial: one("return", "throw") }']),
      ...(hasXml ? ['{ format: one("json", "xml") }'] : []),
    ];
  }

  #failures(): string[] {
    const { failuresAt } = this.#call;
    if (failuresAt === undefined) return [];
    return [
      'if (result.error.code === "partial_success") {',
      "const { data, failures } = result.error;",
      "is<typeof value>(data);",
      "for (const failure of failures) {",
      ...this.#reads("failure", this.#itemsAt(failuresAt), 2),
      "}",
      "}",
    ];
  }

  #errorBodies(): string[] {
    return this.#call.answers
      .filter(({ status }) => /^[1345]\d\d$/.test(status))
      .flatMap(({ status, schema }) => [
        `if (result.error.status === ${status}) {`,
        "const { body } = result.error;",
        ...this.#reads("body", schema, 1, true),
        "}",
      ]);
  }

  #reads(name: string, schema: Json | undefined, references: number, mayBeMissing = false): string[] {
    if (schema === undefined) return [`is<undefined>(${name});`];
    const { readerOf } = this.#types;
    const reads = [
      ...readsOf(name, schema, this.#reader, { references, readerOf }),
      ...typeReads(name, schema, this.#reader, readerOf),
    ];
    return mayBeMissing ? [`if (${name} !== undefined) {`, ...reads, "}"] : reads;
  }

  /** What stands at a place of each success. Without a body there is nothing to look for it in. */
  #valueAt(place: readonly string[]): Json | undefined {
    const successes = this.#call.answers.filter(isSuccess).map(({ schema }) => schema);
    if (place.length === 0) return onlyOne(successes);
    return onlyOne(
      successes.flatMap((schema) => (schema === undefined ? [] : [this.#reader.at(schema, place, "read")])),
    );
  }

  #itemsAt(place: readonly string[]): Json {
    const view = this.#reader.view(this.#valueAt(place) ?? {}, "read");
    return view.kind === "list" ? view.items : {};
  }
}

function isSuccess({ status }: Call["answers"][number]): boolean {
  return status.startsWith("2");
}

/** Of several different values no more is asked than that they are there. */
function onlyOne(schemas: readonly (Json | undefined)[]): Json | undefined {
  return new Set(schemas.map((schema) => JSON.stringify(schema))).size === 1 ? schemas[0] : {};
}
