import type { XmlAlternative, XmlName, XmlRoot, XmlTable } from "../../packages/xml/src/table.ts";
import type { XmlContent } from "./formats.ts";
import { objects } from "./inline.ts";
import { schemaPrefix } from "./references.ts";
import type { SplitDocument } from "./split.ts";
import { nameOfType } from "./type-names.ts";
import { note } from "./vocabulary.ts";
import { isSameName } from "./xml-names.ts";
import { XmlNaming } from "./xml-naming.ts";
import { XmlTypes } from "./xml-types.ts";
import { metadata, type XmlView, XmlViews } from "./xml-view.ts";

/** Makes the table of what the XML bodies of operations reach, from the split document. */
export class XmlTableBuilder {
  readonly #split: SplitDocument;
  readonly #views: XmlViews;
  readonly #naming: XmlNaming;
  readonly #types: XmlTypes;
  readonly #roots = new Map<string, XmlRoot>();

  constructor(split: SplitDocument, file: string) {
    const settings = note(split.document, "x-tok-xml");
    this.#split = split;
    this.#views = new XmlViews(split, file);
    this.#naming = new XmlNaming(this.#views, settings?.names);
    this.#types = new XmlTypes(split, this.#views, this.#naming, settings?.enums === "names");
  }

  /** Undefined where nothing is written or read in XML. */
  get table(): XmlTable | undefined {
    const { objects: types, enums } = this.#types;
    if (this.#roots.size === 0) return undefined;
    const sortedEnums = [...enums].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      roots: Object.fromEntries(this.#roots),
      objects: Object.fromEntries(types),
      ...(sortedEnums.length === 0 ? {} : { enums: Object.fromEntries(sortedEnums) }),
    };
  }

  /** The members of objects whose order the document states. */
  get orders(): ReadonlyMap<string, readonly string[]> {
    return this.#types.orders;
  }

  /**
   * Adds the document that a body is, and gives its name in the table: that of its type, or the given one.
   *
   * @throws {DocumentError} for a schema that has no one form in XML
   */
  root({ schema, path }: XmlContent, otherwise: string): string {
    const { $ref, xml } = schema;
    // Metadata beside the reference belong to this place alone.
    const isNamed = typeof $ref === "string" && xml === undefined;
    const key = isNamed ? nameOfType($ref.slice(schemaPrefix.length), this.#split) : otherwise;
    if (!this.#roots.has(key)) this.#roots.set(key, this.#rootOf(this.#views.of(schema, path), key));
    return key;
  }

  /** What `add` adds: all of it, or nothing where some of it is refused. */
  together<Added>(add: () => Added): Added {
    const { objects: types, enums } = this.#types;
    const before = [this.#roots, types, enums].map((map) => [map, map.size] as const);
    try {
      return add();
    } catch (error) {
      for (const [map, size] of before) for (const key of [...map.keys()].slice(size)) map.delete(key);
      throw error;
    }
  }

  #rootOf(view: XmlView, key: string): XmlRoot {
    const names = this.#naming.alone(view, {});
    const element = this.#types.element(names, view, { key, around: {} }, this.#naming.alone);
    const alternatives = this.#alternatives(view, names.name);
    return { ...element, ...(alternatives.length === 0 ? {} : { alternatives }) };
  }

  /** Where a member may stand for the whole, the element of that member may stand for the document's. */
  #alternatives({ schema, path }: XmlView, root: XmlName): XmlAlternative[] {
    return (note(schema, "x-tok-read") ?? []).flatMap((rule) => {
      if (typeof rule === "string" || !("either" in rule)) return [];
      const property = objects(schema["properties"]).find(([name]) => name === rule.either)?.[1];
      if (property === undefined) return [];
      const at = [...path, "properties", rule.either];
      const xml = metadata(this.#views.of(property, at));
      const name = xml.name === undefined ? root : this.#naming.qualified(xml.name, xml, {}, at);
      return isSameName(name, root) ? [] : [{ ...name, property: rule.either }];
    });
  }
}
