import type { Signature } from "./signing.ts";

/**
 * The security requirements of an operation: alternatives in order of preference, each a combination of schemes. An
 * empty list means that no credential is sent; an empty combination makes the credential optional.
 */
export type Security = readonly (readonly SecurityScheme[])[];

/** How a credential is sent. */
export interface SecurityScheme {
  /** The part of the request that contains the credential. */
  readonly in: "cookie" | "header" | "query" | "signature";
  /** The name of the header, query parameter or cookie. Header names are in lower case. */
  readonly name: string;
  /** The client option that contains the credential. */
  readonly option: string;
  /** A string sent before the credential, such as `Bearer `. */
  readonly before?: string;
  /** The prefix of credentials that this scheme accepts. Default: it accepts all. */
  readonly prefix?: string;
  /** The option that contains the password of HTTP Basic. `option` then contains the user name. */
  readonly password?: string;
  /** How requests are signed, if `in` is `signature`; `option` then contains all keys. */
  readonly signature?: Signature;
}
