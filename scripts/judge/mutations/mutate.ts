import { cloneObject, type JsonObject } from "../../generate/json.ts";
import { pointerOf } from "../../generate/json-pointer.ts";
import { bodyKinds } from "./body-kinds.ts";
import { compositionKinds } from "./composition-kinds.ts";
import { documentKinds } from "./document-kinds.ts";
import type { Kind } from "./kind.ts";
import { noteKinds } from "./note-kinds.ts";
import { operationKinds } from "./operation-kinds.ts";
import { parameterKinds } from "./parameter-kinds.ts";
import { propertyKinds } from "./property-kinds.ts";
import { Random } from "./random.ts";
import { typeKinds } from "./type-kinds.ts";

const vendorKinds: Readonly<Record<string, Kind>> = {
  ...propertyKinds,
  ...typeKinds,
  ...compositionKinds,
  ...parameterKinds,
  ...bodyKinds,
  ...operationKinds,
  ...documentKinds,
};

/** Every way to change a document, by its name. */
const kinds: Readonly<Record<string, Kind>> = { ...vendorKinds, ...noteKinds };

/** A document that was changed, and how. */
export interface Mutant {
  readonly document: JsonObject;
  /** Whether it has been through the overlay already, as if the overlay had followed the change. */
  readonly isOverlaid: boolean;
  /** Each with the name of its kind and the place, as a JSON Pointer into the document that was changed. */
  readonly mutations: readonly { readonly kind: string; readonly pointer: string }[];
}

/**
 * Changed copies of a provider's document, the same ones for the same seed: by turns of the document as published,
 * on which the overlay then stumbles now and then, and of what the overlay makes of it. All kinds come up one after
 * the other as far as there is a place for them; every fifth copy has two or three changes.
 */
export function mutantsOf(
  { document, overlaid }: { readonly document: JsonObject; readonly overlaid: JsonObject },
  seed: string,
  count: number,
): Mutant[] {
  const published = new Turns(vendorKinds, `${seed} published`);
  const followed = new Turns(kinds, `${seed} followed`);
  return Array.from({ length: count }, (_, index) => {
    const random = new Random(`${seed} ${index}`);
    const isOverlaid = index % 2 === 1;
    const copy = cloneObject(isOverlaid ? overlaid : document);
    const wanted = index % 5 === 4 ? 2 + random.below(2) : 1;
    const turns = isOverlaid ? followed : published;
    return {
      document: copy,
      isOverlaid,
      mutations: Array.from({ length: wanted }, () => turns.change(copy, random)),
    };
  });
}

class Turns {
  readonly #order: readonly (readonly [string, Kind])[];
  #next = 0;

  constructor(all: Readonly<Record<string, Kind>>, seed: string) {
    this.#order = new Random(seed).shuffled(Object.entries(all));
  }

  /** Makes the next change that the document has a place for. */
  change(document: JsonObject, random: Random): Mutant["mutations"][number] {
    for (;;) {
      const [name = "", kind] = this.#order[this.#next % this.#order.length] ?? [];
      this.#next += 1;
      const path = kind?.(document, random);
      if (path !== undefined) return { kind: name, pointer: pointerOf(path) };
    }
  }
}
