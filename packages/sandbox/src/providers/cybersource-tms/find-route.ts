import { Refusal, refusal } from "./refusal.js";
import type { Handler, Route } from "./routes.js";

/** The call that a method and path stand for. */
export interface FoundRoute {
  readonly handler: Handler;
  readonly hasUnmasked: boolean;
  readonly path: Readonly<Record<string, string>>;
}

/** Finds a call; refuses a path or method that has none. */
export function findRoute(routes: readonly Route[], method: string, pathname: string): FoundRoute {
  for (const { path, handlers, hasUnmasked = false } of routes) {
    const parts = matchPath(path, pathname);
    if (parts === undefined) {
      continue;
    }
    const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined;
    if (handler === undefined) {
      const problem = { type: "notFound", message: `The method ${method} is not allowed here.` };
      throw new Refusal(405, [problem], { allow: Object.keys(handlers).join(", ") });
    }
    return { handler, hasUnmasked: hasUnmasked && method === "GET", path: parts };
  }
  throw refusal(404, "notFound", "The requested resource does not exist");
}

function matchPath(pattern: string, pathname: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern, pathname].map((path) => path.split("/"));
  if (wanted?.length !== given?.length) {
    return undefined;
  }
  const parts: Record<string, string> = {};
  for (const [index, part] of (wanted ?? []).entries()) {
    const value = given?.[index] ?? "";
    if (part.startsWith(":") && value !== "") {
      parts[part.slice(1)] = value;
    } else if (part !== value) {
      return undefined;
    }
  }
  return parts;
}
