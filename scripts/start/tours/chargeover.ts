import { ChargeoverClient } from "@tok/chargeover";
import type { ChargeoverCredentials } from "@tok/sandbox";
import type { Step, Tour } from "../step.ts";

/** A token is stored, found, read and deleted; all tokens are gone through; then one is missing. */
export function chargeoverTour({ publicKey, privateKey }: ChargeoverCredentials): Tour {
  return {
    title: "ChargeOver",
    formats: ["json"],
    steps: ({ baseUrl, hooks }) => {
      const auth = { publicKey, privateKey };
      const { payMethodTokens } = new ChargeoverClient({ auth, baseUrl, hooks });
      const signing = new ChargeoverClient({ auth: { ...auth, scheme: "signature-v1" }, baseUrl, hooks });
      const body = { customer_id: 1000, type: "customer", token: "cus_5tSkoQ6mDrXOMQ" };
      let id = 0;
      const store = async () => {
        const stored = await payMethodTokens.store({ body }).result();
        if (stored.ok) id = stored.data.id;
        return stored;
      };
      const steps: readonly Step[] = [
        { shows: "store a token", run: store },
        {
          shows: "tokens of a customer",
          run: () => payMethodTokens.list({ where: { customer_id: { EQUALS: 1000 } } }).result(),
        },
        {
          shows: "the same, signed instead of by Basic",
          run: () => signing.payMethodTokens.list({ where: { customer_id: { EQUALS: 1000 } } }).result(),
        },
        {
          shows: "all tokens, page by page",
          run: async () => {
            const data = [];
            for await (const one of payMethodTokens.iterate({}, { pageSize: 500 })) data.push(one);
            return { ok: true, data };
          },
        },
        { shows: "one token", run: () => payMethodTokens.get({ tokenizedId: id }).result() },
        { shows: "delete it", run: () => payMethodTokens.delete({ tokenizedId: id }).result() },
        {
          shows: "an error: it is gone",
          run: () => payMethodTokens.get({ tokenizedId: id }).result(),
          fails: 404,
        },
      ];
      return steps;
    },
  };
}
