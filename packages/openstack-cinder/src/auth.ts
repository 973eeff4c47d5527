import { CredentialError, readEnvironment } from "@snap/runtime";
import { loadOnDemand } from "@snap/runtime/helpers";
import {
  type AccessToken,
  createTokenSource,
  isPrivate,
  postForToken,
  type TokenRequestOptions,
} from "@snap/runtime/tokens";

/**
 * How to log in: with an application credential, or with the password of a user. If `authUrl` is absent, absent options
 * are read from the environment, as the tools of OpenStack do.
 */
export interface KeystoneOptions {
  /** The address of the login service (Keystone), such as `https://cloud.example:5000/v3`. Default: `OS_AUTH_URL`. */
  readonly authUrl?: string;
  /** The id of an application credential. Default: `OS_APPLICATION_CREDENTIAL_ID`. */
  readonly applicationCredentialId?: string;
  /** The name of an application credential, for its user. Default: `OS_APPLICATION_CREDENTIAL_NAME`. */
  readonly applicationCredentialName?: string;
  /** The secret of the application credential. Default: `OS_APPLICATION_CREDENTIAL_SECRET`. */
  readonly applicationCredentialSecret?: string;
  /** The id of the user. Default: `OS_USER_ID`. */
  readonly userId?: string;
  /** The name of the user in its domain. Default: `OS_USERNAME`. */
  readonly username?: string;
  /** The id of the domain of the user. Default: `OS_USER_DOMAIN_ID`. */
  readonly userDomainId?: string;
  /** The name of the domain of the user. Default: `OS_USER_DOMAIN_NAME`. */
  readonly userDomainName?: string;
  /** The password of the user. Default: `OS_PASSWORD`. */
  readonly password?: string;
  /** The id of the project. Default: `OS_PROJECT_ID`. */
  readonly projectId?: string;
  /** The name of the project in its domain. Default: `OS_PROJECT_NAME`. */
  readonly projectName?: string;
  /** The id of the domain of the project. Default: `OS_PROJECT_DOMAIN_ID`. */
  readonly projectDomainId?: string;
  /** The name of the domain of the project. Default: `OS_PROJECT_DOMAIN_NAME`. */
  readonly projectDomainName?: string;
  /** The region. Required if the cloud has several. Default: `OS_REGION_NAME`. */
  readonly region?: string;
  /** The network of the address: `public`, `internal` or `admin`. Default: `OS_INTERFACE`, or else `public`. */
  readonly interface?: string;
}

/** The options of a client or an adapter for the project of the login. */
export interface KeystoneLogin {
  /** The URL of block storage in the catalogue of the cloud, with the id of the project. */
  readonly baseUrl: string;
  /** Returns a token. It keeps each token until shortly before it expires, and logs in again after a 401. */
  readonly token: (context: { readonly rejected: boolean }) => Promise<string>;
}

/**
 * Logs in to an OpenStack cloud, and returns the options of a client: `createOpenStackCinderClient(await keystone())`.
 * Call it once for each project: concurrent requests share one token.
 *
 * @throws {CredentialError} when an option is missing, the cloud returns no token, or the cloud has no block storage in
 * the region, or only at an http address. The error contains no secret.
 */
export async function keystone(
  options: KeystoneOptions = {},
  { fetch }: Pick<TokenRequestOptions, "fetch"> = {},
): Promise<KeystoneLogin> {
  const isRead = options.authUrl === undefined;
  const values: Values = { ...(isRead ? { ...readVariables(), ...definedOf(options) } : options), isRead };
  const url = toTokenUrl(required(values, "authUrl"));
  const auth = toAuth(values);
  const { password = "", applicationCredentialSecret = "" } = values;
  const request = {
    type: "application/json",
    body: JSON.stringify({ auth }),
    secrets: [password, applicationCredentialSecret].map(String),
  };
  let first: IssuedToken | undefined;
  const token = createTokenSource(async () => {
    const issued = await postForToken(url, async () => request, { read, codeOf }, { fetch, name: "`authUrl`" });
    first ??= issued;
    return issued;
  });
  await token({ rejected: false });
  const secrets = [...request.secrets, first?.token ?? ""];
  const clean = async (value: unknown) => {
    const { cleanReceived, redactorOf } = await loadOnDemand();
    return cleanReceived(redactorOf(secrets).redact(String(value)));
  };
  return { baseUrl: await toBaseUrl(first?.content ?? {}, values, url, clean), token };
}

