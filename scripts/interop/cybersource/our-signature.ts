import { CybersourceTmsClient } from "@tok/cybersource-tms";
import type { Kind } from "./kinds.ts";

/** The headers that a signature is in, or goes over. */
export function signatureIn(headers: Headers): object {
  const names = ["authorization", "signature", "v-c-merchant-id", "date", "digest"];
  return Object.fromEntries(names.map((name) => [name, headers.get(name)]));
}

/** How our client signs the same call at the moment at which the official one did, for the same host. */
export async function ourSignature(
  { ours }: Kind,
  official: Headers,
  call: (customers: CybersourceTmsClient["customers"]) => { result(): PromiseLike<unknown> },
): Promise<object> {
  let sent = new Headers();
  const { now, jti } = momentOf(official);
  const { auth } = ours;
  const client = new CybersourceTmsClient({
    ...ours,
    // The official clients differ in this name; that for Node has another one than the documentation.
    auth: auth.scheme === "jwt" ? { ...auth, claims: { digestAlgorithmName: "digest-algorithm" } } : auth,
    environment: "test",
    retry: false,
    clock: () => now,
    randomUUID: () => jti,
    fetch: (_url, init) => {
      sent = new Headers(init.headers);
      return Promise.resolve(new Response(null, { status: 404 }));
    },
  });
  await call(client.customers).result();
  return signatureIn(sent);
}

/** When a request was signed, and the id of its token, if it has one. */
function momentOf(headers: Headers): { now: number; jti: string } {
  const [, claims] = headers.get("authorization")?.split(".") ?? [];
  if (claims === undefined) return { now: Date.parse(headers.get("date") ?? ""), jti: "" };
  const { iat, jti } = JSON.parse(Buffer.from(claims, "base64url").toString());
  return { now: iat * 1_000, jti };
}
