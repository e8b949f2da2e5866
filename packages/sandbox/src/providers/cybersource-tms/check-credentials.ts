import { ownMember } from "../../json-object.js";
import type { Account } from "./account.js";
import { httpSignatureComplaints } from "./check-http-signature.js";
import { judgeJwt } from "./check-jwt.js";
import { LIFE_SECONDS } from "./jwt-claims.js";
import type { ReceivedRequest } from "./received-request.js";
import { NotAuthenticated } from "./refusal.js";

/** Who is asking, as far as it counts for the answer. */
export interface Caller {
  readonly scheme: "jwt" | "http-signature";
  /** The key that the answer is to be encrypted for, where one was asked for. */
  readonly responseKid?: string;
}

/** Lets requests in, and remembers the ids of their tokens. */
export class CredentialCheck {
  readonly #account: Account;
  readonly #responseClaim: string;
  readonly #responseKid: string;
  readonly #seen = new Map<string, number>();

  constructor(account: Account, responseClaim: string, responseKid: string) {
    this.#account = account;
    this.#responseClaim = responseClaim;
    this.#responseKid = responseKid;
  }

  /** Throws `NotAuthenticated` with all that is wrong, unless nothing is. */
  async admit(request: ReceivedRequest): Promise<Caller> {
    const [authorization, signature] = ["authorization", "signature"].map((name) =>
      request.headers.get(name),
    );
    if (authorization && signature) {
      throw refused("Authorization", "Send a JWT in Authorization or a Signature header, not both.");
    }
    if (authorization) {
      return this.#admitJwt(authorization, request);
    }
    if (!signature) {
      throw refused("Authorization", "There is neither a JWT in Authorization nor a Signature header.");
    }
    const complaints = await httpSignatureComplaints(signature, request, this.#account);
    if (complaints.length > 0) {
      throw new NotAuthenticated(complaints);
    }
    return { scheme: "http-signature" };
  }

  async #admitJwt(authorization: string, request: ReceivedRequest): Promise<Caller> {
    const { claims, complaints } = await judgeJwt(authorization, request, this.#account);
    if (complaints.length > 0) {
      throw new NotAuthenticated(complaints);
    }
    const responseKid = ownMember(claims, this.#responseClaim);
    if (responseKid !== undefined && responseKid !== this.#responseKid) {
      const message = `The claim ${this.#responseClaim} differs: expected ${JSON.stringify(this.#responseKid)}, the registered key, received ${JSON.stringify(responseKid)}.`;
      throw refused(this.#responseClaim, message);
    }
    // From here on nothing waits, so of two requests with one id only one passes.
    this.#useOnce(String(ownMember(claims, "jti")));
    return { scheme: "jwt", ...(responseKid !== undefined && { responseKid: this.#responseKid }) };
  }

  #useOnce(jti: string): void {
    const now = this.#account.now();
    for (const [seen, until] of this.#seen) {
      if (until < now) {
        this.#seen.delete(seen);
      }
    }
    if (this.#seen.has(jti)) {
      throw refused("jti", "The claim jti was used before. Each request needs a new one, also a retry.");
    }
    // A token may be as far ahead of the clock as it lives.
    this.#seen.set(jti, now + 2 * LIFE_SECONDS * 1000);
  }
}

function refused(field: string, message: string): NotAuthenticated {
  return new NotAuthenticated([{ field, message }]);
}
