import type { XmlElement, XmlMember, XmlObject, XmlType } from "../../packages/xml/src/table.ts";
import { namedNumbers } from "./enum-names.ts";
import { objectList, objects } from "./inline.ts";
import { isObject, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import type { SplitDocument } from "./split.ts";
import { nameOfType } from "./type-names.ts";
import { note, type XmlOrderNote } from "./vocabulary.ts";
import type { Path } from "./walk.ts";
import { type Collected, settled } from "./xml-members.ts";
import { defaultNamespace, type Scope, scopeOf } from "./xml-names.ts";
import type { NameElement, Names, XmlNaming } from "./xml-naming.ts";
import { inXmlOrder } from "./xml-order.ts";
import { metadata, type XmlView, type XmlViews } from "./xml-view.ts";

/** What holds a value: the key of its type where the schema has no name, and the namespace it stands in. */
interface Place {
  readonly key: string;
  readonly around: Scope;
}

/** What elements and attributes hold, by their schemas. */
export class XmlTypes {
  readonly objects: Map<string, XmlObject> = new Map();
  readonly enums: Map<string, Readonly<Record<string, string>>> = new Map();
  /** The members of objects whose order is stated (`x-tok-xml-order`), in that order. */
  readonly orders: Map<string, readonly string[]> = new Map();
  readonly #split: SplitDocument;
  readonly #views: XmlViews;
  readonly #naming: XmlNaming;
  readonly #hasEnumNames: boolean;

  constructor(split: SplitDocument, views: XmlViews, naming: XmlNaming, hasEnumNames: boolean) {
    this.#split = split;
    this.#views = views;
    this.#naming = naming;
    this.#hasEnumNames = hasEnumNames;
  }

  /** `nameItem` names what stands inside an array. */
  element({ name, aliases }: Names, view: XmlView, place: Place, nameItem: NameElement): XmlElement {
    return {
      ...name,
      type: this.#type(view, place, nameItem),
      ...(view.nullable ? { nullable: true } : {}),
      ...(aliases.length === 0 ? {} : { aliases }),
    };
  }

  #type(view: XmlView, place: Place, nameItem: NameElement): XmlType {
    const kind = this.#views.typeOf(view);
    if (kind === "object") return this.#object(view, place, nameItem);
    if (kind === "array") {
      const around = scopeOf(metadata(view), place.around);
      const item = this.#itemOf(view);
      return { kind, item: this.element(nameItem(item, around), item, { ...place, around }, nameItem) };
    }
    const of = kind === "integer" || kind === "number" ? this.#enum(view) : undefined;
    return of === undefined ? { kind } : { kind: "enum", of };
  }

  /** The items of an array, which are no arrays themselves unless an element holds each of them together. */
  #itemOf({ schema, path }: XmlView): XmlView {
    const item = this.#views.of(isObject(schema["items"]) ? schema["items"] : {}, [...path, "items"]);
    if (this.#views.typeOf(item) === "array" && metadata(item).wrapped !== true)
      throw this.#views.fail(
        item.path,
        "an array inside an array has no form in XML",
        "Give the inner one xml.wrapped, or take XML away from the operation",
      );
    return item;
  }

  /** The key of the names of numbers, where the document's enums are written by name. */
  #enum({ schema, path, named }: XmlView): string | undefined {
    if (!this.#hasEnumNames || schema["x-enum-varnames"] === undefined) return undefined;
    const result = namedNumbers(schema);
    if ("problem" in result)
      throw this.#views.fail(
        path,
        `the numbers cannot be written by name: ${result.problem}`,
        "Correct x-enum-varnames by an overlay action",
      );
    // One name for both directions, which hold the same values.
    const original = named === undefined ? undefined : this.#views.originalOf(named.schemaName);
    const of =
      note(schema, "x-tok-name") ?? (original === undefined ? undefined : nameOfType(original, this.#split));
    if (of === undefined)
      throw this.#views.fail(
        path,
        "an enum that is written by name has none itself",
        "Give it an x-tok-name",
      );
    this.enums.set(of, Object.fromEntries(result.members.map(([name, value]) => [String(value), name])));
    return of;
  }

  /** Where an object has properties, further ones have no form and are passed over. */
  #object(view: XmlView, place: Place, nameItem: NameElement): XmlType {
    const { schema, path, named } = view;
    const around = this.#scopeOf(view, place.around);
    const { additionalProperties: values } = schema;
    if (schema["properties"] === undefined && schema["allOf"] === undefined) {
      if (isObject(values))
        return this.#map(values, [...path, "additionalProperties"], { ...place, around }, nameItem);
      if (values !== false)
        throw this.#views.fail(
          path,
          "an object without properties has no form in XML",
          "Give it properties by an overlay action, or take XML away from the operation",
        );
    }
    const of = named === undefined ? place.key : nameOfType(named.schemaName, this.#split);
    if (!this.objects.has(of)) {
      // Set before its members are known, for it may contain itself.
      this.objects.set(of, { members: [] });
      const collected = this.#members(schema, path, { key: of, around });
      this.objects.set(of, { members: settled(collected, this.#views) });
      const stated = collected.filter(({ isOrdered }) => isOrdered).map(({ property }) => property);
      if (stated.length > 0) this.orders.set(of, [...new Set(stated)]);
    }
    return { kind: "object", of };
  }

  #map(schema: JsonObject, path: Path, place: Place, nameItem: NameElement): XmlType {
    const view = this.#views.of(schema, path);
    const namespace = defaultNamespace(place.around);
    const isRepeated = this.#views.typeOf(view) === "array" && metadata(view).wrapped !== true;
    return {
      kind: "map",
      values: this.#type(isRepeated ? this.#itemOf(view) : view, place, nameItem),
      ...(namespace === undefined ? {} : { namespace }),
      ...(isRepeated ? { repeated: true } : {}),
    };
  }

  /** A schema without a name is part of what is around it; one with a name says its namespace itself. */
  #scopeOf({ own, named, path }: XmlView, around: Scope): Scope {
    if (named === undefined) return scopeOf(own, around);
    const outer = defaultNamespace(around);
    if (named.xml.namespace === undefined && outer !== undefined)
      throw this.#views.fail(
        path,
        `the schema says no namespace, and is reached from one that says ${outer}`,
        'Give it an xml.namespace by an overlay action; "" stands for none',
      );
    return scopeOf(named.xml, {});
  }

  /** The members of an object in the order of writing, those of the types that it is made from included. */
  #members(schema: JsonObject, path: Path, place: Place, usual?: XmlOrderNote): readonly Collected[] {
    const order = note(schema, "x-tok-xml-order") ?? usual;
    // The base of a data contract is one, too.
    const ofBases = order === "data-contract" ? order : undefined;
    const found: Collected[] = [];
    for (const [index, part] of objectList(schema["allOf"]).entries()) {
      const view = this.#views.of(part, [...path, "allOf", index]);
      this.#views.refuseAlternatives(view);
      const key = view.named === undefined ? place.key : nameOfType(view.named.schemaName, this.#split);
      const around = this.#scopeOf(view, place.around);
      const members = this.#members(view.schema, view.path, { key, around }, ofBases);
      found.push(...members.map((one) => (view.named === undefined ? one : { ...one, inherited: true })));
    }
    for (const [property, node] of objects(schema["properties"])) {
      const at = [...path, "properties", property];
      const member = this.#member(property, node, at, place);
      found.push({ property, name: member.name, inherited: false, isOrdered: false, member, path: at });
    }
    return inXmlOrder(found, order).map((one) =>
      one.inherited ? one : { ...one, isOrdered: order !== undefined },
    );
  }

  #member(property: string, node: JsonObject, path: Path, place: Place): XmlMember {
    const view = this.#views.of(node, path);
    const xml = metadata(view);
    const naming = this.#naming.of(property, path);
    const inside = { key: `${place.key}${pointerOf([property])}`, around: place.around };
    if (xml.attribute === true)
      return { property, attribute: true, ...this.#attribute(naming, view, path, inside) };
    if (this.#views.typeOf(view) !== "array")
      return { property, ...this.element(naming(view, place.around), view, inside, naming) };
    if (xml.wrapped === true) {
      const names = naming(view, place.around);
      // Items without a name of their own are called as the element that holds them.
      return { property, ...this.element(names, view, inside, this.#naming.of(names.name.name, path)) };
    }
    const item = this.#itemOf(view);
    return { property, repeated: true, ...this.element(naming(item, place.around), item, inside, naming) };
  }

  #attribute(naming: NameElement, view: XmlView, path: Path, place: Place): XmlElement {
    const kind = this.#views.typeOf(view);
    if (kind === "object" || kind === "array")
      throw this.#views.fail(path, `an attribute holds no ${kind}`, "Take xml.attribute away");
    // Without a prefix an attribute is in no namespace, wherever it stands.
    const names = naming(view, place.around.prefix === undefined ? {} : place.around);
    if (names.name.namespace !== undefined && names.name.prefix === undefined)
      throw this.#views.fail(path, "an attribute in a namespace needs a prefix", "Give it an xml.prefix");
    return this.element(names, { ...view, nullable: false }, place, naming);
  }
}
