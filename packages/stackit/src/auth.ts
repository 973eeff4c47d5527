import { CredentialError } from "@snap/runtime";
import { createTokenSource, requestToken, type TokenRequestOptions } from "@snap/runtime/tokens";
import { sign } from "@tsndr/cloudflare-worker-jwt";

/** The key of a service account, as its file contains it. Further properties are ignored. */
export interface ServiceAccountKey {
  /** The private key, and what its assertions contain. */
  readonly credentials: {
    /** The audience of assertions. */
    readonly aud: string;
    /** The address of the service account. */
    readonly iss: string;
    /** The id of the key. */
    readonly kid: string;
    /** The id of the service account. */
    readonly sub: string;
    /**
     * The private key: PKCS#8 in PEM. Absent if you created the key pair yourself: then pass the private key as an
     * option.
     */
    readonly privateKey?: string;
  };
}

/** Options of `serviceAccount`. */
export interface ServiceAccountOptions extends Pick<TokenRequestOptions, "fetch"> {
  /** The private key, PKCS#8 in PEM, if the key does not contain it. */
  readonly privateKey?: string;
  /** The URL that issues tokens. Default: that of STACKIT. */
  readonly tokenUrl?: string;
}

const TOKEN_URL = "https://service-account.api.stackit.cloud/token";
const GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
// How long an assertion is valid, in seconds.
const LIFETIME = 3600;

/**
 * Creates a function for the option `token`, which requests access tokens with the key of a service account. Create it
 * once: it keeps each token until shortly before it expires, and concurrent calls share one request.
 *
 * @param key the content of the key file, as an object or as JSON
 * @throws {CredentialError} when the key is incomplete. The function throws a `CredentialError` when STACKIT returns no
 * token.
 */
export function serviceAccount(
  key: ServiceAccountKey | string,
  { privateKey: given, tokenUrl = TOKEN_URL, fetch }: ServiceAccountOptions = {},
): (context: { readonly rejected: boolean }) => Promise<string> {
  const { aud, iss, kid, sub, privateKey: own } = parse(key);
  const privateKey = given ?? own;
  for (const [name, value] of Object.entries({ aud, iss, kid, sub, privateKey })) {
    if (typeof value !== "string" || value === "")
      throw new CredentialError(`The key of the service account must have the property \`credentials.${name}\`.`);
  }
  const createForm = async () => {
    const iat = Math.floor(Date.now() / 1000);
    const claims = { iss, sub, aud, jti: crypto.randomUUID(), iat, exp: iat + LIFETIME };
    const header = { typ: "JWT", kid };
    const assertion = await sign(claims, String(privateKey), { algorithm: "RS512", header }).catch(() => {
      throw new CredentialError("`privateKey` must be an RSA key: PKCS#8 in PEM.");
    });
    return { grant_type: GRANT, assertion };
  };
  return createTokenSource(() => requestToken(tokenUrl, createForm, { fetch, name: "`tokenUrl`" }));
}

function parse(key: ServiceAccountKey | string): ServiceAccountKey["credentials"] {
  try {
    return Object(Object(typeof key === "string" ? JSON.parse(key) : key).credentials);
  } catch {
    throw new CredentialError(
      "The key of the service account must be an object or JSON. Pass the content of its file.",
    );
  }
}