const VARIABLES: Readonly<Record<keyof KeystoneOptions, string>> = {
  authUrl: "OS_AUTH_URL",
  applicationCredentialId: "OS_APPLICATION_CREDENTIAL_ID",
  applicationCredentialName: "OS_APPLICATION_CREDENTIAL_NAME",
  applicationCredentialSecret: "OS_APPLICATION_CREDENTIAL_SECRET",
  userId: "OS_USER_ID",
  username: "OS_USERNAME",
  userDomainId: "OS_USER_DOMAIN_ID",
  userDomainName: "OS_USER_DOMAIN_NAME",
  password: "OS_PASSWORD",
  projectId: "OS_PROJECT_ID",
  projectName: "OS_PROJECT_NAME",
  projectDomainId: "OS_PROJECT_DOMAIN_ID",
  projectDomainName: "OS_PROJECT_DOMAIN_NAME",
  region: "OS_REGION_NAME",
  interface: "OS_INTERFACE",
};

// The older name of the service is still in use.
const SERVICES = ["block-storage", "volumev3", "block-store"];
const MOST_REGIONS = 20;
// The time for removing slashes at the end is quadratic in the length.
const LONGEST_ADDRESS = 2000;

interface IssuedToken extends AccessToken {
  readonly content: TokenContent;
}

// The content of a token, which is not validated.
interface TokenContent {
  readonly expires_at?: unknown;
  readonly issued_at?: unknown;
  readonly project?: unknown;
  readonly catalog?: unknown;
}

/** The options, and the variables of the environment if they were read. */
interface Values extends KeystoneOptions {
  readonly isRead: boolean;
}

function definedOf(options: KeystoneOptions): KeystoneOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function readVariables(): KeystoneOptions {
  const entries = Object.entries(VARIABLES).map(([option, name]) => [option, readEnvironment(name)]);
  return Object.fromEntries(entries.filter(([, value]) => value));
}

function required(values: Values, option: keyof KeystoneOptions): string {
  const value = values[option];
  if (typeof value === "string" && value !== "") return value;
  throw new CredentialError(`\`${option}\` must be a non-empty string.${adviceFor(option, values)}`);
}

// Setting a variable does not help if no variable is read.
function adviceFor(option: keyof KeystoneOptions, { isRead }: Values): string {
  if (!isRead) return "";
  const isNamed = option === "authUrl" && readEnvironment("OS_CLOUD");
  const cloud = isNamed
    ? " OS_CLOUD names a cloud in clouds.yaml, which is not read: set its values as variables."
    : "";
  return ` Pass it, or set ${VARIABLES[option]}.${cloud}`;
}

