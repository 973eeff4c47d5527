/** Marks a property that exists only in responses, as `openapi-typescript --read-write-markers` generates it. */
export interface $Read<Type> {
  /** The type of the property in responses. */
  readonly $read: Type;
}

/** Marks a property that exists only in requests. */
export interface $Write<Type> {
  /** The type of the property in requests. */
  readonly $write: Type;
}

/** The type of a response: `$Read` properties are unwrapped, and `$Write` properties are removed. */
export type Readable<Type> =
  Type extends $Write<unknown>
    ? never
    : Type extends $Read<infer Marked>
      ? Readable<Marked>
      : Type extends Unmarked
        ? Type
        : Type extends readonly unknown[]
          ? { [Index in keyof Type]: Readable<Type[Index]> }
          : Type extends object
            ? { [Key in keyof Type as IsMarked<Type[Key], "$write"> extends true ? never : Key]: Readable<Type[Key]> }
            : Type;

/** The type of a request: `$Write` properties are unwrapped, and `$Read` properties are removed. */
export type Writable<Type> =
  Type extends $Read<unknown>
    ? never
    : Type extends $Write<infer Marked>
      ? Writable<Marked>
      : Type extends Unmarked
        ? Type
        : Type extends readonly unknown[]
          ? { [Index in keyof Type]: Writable<Type[Index]> }
          : Type extends object
            ? WithoutRead<Type, ReadKey<Type>>
            : Type;

// Without markers the type is a plain mapped type, so that unknown properties are still compile errors.
type WithoutRead<Type, Marked extends keyof Type> = [Marked] extends [never]
  ? { [Key in keyof Type]: Writable<Type[Key]> }
  : { [Key in keyof Type as Exclude<Key, Marked>]: Writable<Type[Key]> } & { [Key in Marked]?: never };

type ReadKey<Type> = keyof { [Key in keyof Type as IsMarked<Type[Key], "$read"> extends true ? Key : never]: 1 } &
  keyof Type;

// Includes `string & {}` of an open enum, which `extends object`.
type Unmarked = string | number | bigint | boolean | symbol | null | undefined | Blob | Date | FormData | Function0;

type Function0 = (...parameters: never) => unknown;

type IsMarked<Type, Mark extends string> = [NonNullable<Type>] extends [never]
  ? false
  : NonNullable<Type> extends { readonly [Key in Mark]: unknown }
    ? true
    : false;
