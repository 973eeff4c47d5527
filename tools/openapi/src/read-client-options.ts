import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isRecord, type Tree, treeAt } from "./json.ts";
import { readYamlObject } from "./yaml.ts";

/** An option of a client that holds a credential. */
export interface Credential {
  readonly option: string;
  readonly environment: string;
  /** All environment variables that the client reads for the option. */
  readonly variables: readonly string[];
  /** The required prefix of the credential; empty if it has none. */
  readonly prefix: string;
  /** The environment variables of the required keys, if the credential is an object of keys that sign requests. */
  readonly keys?: Readonly<Record<string, string>>;
  /** The function that logs in with other credentials, if there is one. */
  readonly login?: Login;
}

/** A function of `src/auth.ts` that gets a credential with other credentials. */
export interface Login {
  readonly function: string;
  /** The environment variable with the path of the key file, if the function takes the content of one. */
  readonly file?: string;
  /** The environment variable of each option with a secret, one of which is enough. */
  readonly secrets: Readonly<Record<string, string>>;
  /** The environment variable of each other option. */
  readonly options: Readonly<Record<string, string>>;
  /** The options without which there is no login. */
  readonly required: readonly string[];
}

/** Returns the value of an option that contains this credential. */
export function toOptionValue({ prefix, keys }: Pick<Credential, "keys" | "prefix">, credential: string): unknown {
  if (!keys) return `${prefix}${credential}`;
  return Object.fromEntries(Object.keys(keys).map((key) => [key, credential]));
}

/** An option of a client that selects a part of an account, with a documented value. */
export interface Scope {
  readonly option: string;
  readonly environment: string;
  readonly value: string;
}

/** Reads the scopes of a provider from each `x-snap-scope` in its contract. */
export function readScopes(repository: string, provider: string): Scope[] {
  const scopes = new Map<string, Scope>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isRecord(value)) return;
    const { "x-snap-scope": stated, example, default: usual, enum: values } = value;
    if (isRecord(stated)) {
      const known = example ?? usual ?? (Array.isArray(values) ? values[0] : undefined);
      const option = String(stated["option"]);
      if (known !== undefined && !scopes.has(option))
        scopes.set(option, { option, environment: String(stated["environment"]), value: String(known) });
    }
    Object.values(value).forEach(visit);
  };
  visit(readContract(repository, provider));
  return [...scopes.values()];
}

/**
 * Reads the credentials of a provider from `x-snap-credential` in its contract, the only source of their options and
 * environment variables.
 */
export function readCredentials(repository: string, provider: string): Credential[] {
  const components = treeAt(readContract(repository, provider), "components");
  const schemes = Object.values(treeAt(components, "securitySchemes"));
  const credentials = new Map<string, Credential>();
  for (const scheme of schemes) {
    const stated = isRecord(scheme) ? scheme["x-snap-credential"] : undefined;
    if (!isRecord(stated)) continue;
    for (const { option, environment, prefix = "" } of [stated, treeAt(stated, "password")]) {
      if (option === undefined) continue;
      const name = String(option);
      // If several schemes have the same option, a credential with the prefix of one scheme is accepted by the others,
      // too.
      const known = credentials.get(name)?.prefix;
      credentials.set(name, {
        option: name,
        environment: String(environment),
        variables: [String(environment)],
        prefix: known || String(prefix),
        ...readKeys(stated),
        ...readLogin(stated),
      });
    }
  }
  return [...credentials.values()];
}

function readKeys(stated: Tree): Partial<Pick<Credential, "keys" | "variables">> {
  if (!isRecord(stated["sign"])) return {};
  const { keys, optional = [] } = stated["sign"];
  const all = Object.entries(Object(keys)).map(([key, variable]) => [key, String(variable)] as const);
  const required = all.filter(([key]) => !Object(optional).includes(key));
  return { keys: Object.fromEntries(required), variables: all.map(([, variable]) => variable) };
}

function readLogin({ login }: Tree): Pick<Credential, "login"> {
  if (!isRecord(login)) return {};
  const { secrets = {}, options = {}, required = [], ...own } = login as Partial<Login>;
  return { login: { ...own, function: String(own.function), secrets, options, required } };
}

function readContract(repository: string, provider: string): Tree {
  const file = `specs/${provider}/openapi.yaml`;
  return readYamlObject(readFileSync(join(repository, file), "utf8"), file);
}
