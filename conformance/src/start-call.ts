import type { Case } from "./case-schema.ts";
import { type CallSpec, plainKeyOf } from "./subject.ts";

/** Starts the call of a case on a client, by the name that users write. */
export function startCall(
  client: unknown,
  one: Case,
  spec: CallSpec,
  signal: AbortSignal | undefined,
): unknown {
  const given = signal === undefined ? one.options : { ...one.options, signal };
  if (one.http !== undefined) {
    const { method, path, init } = one.http;
    return invoke(client, ["http", method], [path, { ...init, ...given }]);
  }
  const input = Object.hasOwn(one, "argument") ? one.argument : inputOf(one, spec);
  return invoke(client, spec.call.split("."), given === undefined ? [input] : [input, given]);
}

export function inputOf(one: Case, spec: CallSpec): object {
  const key = Object.hasOwn(one, "key") ? one.key : plainKeyOf(spec);
  const members = Object.entries({ ...spec.input, ...one.input })
    .map(([name, value]) => [name, value === "$KEY" ? key : value] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(members);
}

function invoke(client: unknown, names: readonly string[], args: readonly unknown[]): unknown {
  let owner: unknown;
  let member: unknown = client;
  for (const name of names) {
    owner = member;
    member = typeof owner === "object" && owner !== null ? Reflect.get(owner, name) : undefined;
  }
  if (typeof member !== "function") throw new Error(`the client has no method ${names.join(".")}`);
  return Reflect.apply(member, owner, args);
}
