import type { Statement } from "./consumer.ts";
import { literals } from "./literals.ts";
import { rawText } from "./method-places.ts";
import { readings } from "./readings.ts";
import { type Shape, shapeKey } from "./shape.ts";
import { answersOf, type RawOperation } from "./surface.ts";
import type { Version } from "./version.ts";
import { wholeReading } from "./whole-reading.ts";
import type { Writer } from "./writer.ts";

/** Calls by path, reads of their answers, and of the types that the document has for them. */
export function rawStatements(own: Version, target: Version): Statement[] {
  return [...own.surface.raw].flatMap(([line, operation]) => {
    const other = target.surface.raw.get(line);
    if (other !== undefined && sameOperation(operation, other)) return [];
    const raw = new RawCall(own, target, line);
    const texts = [
      ...raw.calls(operation, other),
      ...raw.answers(operation, other),
      ...raw.types(operation, other),
    ];
    return texts.map((text) => ({ subject: rawText(line), text }));
  });
}

class RawCall {
  readonly #writer: Writer;
  readonly #callee: string;
  readonly #path: string;
  readonly #responses: string;

  constructor(own: Version, target: Version, line: string) {
    const [method = "", ...rest] = line.split(" ");
    this.#writer = { own: own.surface, target: target.surface };
    this.#path = JSON.stringify(rest.join(" "));
    this.#callee = `given<api.${own.model.provider.class}>().http.${method}`;
    this.#responses = `api.paths[${this.#path}][${JSON.stringify(method.toLowerCase())}]["responses"]`;
  }

  calls({ parameters, body }: RawOperation, other: RawOperation | undefined): string[] {
    return [true, false].flatMap((isFull) => {
      const [params = "{}", ...others] = literals(
        this.#writer,
        withoutCookies(parameters),
        other?.parameters,
        isFull,
      );
      const bodies =
        body === undefined || (!isFull && body.isOptional)
          ? [undefined]
          : literals(this.#writer, body.shape, other?.body?.shape, isFull);
      const inits = [
        ...bodies.map((one) => ({ params, body: one })),
        ...others.map((one) => ({ params: one, body: bodies[0] })),
      ];
      return inits.map((init) => {
        const members = [
          ...(init.params === "{  }" ? [] : [`params: ${init.params}`]),
          ...(init.body === undefined ? [] : [`body: ${init.body}`]),
        ];
        const argument = members.length === 0 ? "" : `, { ${members.join(", ")} }`;
        return `void ${this.#callee}(${this.#path}${argument});`;
      });
    });
  }

  answers(operation: RawOperation, other: RawOperation | undefined): string[] {
    return (["data", "error"] as const).flatMap((side) => {
      const shape = answersOf(operation, side);
      // Neither is there where the other one is, and an error without a documented body is its text.
      const values = new Set([...shape.values, "undefined", ...(side === "error" ? ["string"] : [])]);
      const counterpart = other === undefined ? undefined : answersOf(other, side);
      const reads = this.#reads({ ...shape, values: [...values] }, counterpart, `answer.${side}`);
      return reads.map(
        (text) => `void ${this.#callee}(${this.#path}, anything()).then((answer) => { ${text} });`,
      );
    });
  }

  types({ answers }: RawOperation, other: RawOperation | undefined): string[] {
    return [...answers].flatMap(([status, contents]) =>
      [...contents].flatMap(([type, shape]) => {
        const key = /^\d+$/.test(status) ? status : JSON.stringify(status);
        const expression = `given<${this.#responses}[${key}]["content"][${JSON.stringify(type)}]>()`;
        return this.#reads(shape, other?.answers.get(status)?.get(type), expression);
      }),
    );
  }

  #reads(shape: Shape, counterpart: Shape | undefined, expression: string): string[] {
    return [
      ...readings(this.#writer, shape, counterpart, expression),
      ...wholeReading(this.#writer, shape, counterpart, expression),
    ];
  }
}

function sameOperation(one: RawOperation, other: RawOperation): boolean {
  return operationKey(one) === operationKey(other);
}

function operationKey({ parameters, body, answers }: RawOperation): string {
  const contentsKey = (contents: ReadonlyMap<string, Shape>) =>
    [...contents].map(([type, shape]) => [type, shapeKey(shape)]).sort();
  return JSON.stringify([
    shapeKey(parameters),
    body === undefined ? null : [body.isOptional, contentsKey(body.contents)],
    [...answers].map(([status, contents]) => [status, contentsKey(contents)]).sort(),
  ]);
}

/** Raw calls take the parameters of path, query and header. */
function withoutCookies(parameters: Shape): Shape {
  return {
    ...parameters,
    objects: parameters.objects.map((object) => ({
      ...object,
      members: new Map([...object.members].filter(([name]) => name !== "cookie")),
    })),
  };
}
