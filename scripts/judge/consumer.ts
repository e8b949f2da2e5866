import { coveredNames } from "./compare-exports.ts";
import { literals } from "./literals.ts";
import { indexOf, type Side } from "./program.ts";
import { flowsOf } from "./reach.ts";
import { readings } from "./readings.ts";
import { isFailure, nothing, type Shape, sameShape, shapeKey } from "./shape.ts";
import { answersOf, type RawOperation, type Signature, type Surface } from "./surface.ts";
import type { Version } from "./version.ts";

/** A program as a user of one version writes it, to be compiled against the other one. */
export interface Consumer {
  readonly text: string;
  /** What each line of it uses, by number from 0; undefined for lines that say nothing about the package. */
  readonly subjects: readonly (string | undefined)[];
}

const prelude = [
  "declare function given<T>(): T;",
  "declare function anything(): any;",
  "declare function take<T>(value: T): void;",
  "declare function plain<T>(value: T): Exclude<T, object>;",
  "declare function objectIn<T>(value: T): Exclude<Extract<T, object>, readonly unknown[]>;",
  "declare function itemOf<T>(value: T): Extract<T, readonly unknown[]>[number];",
  "declare function marked<M>(): <T>(value: T) => Extract<T, { [K in keyof M]?: M[K] }>;",
  "type Keys<T> = T extends unknown ? keyof T : never;",
  "type At<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;",
  "declare function member<T, K extends Keys<T>>(value: T, name: K): At<T, K>;",
];

/** Writes what users of `own` can write, for the version at `side`. */
export function consumerOf(own: Version, target: Version, side: Side): Consumer {
  const lines: string[] = [];
  const subjects: (string | undefined)[] = [];
  const add = (subject: string | undefined, text: string): void => {
    lines.push(text);
    subjects.push(subject);
  };
  const index = JSON.stringify(indexOf(side));
  add(undefined, `import type * as api from ${index};`);
  for (const line of prelude) add(undefined, line);
  const writer = { own: own.surface, target: target.surface };
  for (const [name, { isValue }] of own.surface.exports)
    add(name, `import ${isValue ? "" : "type "}{ ${name} as its_${name} } from ${index};`);
  for (const { subject, text } of [
    ...clientStatements(own, target),
    ...own.surface.schemas.map((name) => ({
      subject: `components["schemas"][${JSON.stringify(name)}]`,
      text: `given<api.components["schemas"][${JSON.stringify(name)}]>();`,
    })),
    ...exportStatements(writer, new Set(coveredNames(own))),
    ...methodStatements(own, target),
    ...rawStatements(own, target),
  ])
    add(subject, `{ ${text} }`);
  return { text: lines.join("\n"), subjects };
}

interface Statement {
  readonly subject: string;
  readonly text: string;
}

function clientStatements(own: Version, target: Version): Statement[] {
  const { class: client } = own.model.provider;
  const { options } = own.surface;
  if (sameShape(options, target.surface.options)) return [];
  const writer = { own: own.surface, target: target.surface };
  return [true, false].flatMap((isFull) =>
    literals(writer, options, target.surface.options, isFull).map((text) => ({
      subject: `new ${client}()`,
      text: `new its_${client}(${text});`,
    })),
  );
}

/** Each named type as it is given and read, and each constant with its members. */
function exportStatements({ own, target }: Writer, covered: ReadonlySet<string>): Statement[] {
  const flows = flowsOf(own);
  return [...own.exports].flatMap(([subject, { shape, value }]): Statement[] => {
    // Arguments and options are written where methods are called and clients are made.
    if (covered.has(subject)) return [];
    const other = target.exports.get(subject);
    const flow = flows.get(subject);
    const statements: Statement[] = [];
    // Equal types with equal names inside: nothing can break here that does not break under one of these names.
    const isOurs =
      shape !== undefined && shape.foreign.length === 0 && !isFailure(shape) && !isSame(shape, other?.shape);
    if (isOurs && flow?.given === true)
      for (const isFull of [true, false])
        for (const text of literals({ own, target }, shape, other?.shape, isFull))
          statements.push({ subject, text: `take<api.${subject}>(${text});` });
    if (isOurs && flow?.read === true)
      for (const text of readings({ own, target }, shape, other?.shape, `given<api.${subject}>()`))
        statements.push({ subject, text });
    if (value !== undefined && !isSame(value, other?.value))
      for (const text of readings({ own, target }, value, other?.value, `its_${subject}`))
        statements.push({ subject, text });
    return statements;
  });
}

interface Writer {
  readonly own: Surface;
  readonly target: Surface;
}

function isSame(one: Shape, other: Shape | undefined): boolean {
  return other !== undefined && sameShape(one, other);
}

