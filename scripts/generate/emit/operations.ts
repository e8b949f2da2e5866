import { extensionsOf } from "../extensions.ts";
import type { Method, Model } from "../model.ts";
import { camelCase } from "../names.ts";
import { docstring } from "./docstring.ts";

/** The operation table. What operations share of read rules, error facts and names of secrets is written once. */
export function emitOperations({ resources }: Model): string {
  const rules = new SharedParts("readRules");
  const errors = new SharedParts("errorFacts");
  const secrets = new SharedParts("secretNames");
  const tables = resources.flatMap(({ methods }) =>
    methods.map((method) => {
      const { key, operation, operationId } = method;
      const id = operationId === undefined ? "" : ` (\`${operationId}\` in the document)`;
      const doc = docstring([`${operation.method} ${operation.path}${id}`]);
      return `${doc}export const ${key}: Operation = ${literal(withNames(method, { rules, errors, secrets }))};\n`;
    }),
  );
  const imports = [
    "Operation",
    ...(rules.size === 0 ? [] : ["ReadRule"]),
    ...(errors.size === 0 ? [] : ["ErrorFacts"]),
  ];
  const extensions = extensionsOf({ resources })
    .filter(({ isInTable }) => isInTable)
    .map(({ module }) => `import { ${camelCase(module)} } from "../extensions/${module}.js";\n`);
  return [
    `import type { ${imports.sort().join(", ")} } from "@tok/core/runtime";\n${extensions.join("")}`,
    ...rules.declarations("readonly ReadRule[]"),
    ...errors.declarations("ErrorFacts"),
    ...secrets.declarations("readonly string[]"),
    ...tables,
  ].join("\n");
}

/** Equal parts of tables, each with a name of its own. */
class SharedParts {
  readonly #stem: string;
  readonly #names = new Map<string, string>();
  /** What operations share is mostly one object. */
  readonly #known = new WeakMap<object, Name>();

  constructor(stem: string) {
    this.#stem = stem;
  }

  get size(): number {
    return this.#names.size;
  }

  named(part: object): Name {
    const known = this.#known.get(part);
    if (known !== undefined) return known;
    const text = JSON.stringify(part);
    const name = this.#names.get(text) ?? `${this.#stem}${this.#names.size + 1}`;
    this.#names.set(text, name);
    const written = new Name(name);
    this.#known.set(part, written);
    return written;
  }

  declarations(type: string): string[] {
    return [...this.#names].map(([text, name]) => `const ${name}: ${type} = ${literal(JSON.parse(text))};\n`);
  }
}

/** A place in a table that is written as a name, not as a text. */
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** An operation in which what stands elsewhere is a name. */
function withNames(
  { operation, parameters, check }: Method,
  { rules, errors, secrets }: Readonly<Record<"rules" | "errors" | "secrets", SharedParts>>,
): object {
  const responses = Object.entries(operation.responses).map(([status, { body }]) => [
    status,
    body?.read === undefined ? { body } : { body: { ...body, read: rules.named(body.read) } },
  ]);
  return {
    ...operation,
    parameters: operation.parameters.map((parameter, index) => {
      const writer = parameters[index]?.writer;
      return writer === undefined ? parameter : { ...parameter, write: new Name(camelCase(writer)) };
    }),
    responses: Object.fromEntries(responses),
    secrets: secrets.named(operation.secrets),
    ...(operation.errors === undefined ? {} : { errors: errors.named(operation.errors) }),
    ...(check === undefined ? {} : { check: new Name(camelCase(check)) }),
  };
}

/** Writes plain data as a TypeScript literal: short values on one line, others member by member. */
export function literal(value: unknown, indent = ""): string {
  if (value instanceof Name) return value.name;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const isArray = Array.isArray(value);
  const parts = isArray
    ? value.map((item) => literal(item, inner))
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => `${memberName(key)}: ${literal(member, inner)}`);
  if (parts.length === 0) return isArray ? "[]" : "{}";
  const [open, close] = isArray ? ["[", "]"] : ["{ ", " }"];
  const line = `${open}${parts.join(", ")}${close}`;
  if (line.length + indent.length <= 100 && !line.includes("\n")) return line;
  return `${open.trim()}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close.trim()}`;
}

export function memberName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) || /^(?:0|[1-9]\d{0,8})$/.test(key) ? key : JSON.stringify(key);
}
