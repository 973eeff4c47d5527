import type { SpecNode } from "@snap/openapi/spec-node";
import type { CallInit, ClientOptions } from "@snap/runtime";
import type { Report } from "../diagnostic.ts";
import type { CredentialWord, ExtensionReader, SignWord } from "./extensions.ts";
import { isKeyword } from "./identifier.ts";

/** The alternatives that an operation accepts, each a combination of schemes; empty if it needs no credential. */
export type Security = readonly (readonly SecurityScheme[])[];

/** How one credential is sent. */
export interface SecurityScheme {
  readonly in: "cookie" | "header" | "query" | "signature";
  /** The name of the header in lower case, the query parameter or the cookie. */
  readonly name: string;
  /** The client option that contains the credential; for basic authentication, the user name. */
  readonly option: string;
  /** The text before the credential: `Bearer `. */
  readonly before?: string;
  /** The prefix that a credential must have to be sent with this scheme. */
  readonly prefix?: string;
  /** The option that contains the password of basic authentication. */
  readonly password?: string;
  /** How requests are signed. */
  readonly sign?: SignWord;
}

type Fault = (...fault: Parameters<Report>) => void;

/** Reads how credentials are sent from the security schemes of a spec. */
export class SecurityReader {
  readonly #declared: SpecNode;
  readonly #extensions: ExtensionReader;
  readonly #fault: Fault;
  readonly #schemes = new Map<string, SecurityScheme | undefined>();
  readonly #credentials = new Map<string, string>();
  readonly #variables = new Set<string>();

  constructor(root: SpecNode, extensions: ExtensionReader, fault: Fault) {
    this.#declared = root.get("components").get("securitySchemes");
    this.#extensions = extensions;
    this.#fault = fault;
  }

  /** The options of the credentials that have been read so far, each with its environment variable. */
  get credentials(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#credentials);
  }

  /** The environment variables of the credentials that have been read so far, and of their keys and logins. */
  get variables(): ReadonlySet<string> {
    return this.#variables;
  }

  /**
   * Reads a `security` list. Alternatives with a prefix come first, and the alternative without a credential comes
   * last.
   */
  read(security: SpecNode): Security {
    const alternatives = security
      .items()
      .map((requirement) => requirement.entries().flatMap(([name]) => this.#scheme(name) ?? []));
    if (alternatives.every((schemes) => schemes.length === 0)) return [];
    const unique = [...new Map(alternatives.map((schemes) => [JSON.stringify(schemes), schemes])).values()];
    return unique.sort((a, b) => rank(a) - rank(b));
  }

  #scheme(name: string): SecurityScheme | undefined {
    const node = this.#declared.get(name);
    if (!this.#schemes.has(name)) this.#schemes.set(name, node.exists ? this.#readScheme(name, node) : undefined);
    return this.#schemes.get(name);
  }

  #readScheme(name: string, node: SpecNode): SecurityScheme | undefined {
    const sent = toSent(node);
    if (!sent) {
      const what = [node.text("type"), node.text("scheme")].filter((part) => part !== undefined).join(" ");
      const message = `clients cannot send the security scheme "${name}" (${what})`;
      const known = "Use bearer, basic, oauth2, openIdConnect or an apiKey in a header, the query or a cookie";
      const fix = `${known}, or remove the scheme: callers can pass a \`fetch\` that signs requests.`;
      this.#fault("security-unsupported", node.pointer, message, fix);
      return undefined;
    }
    const word = this.#extensions.credential(node);
    if (!word) {
      // An invalid extension has already been reported.
      if (!node.raw("x-snap-credential").exists) {
        const message = `the security scheme "${name}" has no x-snap-credential`;
        const fix = "Name the client option and its environment variable, as described in specs/README.md.";
        this.#fault("credential-missing", node.pointer, message, fix);
      }
      return undefined;
    }
    const pointer = `${node.pointer}/x-snap-credential`;
    this.#checkWord(word, isBasic(node), pointer);
    if (word.sign && (sent.in !== "header" || sent.before !== undefined)) {
      const message = "only an apiKey in a header can be a signature";
      const fix = "Write the scheme as an apiKey with the header that has the signature.";
      this.#fault("credential-invalid", pointer, message, fix);
    }
    const { before, ...place } = sent;
    return {
      ...place,
      ...(word.sign && { in: "signature", sign: word.sign }),
      option: word.option,
      ...(before !== undefined && { before }),
      ...(word.prefix !== undefined && { prefix: word.prefix }),
      ...(word.password && { password: word.password.option }),
    };
  }

  #checkWord(word: CredentialWord, isBasic: boolean, pointer: string): void {
    const { keys = {}, optional = [] } = word.sign ?? {};
    const { file, secrets = {} } = word.login ?? {};
    const all = [word.environment, word.password?.environment, file, ...Object.values(keys), ...Object.values(secrets)];
    for (const variable of all) if (variable !== undefined) this.#variables.add(variable);
    const unknown = optional.find((key) => !(key in keys));
    if (unknown !== undefined) {
      const message = `"${unknown}" is optional, but it is not one of the keys`;
      this.#fault("credential-invalid", pointer, message, "Add it to `keys`, or remove it from `optional`.");
    }
    if (word.sign && Object.keys(keys).every((key) => optional.includes(key) || keys[key] !== word.environment)) {
      const message = `no required key has the environment variable ${word.environment}`;
      const fix = "Name the variable of a required key: it says that the environment contains credentials.";
      this.#fault("credential-invalid", pointer, message, fix);
    }
    if (isBasic !== (word.password !== undefined)) {
      const message = isBasic
        ? "basic authentication also needs a password"
        : "only basic authentication has a password";
      const fix = isBasic ? "Add `password` with its option and environment." : "Remove `password`.";
      this.#fault("credential-invalid", pointer, message, fix);
    }
    for (const { option, environment } of [word, ...(word.password ? [word.password] : [])]) {
      if (isReserved(option)) {
        this.#fault(
          "name-reserved",
          pointer,
          `"${option}" is not allowed as the name of an option`,
          "Name it after its value, such as token or apiKey.",
        );
      }
      const known = this.#credentials.get(option) ?? environment;
      this.#credentials.set(option, known);
      if (known === environment) continue;
      const message = `the option "${option}" has two environment variables: ${known} and ${environment}`;
      this.#fault("credential-invalid", pointer, message, "Use the same variable for schemes that share an option.");
    }
  }
}

