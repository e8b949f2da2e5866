import { isDeepStrictEqual } from "node:util";
import type { XmlMember, XmlName } from "../../packages/xml/src/table.ts";
import { pointerOf } from "./json-pointer.ts";
import type { Path } from "./walk.ts";
import { isSameName, shown } from "./xml-names.ts";
import type { Ordered } from "./xml-order.ts";
import type { XmlViews } from "./xml-view.ts";

/** A member of an object, and the property that it is made from. */
export interface Collected extends Ordered {
  readonly member: XmlMember;
  readonly path: Path;
  /** The document states the order that it stands in. */
  readonly isOrdered: boolean;
}

/**
 * The members of an object, of which each can be told by its name: an alias that another member has for a name, or
 * for an alias, says nothing and is left out. A property may be declared twice where it looks the same.
 *
 * @throws {DocumentError} for two members of one name
 */
export function settled(collected: readonly Collected[], views: XmlViews): XmlMember[] {
  const members: XmlMember[] = [];
  for (const [index, { member, path }] of collected.entries()) {
    const before = collected.slice(0, index);
    const first = before.find(({ property }) => property === member.property);
    if (first !== undefined && isDeepStrictEqual(first.member, member)) continue;
    if (first !== undefined)
      throw views.fail(
        path,
        `the property has another form in XML at ${pointerOf(first.path)}, and an object has both`,
        "Declare it once by an overlay action",
      );
    const other = members.find((one) => isSameKind(one, member) && isSameName(one, member));
    if (other !== undefined)
      throw views.fail(
        path,
        `the properties ${other.property} and ${member.property} are both ${shown(member)} in XML`,
        "Give one of them another xml.name by an overlay action",
      );
    const alike = members.find(
      (one) => isSameKind(one, member) && one.name === member.name && one.prefix === member.prefix,
    );
    if (alike !== undefined && member.attribute !== true)
      throw views.fail(
        path,
        `the properties ${alike.property} and ${member.property} are both written ${member.name}, each in a namespace of its own`,
        "Give one of them an xml.prefix by an overlay action",
      );
    if (member.attribute === true && /^xmlns$|^__proto__$/.test(member.name))
      throw views.fail(
        path,
        `an attribute cannot be called ${member.name}`,
        "Give it another xml.name by an overlay action",
      );
    members.push(member);
  }
  return members.map((member) => {
    const others = members.filter((one) => one !== member && isSameKind(one, member));
    const { aliases = [], ...rest } = member;
    const kept = aliases.filter((alias) => !others.some((one) => answersTo(one, alias)));
    return kept.length === 0 ? rest : { ...rest, aliases: kept };
  });
}

/** Attributes and elements have names of their own. */
function isSameKind(one: XmlMember, other: XmlMember): boolean {
  return one.attribute === other.attribute;
}

function answersTo(member: XmlMember, name: XmlName): boolean {
  return [member, ...(member.aliases ?? [])].some((one) => isSameName(one, name));
}
