import { CardType, ClearentClient, TokenStatus } from "@tok/clearent";
import type { ClearentCredentials } from "@tok/sandbox";
import type { Tour } from "../step.ts";

/** A token is attached to a customer, moved to another one and deactivated; then a customer is missing. */
export function clearentTour({ apiKey }: ClearentCredentials): Tour {
  return {
    title: "Clearent (Xplor Pay)",
    formats: ["json", "xml"],
    steps: (options) => {
      const { customerTokens } = new ClearentClient({ auth: { apiKey }, ...options });
      const token = {
        "customer-key": "cust_1",
        "token-id": "1100000000000001881",
        "exp-date": "1231",
        "card-type": CardType.VISA,
        "last-four-digits": "1881",
      };
      const moved = { ...token, "customer-key": "cust_2" };
      const inactive = { ...moved, status: TokenStatus.INACTIVE };
      return [
        { shows: "tokens of a customer", run: () => customerTokens.list({ customerKey: "cust_1" }).result() },
        {
          shows: "attach a token",
          run: () => customerTokens.add({ customerKey: "cust_1", body: token }).result(),
        },
        {
          shows: "move it to another customer",
          run: () => customerTokens.update({ customerKey: "cust_1", body: moved }).result(),
        },
        {
          shows: "set it inactive",
          run: () => customerTokens.update({ customerKey: "cust_2", body: inactive }).result(),
        },
        {
          shows: "an error: no such customer",
          run: () => customerTokens.list({ customerKey: "cust_unknown" }).result(),
          fails: 404,
        },
      ];
    },
  };
}
