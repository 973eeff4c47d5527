/**
 * Signs a request. Called for every attempt, with the request exactly as it is going to be sent. An error that it throws
 * fails the call with a `CredentialError` that names only the class of the error, because messages may quote secrets.
 */
export type Sign = (
  request: RequestToSign,
  credentials: Readonly<Record<string, string>>,
) => SignedRequest | Promise<SignedRequest>;

/** A `Uint8Array` that `fetch` takes as a body. `Uint8Array<ArrayBuffer>` needs TypeScript 5.7. */
type Bytes = ReturnType<Uint8Array["slice"]>;

/** The request of one attempt. */
export interface RequestToSign {
  /** The method, in upper case. */
  readonly method: string;
  /** The whole URL. */
  readonly url: string;
  /** The headers by lower-case name, without those that `fetch` adds. */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes of the body; empty if the request has none. */
  readonly body: Bytes;
  /** The values of the client's options that select a scope, such as a region. */
  readonly scopes: Readonly<Record<string, string>>;
}

/** What signing changes in a request. */
export interface SignedRequest {
  /** Headers to set, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The URL to send instead. It must have the same origin. */
  readonly url?: string;
  /** The method to send instead. */
  readonly method?: string;
  /** The body to send instead. */
  readonly body?: string | Bytes;
}

/** How an API's requests are signed. */
export interface Signature {
  /** The properties of the credentials, each with the environment variable that is its default. */
  readonly fields: Readonly<Record<string, string>>;
  /** The fields that credentials may lack. */
  readonly optional?: readonly string[];
  /** Signs one attempt. */
  readonly sign: Sign;
}

/**
 * Credentials that sign requests, or a function that returns them for each attempt. After the API rejects them, the
 * function is called once more with `{ rejected: true }`, and the request is retried with the returned credentials.
 */
export type SigningCredentials<Field extends string, Optional extends string = never> =
  | SigningKeys<Field, Optional>
  | ((context: { readonly rejected: boolean }) => MaybePromise<SigningKeys<Field, Optional>>);

type SigningKeys<Field extends string, Optional extends string> = Readonly<Record<Field, string>> & {
  readonly [Name in Optional]?: string | undefined;
};

type MaybePromise<Value> = Value | Promise<Value>;