function methodStatements(own: Version, target: Version): Statement[] {
  const { class: client } = own.model.provider;
  return [...own.surface.methods].flatMap(([name, signature]) => {
    const other = target.surface.methods.get(name);
    const subject = `${name}()`;
    const texts = [
      ...callTexts(own, target, `given<api.${client}>().${name}`, signature, other),
      ...answerTexts(own, target, methodType(client, name), signature, other),
      ...errorTexts(own, target, methodType(client, name), name),
    ];
    return texts.map((text) => ({ subject, text }));
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
  const writer = { own: own.surface, target: target.surface };
  return [
    ...readings(writer, answer.data, other?.answer?.data, `given<Awaited<ReturnType<${type}>>>()`),
    ...readings(
      writer,
      answer.body,
      other?.answer?.body,
      `given<Awaited<ReturnType<ReturnType<${type}>["withResponse"]>>>()["body"]`,
    ),
  ];
}

/** Bodies of errors, told apart by their status. */
function errorTexts(own: Version, target: Version, type: string, name: string): string[] {
  const method = own.model.resources
    .flatMap(({ methods }) => methods)
    .find(({ operation }) => operation.name === name);
  if (method === undefined) return [];
  const writer = { own: own.surface, target: target.surface };
  const line = `${method.operation.method} ${method.operation.path}`;
  const bodyAt = ({ surface }: Version, status: string): Shape | undefined =>
    [...(surface.raw.get(line)?.answers.get(status)?.values() ?? [])][0];
  return method.errorTypes
    .filter(({ status }) => /^\d+$/.test(status))
    .map(({ status }) => {
      const shape = bodyAt(own, status) ?? nothing;
      const read = readings(
        writer,
        { ...shape, values: [...shape.values, "undefined"] },
        bodyAt(target, status),
        "result.error.body",
      );
      return `const result = given<Awaited<ReturnType<ReturnType<${type}>["result"]>>>(); if (!result.ok && result.error.status === ${status}) { ${read.join(" ")} }`;
    });
}

function rawStatements(own: Version, target: Version): Statement[] {
  const { class: client } = own.model.provider;
  const writer = { own: own.surface, target: target.surface };
  return [...own.surface.raw].flatMap(([line, operation]) => {
    const [method = "", ...rest] = line.split(" ");
    const path = JSON.stringify(rest.join(" "));
    const other = target.surface.raw.get(line);
    const subject = `http.${method}(${path})`;
    const statements: Statement[] = [];
    if (other !== undefined && sameOperation(operation, other)) return [];
    for (const isFull of [true, false]) {
      const parameters = withoutCookies(operation.parameters);
      const [params = "{}", ...others] = literals(writer, parameters, other?.parameters, isFull);
      const isBodyGiven = operation.body !== undefined && (isFull || !operation.body.isOptional);
      const bodies =
        operation.body === undefined || !isBodyGiven
          ? [undefined]
          : literals(writer, operation.body.shape, other?.body?.shape, isFull);
      const inits = [
        ...bodies.map((body) => ({ params, body })),
        ...others.map((one) => ({ params: one, body: bodies[0] })),
      ];
      for (const init of inits) {
        const members = [
          ...(init.params === "{  }" ? [] : [`params: ${init.params}`]),
          ...(init.body === undefined ? [] : [`body: ${init.body}`]),
        ];
        const argument = members.length === 0 ? "" : `, { ${members.join(", ")} }`;
        statements.push({
          subject,
          text: `void given<api.${client}>().http.${method}(${path}${argument});`,
        });
      }
    }
    for (const side of ["data", "error"] as const) {
      const shape = answersOf(operation, side);
      // Neither is there where the other one is, and an error without a documented body is its text.
      const values = new Set([...shape.values, "undefined", ...(side === "error" ? ["string"] : [])]);
      const counterpart = other === undefined ? undefined : answersOf(other, side);
      const known = { ...shape, values: [...values] };
      const call = `given<api.${client}>().http.${method}(${path}, anything())`;
      for (const text of readings(writer, known, counterpart, `answer.${side}`))
        statements.push({ subject, text: `void ${call}.then((answer) => { ${text} });` });
    }
    const at = `api.paths[${path}][${JSON.stringify(method.toLowerCase())}]["responses"]`;
    for (const [status, contents] of operation.answers)
      for (const [type, shape] of contents) {
        const key = /^\d+$/.test(status) ? status : JSON.stringify(status);
        const expression = `given<${at}[${key}]["content"][${JSON.stringify(type)}]>()`;
        for (const text of readings(writer, shape, other?.answers.get(status)?.get(type), expression))
          statements.push({ subject, text });
      }
    return statements;
  });
}

function sameOperation(one: RawOperation, other: RawOperation): boolean {
  const text = ({ parameters, body, answers }: RawOperation) =>
    JSON.stringify([
      shapeKey(parameters),
      body === undefined ? null : [body.isOptional, shapeKey(body.shape)],
      [...answers]
        .map(([status, contents]) => [
          status,
          [...contents].map(([type, shape]) => [type, shapeKey(shape)]).sort(),
        ])
        .sort(),
    ]);
  return text(one) === text(other);
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
