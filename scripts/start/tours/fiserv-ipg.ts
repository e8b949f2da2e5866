import { FiservIpgClient, updateInBatches } from "@tok/fiserv-ipg";
import type { FiservIpgCredentials } from "@tok/sandbox";
import type { Step, Tour } from "../step.ts";

/** Tokens are made of a card and of an order, read, updated as a whole and in part, and deleted; then one is missing. */
export function fiservIpgTour({ apiKey, apiSecret, accessToken }: FiservIpgCredentials): Tour {
  return {
    title: "Fiserv IPG",
    formats: ["json"],
    steps: ({ baseUrl, hooks }) => {
      const { paymentTokens } = new FiservIpgClient({ auth: { apiKey, apiSecret }, baseUrl, hooks });
      const byToken = new FiservIpgClient({
        auth: { apiKey, accessToken: () => accessToken },
        baseUrl,
        hooks,
        region: "argentina",
      });
      const tokenId = "demo-token-0001";
      const update = {
        value: tokenId,
        reusable: true,
        declineDuplicates: false,
        paymentCard: { number: "5555555555554444", expiryDate: { month: "12", year: "30" } },
      };
      const requestType = "PaymentCardPaymentTokenUpdateRequest";
      const steps: readonly Step[] = [
        {
          shows: "make a token of a card",
          run: () =>
            paymentTokens
              .create({
                body: {
                  requestType: "PaymentCardPaymentTokenizationRequest",
                  paymentCard: { number: "4111111111111111", expiryDate: { month: "12", year: "29" } },
                  createToken: { value: tokenId, reusable: true, declineDuplicates: false },
                },
              })
              .result(),
        },
        {
          shows: "make a token of an earlier order",
          run: () =>
            paymentTokens
              .create({
                body: {
                  requestType: "ReferencedOrderPaymentTokenizationRequest",
                  createToken: {},
                  referencedOrderId: "R-1",
                },
              })
              .result(),
        },
        { shows: "read it", run: () => paymentTokens.get({ tokenId }).result() },
        {
          shows: "read it with an access token, in a region",
          run: () => byToken.paymentTokens.get({ tokenId }).result(),
        },
        {
          shows: "update it",
          run: () => paymentTokens.update({ body: { requestType, paymentTokens: [update] } }).result(),
        },
        {
          shows: "update more than one call takes",
          run: async () => {
            const updates = { paymentTokens: Array.from({ length: 1_500 }, () => update) };
            const reports = await updateInBatches(paymentTokens, updates);
            const error = reports.find((report) => report.error !== undefined)?.error;
            return error === undefined ? { ok: true, data: reports } : { ok: false, error };
          },
        },
        {
          shows: "an error: one of two is not there",
          run: () =>
            paymentTokens
              .update({ body: { requestType, paymentTokens: [update, { ...update, value: "not-there" }] } })
              .result(),
          fails: "PartialSuccessError",
        },
        { shows: "delete it", run: () => paymentTokens.delete({ tokenId }).result() },
        { shows: "an error: it is gone", run: () => paymentTokens.get({ tokenId }).result(), fails: 404 },
      ];
      return steps;
    },
  };
}
