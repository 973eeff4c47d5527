/**
 * The documented values of an open enum: `Known<"a" | "b" | (string & {})>` is `"a" | "b"`.
 *
 * Enums in responses accept values that their provider adds later. Use this to map the documented ones exhaustively.
 */
export type Known<Value> = Value extends string
  ? string extends Value
    ? never
    : Value
  : Value extends number
    ? number extends Value
      ? never
      : Value
    : never;