// The URL is not shown, because it may contain a password.
function toTokenUrl(authUrl: string): string {
  const url = authUrl.trim().replace(/\/+$/, "");
  if (!/^https?:\/\/[^?#@\s]+$/i.test(url) || !URL.canParse(url))
    throw new CredentialError("`authUrl` must be like https://host:5000/v3, without user and query.");
  return `${url}${/\/v3$/.test(url) ? "" : "/v3"}/auth/tokens`;
}

function toAuth(values: Values): object {
  const { applicationCredentialId: id, applicationCredentialName: name, projectId } = values;
  if (id !== undefined || name !== undefined) {
    const secret = required(values, "applicationCredentialSecret");
    const own = id === undefined ? { name, user: toUser(values), secret } : { id, secret };
    return { identity: { methods: ["application_credential"], application_credential: own } };
  }
  const user = { ...toUser(values), password: required(values, "password") };
  const named = () => ({ name: required(values, "projectName"), domain: toDomain(values, "project") });
  const project = projectId === undefined ? named() : { id: projectId };
  return { identity: { methods: ["password"], password: { user } }, scope: { project } };
}

function toUser(values: Values): object {
  if (values.userId !== undefined) return { id: values.userId };
  return { name: required(values, "username"), domain: toDomain(values, "user") };
}

function toDomain(values: Values, of: "project" | "user"): object {
  const id = values[`${of}DomainId`];
  return id === undefined ? { name: required(values, `${of}DomainName`) } : { id };
}

function read({ token: content }: Readonly<Record<string, unknown>>, headers: Headers): IssuedToken | undefined {
  const token = headers.get("x-subject-token");
  if (!token || typeof content !== "object" || !content) return undefined;
  const { expires_at, issued_at } = content as TokenContent;
  // The difference does not depend on the clock of this machine. Without a lifetime, the token is used once.
  return { token, expiresIn: (toTime(expires_at) - toTime(issued_at)) / 1000 || 0, content };
}

function toTime(value: unknown): number {
  return typeof value === "string" ? Date.parse(value) : Number.NaN;
}

// A message may quote what was sent.
function codeOf({ error }: Readonly<Record<string, unknown>>): string | undefined {
  const { title } = Object(error) as { title?: unknown };
  return typeof title === "string" && /^[A-Za-z ]{1,50}$/.test(title) ? title : undefined;
}

async function toBaseUrl(
  { catalog, project }: TokenContent,
  values: Values,
  login: string,
  clean: (value: unknown) => Promise<string>,
): Promise<string> {
  const { region, interface: face = "public" } = values;
  const lists = SERVICES.map((type) =>
    objectsIn(catalog)
      .filter((service) => service["type"] === type)
      .flatMap(({ endpoints }) => objectsIn(endpoints)),
  );
  const known = (lists.find((list) => list.length > 0) ?? []).filter((endpoint) => endpoint["interface"] === face);
  const regionOf = (endpoint: Readonly<Record<string, unknown>>) => {
    const name = endpoint["region_id"] ?? endpoint["region"];
    return typeof name === "string" ? name : "";
  };
  const regions = new Set(known.map(regionOf));
  const describeRegions = async () => {
    const shown = await Promise.all([...regions].slice(0, MOST_REGIONS).map(clean));
    return [...shown, ...(regions.size > MOST_REGIONS ? ["…"] : [])].join(", ");
  };
  if (region === undefined && regions.size > 1)
    throw new CredentialError(`\`region\` must be one of ${await describeRegions()}.${adviceFor("region", values)}`);
  const [found] = known.filter((each) => region === undefined || regionOf(each) === region);
  const { url: address } = found ?? {};
  if (typeof address !== "string" || address === "" || address.length > LONGEST_ADDRESS) {
    const hint = regions.size > 0 ? ` Known regions: ${await describeRegions()}.` : "";
    throw new CredentialError(
      `The cloud has no ${await clean(face)} address of block storage for this project.${hint}`,
    );
  }
  if (/^https/i.test(login) && !isPrivate(address)) {
    throw new CredentialError(
      `The ${await clean(face)} address of block storage must be an https URL, because the token is sent to it, got ${await clean(address)}. Use another \`interface\` or \`region\`.`,
    );
  }
  const url = address.replace(/\/+$/, "");
  const base = /\/v3(?:\/|$)/.test(url) ? url : `${url}/v3`;
  const { id } = Object(project) as { readonly id?: unknown };
  if (typeof id !== "string")
    throw new CredentialError(
      `\`projectId\` must be set: the token is for no project.${adviceFor("projectId", values)}`,
    );
  return base.endsWith(`/${id}`) ? base : `${base}/${id}`;
}

function objectsIn(list: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.map(Object) : [];
}
