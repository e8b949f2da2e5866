/** A token as the room keeps and shows it; fields that were never set are absent. */
export interface CustomerToken {
  readonly "customer-key": string;
  readonly "token-id": string;
  readonly "exp-date": string;
  readonly "card-type": string;
  readonly "last-four-digits": string;
  readonly description?: string;
  readonly default?: boolean;
  readonly "avs-address"?: string;
  readonly "avs-zip"?: string;
  /** Not in the published schema of this path; shown in mixed case, as the sister Vault API shows its tokens. */
  readonly status: "Active" | "Inactive" | "Deleted";
}

/**
 * The tokens at the start. The cards behind them are the test numbers 4111 1111 1111 1111 and
 * 5424 0000 0000 0015. The first identifier is the provider's own sample: it does not fit a double.
 */
export function startTokens(): CustomerToken[] {
  return [
    {
      "customer-key": "cust_1",
      "token-id": "11000383833939381111",
      "exp-date": "0932",
      "card-type": "VISA",
      "last-four-digits": "1111",
      description: "Personal card",
      default: true,
      "avs-address": "1 Sample Street",
      "avs-zip": "85284",
      status: "Active",
    },
    {
      "customer-key": "cust_1",
      "token-id": "1100000000000000015",
      "exp-date": "1230",
      "card-type": "MasterCard",
      "last-four-digits": "0015",
      status: "Active",
    },
  ];
}
