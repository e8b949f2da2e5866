import type { EnumKind } from "./enum-names.js";

/** An answer of the room, whatever the format it is printed in. */
export type Answer = { readonly kind: "guid"; readonly guid: string } | Model | ModelList;

/** An object of .NET: its type and its members in the order of JSON. */
export interface Model {
  readonly kind: "model";
  readonly type: string;
  readonly members: Readonly<Record<string, Member>>;
}

/** A list of objects of one type. The same object may stand in it twice. */
export interface ModelList {
  readonly kind: "list";
  readonly itemType: string;
  readonly models: readonly Model[];
}

/** A member of an enum. */
export interface Code {
  readonly kind: "code";
  readonly of: EnumKind;
  readonly number: number;
}

/** What a member can hold. */
export type Member = string | null | Code | ModelList;
