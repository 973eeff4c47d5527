import { CredentialError } from "@snap/runtime";
import { createTokenSource, requestToken, type TokenRequestOptions } from "@snap/runtime/tokens";

/** The credentials of an application (service principal). It has either a secret or an assertion. */
export interface ClientCredentials {
  /** The id or a domain of the tenant. */
  readonly tenantId: string;
  /** The id of the application. */
  readonly clientId: string;
  /** A secret of the application. */
  readonly clientSecret?: string | undefined;
  /**
   * Returns a signed JWT instead of a secret, for example the content of the file that `AZURE_FEDERATED_TOKEN_FILE`
   * names. Called before each request.
   */
  readonly assertion?: (() => Promise<string> | string) | undefined;
}

/** Options of `clientCredentials`. */
export interface ClientCredentialsOptions extends Pick<TokenRequestOptions, "fetch"> {
  /** The URL that issues tokens, without the tenant. Default: `https://login.microsoftonline.com`. */
  readonly authorityHost?: string | undefined;
  /** What tokens allow. Default: `https://management.azure.com/.default`. */
  readonly scope?: string;
}

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/**
 * Creates a function for the option `token`, which requests access tokens with the credentials of an application.
 * Create it once: it keeps each token until shortly before it expires, and concurrent calls share one request.
 *
 * @throws {CredentialError} when a credential is missing, or `tenantId` is neither an id nor a domain. The function throws
 * a `CredentialError` when Azure returns no token.
 */
export function clientCredentials(
  { tenantId, clientId, clientSecret, assertion }: ClientCredentials,
  {
    authorityHost = "https://login.microsoftonline.com",
    scope = "https://management.azure.com/.default",
    fetch,
  }: ClientCredentialsOptions = {},
): (context: { readonly rejected: boolean }) => Promise<string> {
  const given = { tenantId, clientId, ...(assertion === undefined && { clientSecret }) };
  for (const [name, value] of Object.entries(given)) {
    if (typeof value !== "string" || value === "") throw new CredentialError(`\`${name}\` must be a non-empty string.`);
  }
  // `..` would remove a part of the URL.
  if (!/^[\w-]+(?:\.[\w-]+)*$/.test(tenantId)) {
    throw new CredentialError("`tenantId` must be the id or a domain of the tenant, such as contoso.onmicrosoft.com.");
  }
  const url = `${authorityHost.replace(/\/+$/, "")}/${tenantId}/oauth2/v2.0/token`;
  const createForm = async () => {
    const form = { grant_type: "client_credentials", client_id: clientId, scope };
    if (!assertion) return { ...form, client_secret: clientSecret ?? "" };
    return { ...form, client_assertion_type: ASSERTION_TYPE, client_assertion: await assertion() };
  };
  return createTokenSource(() => requestToken(url, createForm, { fetch, name: "`authorityHost`" }));
}
