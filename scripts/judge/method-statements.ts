import { errorBodies } from "./compare-errors.ts";
import type { Statement } from "./consumer.ts";
import { literals } from "./literals.ts";
import { methodText } from "./method-places.ts";
import { readings } from "./readings.ts";
import { nothing, type Shape, sameShape } from "./shape.ts";
import type { Signature } from "./surface.ts";
import type { Version } from "./version.ts";
import { wholeReading } from "./whole-reading.ts";

/** Calls of each method, and reads of what it answers and fails with. */
export function methodStatements(own: Version, target: Version): Statement[] {
  const { class: client } = own.model.provider;
  return [...own.surface.methods].flatMap(([name, signature]) => {
    const other = target.surface.methods.get(name);
    const type = methodType(client, name);
    const texts = [
      ...callTexts(own, target, `given<api.${client}>().${name}`, signature, other),
      ...answerTexts(own, target, type, signature, other),
      ...errorTexts(own, target, type, name),
    ];
    return texts.map((text) => ({ subject: methodText(name), text }));
  });
}

function methodType(client: string, name: string): string {
  return name.split(".").reduce((type, member) => `${type}[${JSON.stringify(member)}]`, `api.${client}`);
}

function callTexts(
  own: Version,
  target: Version,
  callee: string,
  { input, options }: Signature,
  other: Signature | undefined,
): string[] {
  const writer = { own: own.surface, target: target.surface };
  return [true, false].flatMap((isFull) => {
    const inputs =
      input === undefined || (!isFull && input.isOptional)
        ? [undefined]
        : literals(writer, input.shape, other?.input?.shape, isFull);
    const setting =
      options === undefined || !isFull
        ? undefined
        : literals(writer, options.shape, other?.options?.shape, true)[0];
    return inputs.map((text) => {
      const given = [text, setting].filter((one) => one !== undefined);
      return `${callee}(${given.join(", ")});`;
    });
  });
}

function answerTexts(
  own: Version,
  target: Version,
  type: string,
  { answer }: Signature,
  other: Signature | undefined,
): string[] {
  if (answer === undefined) return [];
  const response = `ReturnType<ReturnType<${type}>["withResponse"]>`;
  return [
    ...reads(own, target, answer.data, other?.answer?.data, `given<Awaited<ReturnType<${type}>>>()`),
    ...reads(own, target, answer.body, other?.answer?.body, `given<Awaited<${response}>>()["body"]`),
  ];
}

function reads(
  own: Version,
  target: Version,
  shape: Shape,
  counterpart: Shape | undefined,
  expression: string,
): string[] {
  const writer = { own: own.surface, target: target.surface };
  return [
    ...readings(writer, shape, counterpart, expression),
    ...wholeReading(writer, shape, counterpart, expression),
  ];
}

/** Bodies of errors, told apart by their status. */
function errorTexts(own: Version, target: Version, type: string, name: string): string[] {
  const others = errorBodies(target, name);
  return [...errorBodies(own, name)].flatMap(([status, body]) => {
    if (!/^\d+$/.test(status)) return [];
    const other = others.get(status);
    if (isSameBody(body, other)) return [];
    // Where nothing is documented the body is undefined, and users may rely on that.
    const shape = body === "undefined" ? nothing : body;
    const counterpart = other === "undefined" ? undefined : other;
    const known = { ...shape, values: [...shape.values, "undefined"] };
    const result = `const result = given<Awaited<ReturnType<ReturnType<${type}>["result"]>>>();`;
    return reads(own, target, known, counterpart, "result.error.body").map(
      (text) => `${result} if (!result.ok && result.error.status === ${status}) { ${text} }`,
    );
  });
}

function isSameBody(one: Shape | "undefined", other: Shape | "undefined" | undefined): boolean {
  if (one === "undefined" || other === "undefined" || other === undefined) return one === other;
  return sameShape(one, other);
}
