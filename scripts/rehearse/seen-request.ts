import { z } from "zod";

/** What the sandbox records of a request, as far as it is looked at here. */
export const recordedRequestSchema = z.object({
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  status: z.number(),
});

export type RecordedRequest = z.infer<typeof recordedRequestSchema>;

/**
 * A request in one line, with the names in its body, such as
 * `POST /cards 201 application/json with number, expiry`. Ids that the sandbox makes are written `{id}`.
 */
export function seenRequest({ method, path, headers, body, status }: RecordedRequest): string {
  const names = body === "" ? "" : ` with ${namesIn(body).join(", ")}`;
  return `${method} ${path.replace(/[0-9A-F]{32}/g, "{id}")} ${status} ${headers["accept"] ?? "*/*"}${names}`;
}

/** The names of all members or elements, in their order. */
function namesIn(body: string): string[] {
  if (body.trimStart().startsWith("<"))
    return [...body.matchAll(/<([\w-]+)/g)].flatMap(([, name]) => name ?? []);
  return memberNames(JSON.parse(body));
}

function memberNames(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [
    ...(Array.isArray(value) ? [] : [name]),
    ...memberNames(one),
  ]);
}
