/**
 * What an operation requires: alternatives in order of preference, each a combination of schemes. Without an
 * alternative no credential is sent; with an empty combination among them a credential is optional.
 */
export type Security = readonly (readonly SecurityScheme[])[];

/** How a credential is sent. */
export interface SecurityScheme {
  /** Where the credential is sent. */
  readonly in: "cookie" | "header" | "query";
  /** Header names in lower case. */
  readonly name: string;
  /** The client's option that holds the credential. */
  readonly option: string;
  /** A string sent before the credential, such as `Bearer `. */
  readonly before?: string;
  /** The scheme carries only credentials that start with this. */
  readonly prefix?: string;
  /** HTTP Basic: the option that holds the password; `option` then holds the user name. */
  readonly password?: string;
}
