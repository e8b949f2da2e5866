import type { XmlName } from "../../packages/xml/src/table.ts";
import type { XmlNote } from "./vocabulary.ts";
import type { Path } from "./walk.ts";
import { isSameName, qualified, type Scope, shown, type XmlMetadata } from "./xml-names.ts";
import { metadata, type XmlView, type XmlViews } from "./xml-view.ts";

/** The name of an element, and those under which it is read as well. */
export interface Names {
  readonly name: XmlName;
  readonly aliases: readonly XmlName[];
}

/** Names an element that stands in a scope. */
export type NameElement = (view: XmlView, around: Scope) => Names;

/** Which name an element has, where several parts of a document give it one. */
export class XmlNaming {
  readonly #views: XmlViews;
  readonly #decision: XmlNote["names"] | undefined;

  constructor(views: XmlViews, decision: XmlNote["names"] | undefined) {
    this.#views = views;
    this.#decision = decision;
  }

  /** Where no property leads to it, an element is called as its schema. */
  readonly alone: NameElement = (view, around) => {
    const xml = metadata(view);
    const name = xml.name ?? view.named?.documentName;
    if (name === undefined)
      throw this.#views.fail(
        view.path,
        "nothing names this element of an XML document",
        "Give it an xml.name by an overlay action",
      );
    return { name: this.qualified(name, xml, around, view.path), aliases: [] };
  };

  /**
   * The name by the property, and the name by the schema that it or its items refer to: where they differ,
   * `x-tok-xml` decides.
   */
  of(property: string, path: Path): NameElement {
    return ({ own, named, path: target }, around) => {
      const name = this.qualified(own.name ?? property, own, around, path);
      if (named === undefined || (named.xml.name ?? named.xml.namespace) === undefined)
        return { name, aliases: [] };
      const other = this.qualified(named.xml.name ?? name.name, named.xml, around, target);
      if (isSameName(name, other)) return { name, aliases: [] };
      if (this.#decision === undefined)
        throw this.#views.fail(
          path,
          `the element is ${shown(name)} by its property and ${shown(other)} by the schema ${named.documentName}`,
          "Say by x-tok-xml which one is written",
        );
      return this.#decision === "properties" ? { name, aliases: [other] } : { name: other, aliases: [name] };
    };
  }

  /** @throws {DocumentError} for what XML does not allow */
  qualified(name: string, xml: XmlMetadata, around: Scope, path: Path): XmlName {
    const result = qualified(name, xml, around);
    if ("problem" in result)
      throw this.#views.fail(path, result.problem, "Correct its xml metadata by an overlay action");
    return result;
  }
}
