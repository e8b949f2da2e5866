/** A payment as the room keeps it. */
export interface SavedPayment {
  readonly accountId: string;
  readonly cardToken: string;
  readonly cardType: number;
  readonly expirationDate: string;
  readonly maskedCardNumber: string;
  readonly providerType: number;
}
