import type { XmlOrderNote } from "./vocabulary.ts";

/** A member of an object type on its way into a table. */
export interface Ordered {
  readonly property: string;
  /** The name of its element. */
  readonly name: string;
  /** It belongs to a type that this one is made from. */
  readonly inherited: boolean;
}

/** Members in the order in which they are written; what is inherited has an order of its own and keeps it. */
export function inXmlOrder<Member extends Ordered>(
  members: readonly Member[],
  order: XmlOrderNote | undefined,
): readonly Member[] {
  if (order === undefined) return members;
  const own = members.filter(({ inherited }) => !inherited);
  // Texts compare by UTF-16 code units, whatever the locale.
  const compare = (a: Member, b: Member): number =>
    order === "data-contract"
      ? Number(a.name > b.name) - Number(a.name < b.name)
      : order.indexOf(a.property) - order.indexOf(b.property);
  return [...members.filter(({ inherited }) => inherited), ...own.sort(compare)];
}
