import { CredentialError } from "@snap/runtime";
import { createTokenSource, requestToken, type TokenRequestOptions } from "@snap/runtime/tokens";
import { sign } from "@tsndr/cloudflare-worker-jwt";

/** The key of a service account, as its file contains it. Further properties are ignored. */
export interface ServiceAccountKey {
  /** The address of the service account. */
  readonly client_email: string;
  /** The private key: PKCS#8 in PEM. */
  readonly private_key: string;
  /** The id of the private key. */
  readonly private_key_id?: string;
  /** The URL that issues tokens. Default: `https://oauth2.googleapis.com/token`. */
  readonly token_uri?: string;
}

/** Options of `serviceAccount`. */
export interface ServiceAccountOptions extends Pick<TokenRequestOptions, "fetch"> {
  /**
   * What tokens allow. Default: to read and change resources of Compute Engine. To allow reading only, pass
   * `https://www.googleapis.com/auth/compute.readonly`.
   */
  readonly scopes?: readonly string[];
}

const TOKEN_URL = "https://oauth2.googleapis.com/token";
const GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
// The longest lifetime that Google accepts, in seconds.
const LIFETIME = 3600;

/**
 * Creates a function for the option `token`, which requests access tokens with the key of a service account. Create it
 * once: it keeps each token until shortly before it expires, and concurrent calls share one request.
 *
 * @param key the content of the key file, as an object or as JSON
 * @throws {CredentialError} when the key is incomplete. The function throws a `CredentialError` when Google returns no
 * token.
 */
export function serviceAccount(
  key: ServiceAccountKey | string,
  { scopes = ["https://www.googleapis.com/auth/compute"], fetch }: ServiceAccountOptions = {},
): (context: { readonly rejected: boolean }) => Promise<string> {
  const {
    client_email: iss,
    private_key: secret,
    private_key_id: kid,
    token_uri: aud = TOKEN_URL,
  } = checkType(parse(key));
  for (const [name, value] of Object.entries({ client_email: iss, private_key: secret, token_uri: aud })) {
    if (typeof value !== "string" || value === "")
      throw new CredentialError(`The key of the service account must have the property \`${name}\`.`);
  }
  const createForm = async () => {
    const iat = Math.floor(Date.now() / 1000);
    const claims = { iss, scope: scopes.join(" "), aud, iat, exp: iat + LIFETIME };
    const header = { typ: "JWT", ...(kid !== undefined && { kid }) };
    const assertion = await sign(claims, secret, { algorithm: "RS256", header }).catch(() => {
      throw new CredentialError("`private_key` must be an RSA key: PKCS#8 in PEM.");
    });
    return { grant_type: GRANT, assertion };
  };
  return createTokenSource(() => requestToken(aud, createForm, { fetch, name: "`token_uri`" }));
}

// `gcloud auth application-default login` writes a file of the type `authorized_user`.
function checkType(key: ServiceAccountKey & { readonly type?: unknown }): ServiceAccountKey {
  const { type } = key;
  if (typeof type !== "string" || type === "service_account" || !/^[a-z_]{1,50}$/.test(type)) return key;
  throw new CredentialError(
    `The key must be that of a service account, got credentials of the type ${type}. Use the key file of a service account, or pass a token from \`gcloud auth print-access-token\` instead.`,
  );
}

function parse(key: ServiceAccountKey | string): ServiceAccountKey {
  if (typeof key !== "string") return Object(key);
  try {
    return Object(JSON.parse(key));
  } catch {
    throw new CredentialError(
      "The key of the service account must be an object or JSON. Pass the content of its file.",
    );
  }
}
