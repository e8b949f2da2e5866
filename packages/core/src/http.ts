import type { CallOptions } from "./options.js";

/** Upper-case method names and the lower-case ones of an OpenAPI path item. */
interface Methods {
  GET: "get";
  PUT: "put";
  POST: "post";
  DELETE: "delete";
  OPTIONS: "options";
  HEAD: "head";
  PATCH: "patch";
}

/** The paths that document a method. */
type PathsWith<Paths, Method extends string> = {
  [Path in keyof Paths]: Paths[Path] extends { [M in Method]: infer Operation }
    ? Operation extends object
      ? Path
      : never
    : never;
}[keyof Paths];

type OperationAt<Paths, Path extends keyof Paths, Method extends string> = Paths[Path] extends {
  [M in Method]: infer Operation;
}
  ? Operation
  : never;

/** The one or other type under a media type: the formats of an operation carry the same value. */
type AnyContent<Content> = Content[keyof Content];

type ParametersOf<Operation> = Operation extends { parameters: infer Parameters }
  ? {
      // Over the keys themselves, so that what is optional stays so.
      [In in keyof Parameters as In extends "path" | "query" | "header"
        ? Parameters[In] extends undefined
          ? never
          : In
        : never]: Parameters[In];
    }
  : never;

type IsOptional<Value> = Record<never, never> extends Value ? true : false;

type ParamsOption<Operation> = keyof ParametersOf<Operation> extends never
  ? { readonly params?: undefined }
  : IsOptional<ParametersOf<Operation>> extends true
    ? { readonly params?: ParametersOf<Operation> | undefined }
    : { readonly params: ParametersOf<Operation> };

type BodyOption<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { readonly body: AnyContent<Content> }
  : Operation extends { requestBody?: { content: infer Content } }
    ? { readonly body?: AnyContent<Content> | undefined }
    : { readonly body?: undefined };

/** What a raw call takes: parameters and body as the document names them, and the options of a call. */
export type HttpInit<Operation, Options = CallOptions> = ParamsOption<Operation> &
  BodyOption<Operation> &
  Options;

type InitArguments<Operation, Options> =
  IsOptional<HttpInit<Operation, Options>> extends true
    ? [init?: HttpInit<Operation, Options>]
    : [init: HttpInit<Operation, Options>];

type ContentAt<Responses, Status> = Status extends keyof Responses
  ? Responses[Status] extends { content: infer Content }
    ? AnyContent<Content>
    : undefined
  : never;

type ResponsesOf<Operation> = Operation extends { responses: infer Responses } ? Responses : never;

type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | "2XX";

type Success<Responses> = ContentAt<Responses, keyof Responses & SuccessStatus>;
type Problem<Responses> = ContentAt<Responses, Exclude<keyof Responses, SuccessStatus>>;

/**
 * A raw answer. Test `response.ok`: an error can have an empty body.
 *
 * `error` is the decoded body of a status other than 2xx, or its text where it is no JSON.
 */
export type HttpAnswer<Operation> =
  | {
      readonly data: Success<ResponsesOf<Operation>>;
      readonly error?: undefined;
      readonly response: Response;
    }
  | {
      readonly data?: undefined;
      readonly error: Problem<ResponsesOf<Operation>> | string | undefined;
      readonly response: Response;
    };

type HttpMethodCall<Paths, Method extends string, Options> = <Path extends PathsWith<Paths, Method>>(
  path: Path,
  ...init: InitArguments<OperationAt<Paths, Path, Method>, Options>
) => Promise<HttpAnswer<OperationAt<Paths, Path, Method>>>;

/**
 * Calls by the document's own paths: signed and read like the named methods, without unwrapping. A status other
 * than 2xx is returned in `error`, and an error that the provider puts into a 200 stays in `data`.
 * Configuration, connection, timeout, abort, decoding and encryption errors are thrown.
 */
export type HttpClient<Paths, Options = CallOptions> = {
  readonly [Method in keyof Methods]: HttpMethodCall<Paths, Methods[Method], Options>;
};
