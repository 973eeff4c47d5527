/**
 * The documented values of an open enum: `Known<"a" | "b" | (string & {})>` is `"a" | "b"`.
 *
 * The enums of responses also accept values that the provider may add later. Use this type to map all documented values
 * exhaustively.
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
