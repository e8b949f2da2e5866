import type { Model } from "../generate/model.ts";
import type { Both, Version } from "./version.ts";

/**
 * What lines and statements are about: a type, a method, an operation, the client. A break of what a line speaks of
 * already is no line of its own, also where it shows on another way to the same thing.
 */
export class Topics {
  readonly #byName = new Map<string, string[]>();

  constructor({ before, after }: Both<Version>) {
    for (const { model } of [before, after]) this.#add(model);
  }

  #add({ provider, resources }: Model): void {
    const client = `new ${provider.class}`;
    this.#relate(`${provider.class}Options`, client);
    this.#relate(`${provider.class.replace(/Client$/, "")}Environment`, client);
    for (const { className, methods } of resources)
      for (const { operation, typeName, iteration } of methods) {
        const { name } = operation;
        const line = `${operation.method} ${operation.path}`;
        this.#relate(name, line);
        this.#relate(line, name);
        for (const type of [className, `${typeName}Arguments`, `${typeName}Error`]) this.#relate(type, name);
        if (iteration !== undefined)
          for (const one of [name, iteration.title]) this.#relate(`${iteration.typeName}Arguments`, one);
      }
  }

  #relate(name: string, other: string): void {
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), other]);
  }

  /** Of a place of a finding, or of the subject of a statement. */
  of(place: string): string[] {
    const topic = topicOf(place);
    return [topic, ...(this.#byName.get(topic) ?? [])];
  }
}

/** `cards.create`, `POST /cards`, `new AcmeClient` or `Card`. */
export function topicOf(place: string): string {
  const [, client] = /^(new \w+)/.exec(place) ?? [];
  if (client !== undefined) return client;
  const [, method, path] = /^http\.(\w+)\("((?:[^"\\]|\\.)*)"/.exec(place) ?? [];
  if (method !== undefined && path !== undefined) return `${method} ${path}`;
  const [, call] = /^(?:\(await )?([\w.]+)\(/.exec(place) ?? [];
  if (call !== undefined) return call;
  const [, schema] = /^components\["schemas"\]\["([^"]*)"\]/.exec(place) ?? [];
  return schema ?? /^\w+/.exec(place)?.[0] ?? place;
}
