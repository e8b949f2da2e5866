import type { Mono } from "./mono.ts";
import type { Subject } from "./subject.ts";
import { Tally } from "./tally.ts";
import type { Wire } from "./wire.ts";

/** A document with its members in another order, and the members that have to get lost by it. */
export interface Control {
  readonly title: string;
  readonly contract: string;
  /** With every member, and none that holds what it would hold if it were lost. */
  readonly value: object;
  readonly order: (names: readonly string[]) => readonly string[];
  readonly loses: readonly string[];
}

const guid = "0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30";

/** Ways to write that look right and are not. */
export const controls: readonly Control[] = [
  {
    title: "CustomerId first, as in JSON",
    contract: "CustomerCreditCardTokenHeader",
    value: {
      CustomerId: guid,
      ProviderType: 2,
      MaskedCardNumber: "555555******4444",
      ExpirationDate: "2031-11-01",
      CardToken: "201:4444000011112222",
      CardType: 6,
      CardHolderName: "Ada",
    },
    order: (names) => ["CustomerId", ...names.filter((name) => name !== "CustomerId")],
    loses: ["CardHolderName", "CardToken", "CardType"],
  },
  {
    title: "inherited members sorted among the others",
    contract: "FrequentGuest",
    value: {
      PartyId: guid,
      Zone: "north",
      Nickname: "Ada",
      Room: "12",
      Floor: 1,
      Level: 10,
      Alias: "A",
      Before: 20,
      Yearly: "yes",
    },
    order: (names) => [...names].sort(),
    loses: ["Nickname", "PartyId", "Zone", "Floor", "Level", "Room"],
  },
];

/** What Mono loses of a document in the order of a control; it has to, or the comparison proves nothing. */
export async function lostBy(
  { contract, value, order }: Control,
  subjects: readonly Subject[],
  wire: Wire,
  mono: Mono,
): Promise<string[]> {
  const writes = subjects.find((one) => one.contract === contract)?.writes;
  if (writes === undefined) throw new Error(`no client of ours writes ${contract}`);
  const xml = Buffer.from(await wire.sent(() => writes.send(value), writes.answer)).toString();
  const [answer] = await mono.read([[contract, Buffer.from(reordered(xml, order))]]);
  if (answer === undefined || "error" in answer)
    throw new Error(`Mono refused the control: ${answer?.error}`);
  const tally = new Tally();
  tally.compare(value, answer.value);
  return tally.differences.map(({ path }) => path.slice(1));
}

/** Good enough for a document of one level, none of whose members has the name of another one inside it. */
function reordered(xml: string, order: Control["order"]): string {
  const [, start = "", inner = "", end = ""] = /^(<[^>]*>)(.*)(<\/[^>]*>)$/s.exec(xml) ?? [];
  const members = new Map(
    [...inner.matchAll(/<([^\s/>]+)[^>]*?(?:\/>|>.*?<\/\1>)/gs)].map(([all, name = ""]) => [name, all]),
  );
  return (
    start +
    order([...members.keys()])
      .map((name) => members.get(name))
      .join("") +
    end
  );
}
