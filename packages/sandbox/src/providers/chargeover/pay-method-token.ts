/** A stored token, with its members in the order of the published sample. */
export interface PayMethodToken {
  readonly tokenized_id: number;
  readonly type: string;
  readonly name: string | null;
  readonly token: string;
  readonly expdate: string | null;
  readonly type_hint: string | null;
  readonly paymethod_hint: string | null;
  readonly customer_id: number;
  readonly gateway?: string | null;
  readonly write_datetime?: string;
  readonly mod_datetime?: string;
}

/** What a list can be ordered by. */
export const TOKEN_FIELDS: readonly (keyof PayMethodToken)[] = [
  "tokenized_id",
  "type",
  "name",
  "token",
  "expdate",
  "type_hint",
  "paymethod_hint",
  "customer_id",
  "gateway",
  "write_datetime",
  "mod_datetime",
];

/** Prints a time as the room's account has it set: ISO 8601 with the offset of UTC. */
export function printTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00`;
}
