import type { Answer, Call } from "./answer.js";
import * as customers from "./customers.js";
import { capturePayment, incrementPayment, refund } from "./follow-ups.js";
import * as identifiers from "./instrument-identifiers.js";
import * as instruments from "./payment-instruments.js";
import type { PaymentRoom } from "./payment-room.js";
import { createCredit, createPayment } from "./payments.js";
import * as addresses from "./shipping-addresses.js";
import { reverseLost, reversePayment, voidEntry, voidLost } from "./take-backs.js";
import { tokenize } from "./tokenize.js";
import type { Vault } from "./vault.js";

/** Carries a call out. */
export type Handler = (call: Call) => Answer;

/** The calls at one path, by method. */
export interface Route {
  readonly path: string;
  readonly handlers: Readonly<Record<string, Handler>>;
  /** Whether the `GET` has an answer to `Accept: application/jose`. */
  readonly hasUnmasked?: boolean;
}

/** All calls of the room. A part of a path that starts with a colon stands for any text. */
export function listRoutes(vault: Vault, payments: PaymentRoom): Route[] {
  const of =
    (handler: (vault: Vault, call: Call) => Answer): Handler =>
    (call) =>
      handler(vault, call);
  const pay =
    (handler: (room: PaymentRoom, call: Call) => Answer): Handler =>
    (call) =>
      handler(payments, call);
  const customer = "/tms/v2/customers/:customerId";
  const instrument = {
    GET: of(instruments.getPaymentInstrument),
    PATCH: of(instruments.changePaymentInstrument),
    DELETE: of(instruments.deletePaymentInstrument),
  };
  return [
    { path: "/tms/v2/customers", handlers: { POST: of(customers.createCustomer) } },
    {
      path: customer,
      hasUnmasked: true,
      handlers: {
        GET: of(customers.getCustomer),
        PATCH: of(customers.changeCustomer),
        DELETE: of(customers.deleteCustomer),
      },
    },
    {
      path: `${customer}/payment-instruments`,
      handlers: {
        GET: of(instruments.listPaymentInstruments),
        POST: of(instruments.createPaymentInstrument),
      },
    },
    {
      path: `${customer}/payment-instruments/:paymentInstrumentId`,
      hasUnmasked: true,
      handlers: instrument,
    },
    {
      path: `${customer}/shipping-addresses`,
      handlers: { GET: of(addresses.listShippingAddresses), POST: of(addresses.createShippingAddress) },
    },
    {
      path: `${customer}/shipping-addresses/:shippingAddressId`,
      handlers: {
        GET: of(addresses.getShippingAddress),
        PATCH: of(addresses.changeShippingAddress),
        DELETE: of(addresses.deleteShippingAddress),
      },
    },
    { path: "/tms/v1/instrumentidentifiers", handlers: { POST: of(identifiers.createInstrumentIdentifier) } },
    {
      path: "/tms/v1/instrumentidentifiers/:instrumentIdentifierId",
      hasUnmasked: true,
      handlers: {
        GET: of(identifiers.getInstrumentIdentifier),
        PATCH: of(identifiers.changeInstrumentIdentifier),
        DELETE: of(identifiers.deleteInstrumentIdentifier),
      },
    },
    {
      path: "/tms/v1/instrumentidentifiers/:instrumentIdentifierId/paymentinstruments",
      handlers: { GET: of(identifiers.listInstrumentsOfIdentifier) },
    },
    { path: "/tms/v1/paymentinstruments", handlers: { POST: of(instruments.createPaymentInstrument) } },
    {
      path: "/tms/v1/paymentinstruments/:paymentInstrumentId",
      hasUnmasked: true,
      handlers: instrument,
    },
    { path: "/tms/v2/tokenize", handlers: { POST: of(tokenize) } },
    { path: "/pts/v2/payments", handlers: { POST: pay(createPayment) } },
    { path: "/pts/v2/payments/:id", handlers: { PATCH: pay(incrementPayment) } },
    { path: "/pts/v2/payments/:id/captures", handlers: { POST: pay(capturePayment) } },
    { path: "/pts/v2/payments/:id/reversals", handlers: { POST: pay(reversePayment) } },
    { path: "/pts/v2/reversals", handlers: { POST: pay(reverseLost) } },
    { path: "/pts/v2/voids", handlers: { POST: pay(voidLost) } },
    { path: "/pts/v2/credits", handlers: { POST: pay(createCredit) } },
    ...(["payment", "capture"] as const).map((kind) => ({
      path: `/pts/v2/${kind}s/:id/refunds`,
      handlers: { POST: (call: Call) => refund(payments, kind, call) },
    })),
    ...(["payment", "capture", "refund", "credit"] as const).map((kind) => ({
      path: `/pts/v2/${kind}s/:id/voids`,
      handlers: { POST: (call: Call) => voidEntry(payments, kind, call) },
    })),
  ];
}
