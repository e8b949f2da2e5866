/**
 * What generated clients are built on. Not for users: it changes together with the generator.
 *
 * @module
 */
import { ApiCall } from "./api-call.js";
import type { AuthenticationScheme } from "./authenticator.js";
import { conclude, replayed } from "./conclude.js";
import { TokError } from "./errors/tok-error.js";
import type { HttpClient } from "./http.js";
import { type HttpInput, readHttpInput, readMethodInput, undocumented } from "./input.js";
import { iterate } from "./iterate.js";
import { json } from "./json.js";
import { type HttpMethod, isSuccess, type Operation } from "./operation.js";
import type { CallOptions } from "./options.js";
import type { Connection, Reply } from "./pipeline.js";
import { plainCopy } from "./plain-copy.js";
import type { ProviderFacts } from "./provider-facts.js";
import { readClientOptions } from "./read-client-options.js";
import { saysRefused } from "./refusal.js";
import { type Ending, internalError, runCall } from "./run-call.js";
import { createSerializer } from "./serialize.js";
import { Trail } from "./trail.js";
import { xml } from "./xml.js";

export type { AuthenticationScheme, Authenticator, OutgoingRequest } from "./authenticator.js";
export { strayMember } from "./closed-body.js";
export { isExact } from "./exact-number.js";
export type {
  BodyFacts,
  BodyShape,
  DetailFacts,
  EncryptFacts,
  ErrorFacts,
  HttpMethod,
  Location,
  Operation,
  PageFacts,
  Parameter,
  PartialFacts,
  ReadRule,
  RecoveryFacts,
  RefusalSign,
  ResponseFacts,
  ValueFacts,
} from "./operation.js";
export { inherited, inheritedMember } from "./own-members.js";
export { plainCopy } from "./plain-copy.js";
export type {
  HeaderOptionFacts,
  ProviderEncryption,
  ProviderFacts,
  VariableFacts,
} from "./provider-facts.js";
export type { XmlEngine, XmlFacts, XmlSettings } from "./xml.js";

/** The part of a client that does the work. */
export class ClientRuntime {
  readonly #operations: readonly Operation[];
  readonly #connection: Connection;

  /** @throws {ConfigError} `invalid_option`, naming the option */
  constructor(provider: ProviderFacts, options: unknown, authentication: AuthenticationScheme) {
    const { operations, xml: xmlFacts } = provider;
    const settings = readClientOptions(options, provider, authentication);
    const formats =
      xmlFacts === undefined || settings.xml === undefined ? [json] : [xml(xmlFacts, settings.xml), json];
    this.#operations = Object.values(operations);
    this.#connection = { settings, serialize: createSerializer(settings.baseUrl), formats };
  }

  /** Starts a call of a named method; its types are the generated method's. */
  call<Data, Body, Failure extends TokError>(
    operation: Operation,
    input: unknown,
    options: unknown,
  ): ApiCall<Data, Body, Failure> {
    return new ApiCall(() =>
      runCall(this.#connection, operation, options, () => readMethodInput(operation, input), conclude),
    );
  }

  /** The records of a list, page by page; its types are the generated method's. */
  iterate<Item>(operation: Operation, input: unknown, options: unknown): AsyncIterable<Item> {
    const { page } = operation;
    // The generator gives an iteration to operations with pages only.
    if (page === undefined) throw new Error(`${operation.name} has no pages`);
    const call = (one: object, settings: object) => this.call(operation, one, settings);
    // As they are now: the pages of one iteration are pages of one list.
    const kept = { operation, page, input: plainCopy(input), options: plainCopy(options), call };
    return {
      [Symbol.asyncIterator]: () => iterate(kept) as AsyncGenerator<Item, void, undefined>,
    };
  }

  /** The raw client over the document's paths. */
  http<Paths, Options = CallOptions>(): HttpClient<Paths, Options> {
    const method = (name: HttpMethod) => (path: unknown, init?: unknown) => this.#raw(name, path, init);
    const methods = {
      GET: method("GET"),
      PUT: method("PUT"),
      POST: method("POST"),
      DELETE: method("DELETE"),
      OPTIONS: method("OPTIONS"),
      HEAD: method("HEAD"),
      PATCH: method("PATCH"),
    };
    // `HttpClient` says for each documented path what these functions take and give; at run time they
    // take any path.
    return methods as unknown as HttpClient<Paths, Options>;
  }

  #read(method: HttpMethod, path: unknown, init: unknown): HttpInput {
    try {
      return readHttpInput(method, path, init, this.#operations);
    } catch (error) {
      if (error instanceof TokError) throw error;
      const operation = undocumented(method, "", this.#operations);
      throw internalError(
        error,
        new Trail(operation, undefined, () => this.#connection.settings.authenticator.secrets, {}),
      );
    }
  }

  async #raw(method: HttpMethod, path: unknown, init: unknown): Promise<object> {
    const { operation, input, options } = this.#read(method, path, init);
    return runCall(this.#connection, operation, options, () => input, rawAnswer);
  }
}

function rawAnswer(reply: Reply, trail: Trail, ending: Ending): object {
  const { body, text, problem } = reply;
  const response = replayed(reply);
  if (!isSuccess(response.status)) return { error: body ?? text, response };
  // An error inside a 200 is for the caller to see; an answer that cannot be read is not.
  const isForCaller = problem === undefined || saysRefused(body, trail.operation.errors);
  return isForCaller ? { data: body, response } : conclude(reply, trail, ending);
}