function rank(schemes: readonly SecurityScheme[]): number {
  if (schemes.length === 0) return 2;
  return schemes.some(({ prefix }) => prefix !== undefined) ? 0 : 1;
}

// The options of every client and every call.
type Option = keyof CallInit<{ requestBody: { content: { "a/b": string } } }> | keyof ClientOptions | keyof RequestInit;

// The options are keys of a Record, so that TypeScript reports a missing option.
const OPTIONS: Record<Option, true> = {
  baseUrl: true,
  body: true,
  bodySerializer: true,
  cache: true,
  contentType: true,
  credentialOrigins: true,
  credentials: true,
  fetch: true,
  headers: true,
  idempotencyKey: true,
  idleTimeout: true,
  integrity: true,
  keepalive: true,
  log: true,
  method: true,
  middleware: true,
  mode: true,
  onAttempt: true,
  parseAs: true,
  pathSerializer: true,
  priority: true,
  querySerializer: true,
  redirect: true,
  referrer: true,
  referrerPolicy: true,
  Request: true,
  requestInitExt: true,
  retry: true,
  signal: true,
  timeout: true,
  window: true,
};

// Options of `fetch` in other runtimes, and names that calls and the generated client use.
const OTHERS = ["cf", "dispatcher", "duplex", "next", "params", "arguments", "createApiClient", "definition"].concat([
  "eval",
  "options",
  "paginations",
]);

/** Whether a name is not available for a client option. */
export function isReserved(option: string): boolean {
  return Object.hasOwn(OPTIONS, option) || OTHERS.includes(option) || option in Object.prototype || isKeyword(option);
}

function isBasic(node: SpecNode): boolean {
  return node.text("type") === "http" && node.text("scheme")?.toLowerCase() === "basic";
}

function toSent(node: SpecNode): Pick<SecurityScheme, "before" | "in" | "name"> | undefined {
  const type = node.text("type");
  const isBearer = type === "http" && node.text("scheme")?.toLowerCase() === "bearer";
  if (isBearer || type === "oauth2" || type === "openIdConnect") {
    return { in: "header", name: "authorization", before: "Bearer " };
  }
  if (isBasic(node)) return { in: "header", name: "authorization", before: "Basic " };
  const place = node.text("in");
  const name = node.text("name");
  if (type !== "apiKey" || name === undefined) return undefined;
  if (place === "header") return { in: place, name: name.toLowerCase() };
  return place === "query" || place === "cookie" ? { in: place, name } : undefined;
}

/** Whether a credential is required. */
export function isRequired(security: Security): boolean {
  return security.length > 0 && security.every((schemes) => schemes.length > 0);
}

/** The keys that signing credentials must have. */
export function requiredKeys({ keys, optional = [] }: SignWord): string[] {
  return Object.keys(keys).filter((key) => !optional.includes(key));
}

/** The credential options whose keys sign requests. */
export function signWords({ security, operations }: Secured): Map<string, SignWord> {
  const schemes = [security, ...operations.map((operation) => operation.security)].flat(2);
  return new Map(schemes.flatMap(({ option, sign }) => (sign ? [[option, sign] as const] : [])));
}

interface Secured {
  readonly security: Security;
  readonly operations: readonly { readonly security: Security }[];
}
