import { resolve } from "node:path";
import { listPublished } from "@snap/openapi/list-providers";
import {
  type Credential,
  readCredentials,
  readScopes,
  type Scope,
  toOptionValue,
} from "@snap/openapi/read-client-options";
import { readDisplayName } from "@snap/openapi/read-display-name";
import type { Adapter } from "@snap/unified";
import { loadSubject } from "./load-subject.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");

/** A published provider, with everything that its mock account accepts. */
export interface PublishedProvider {
  /** Folder of `specs/`: `digitalocean`. */
  readonly provider: string;
  /** The function of the provider's package that creates a client. */
  readonly createClientName: string;
  readonly credentials: readonly Credential[];
  /** The options of the provider's client that select a part of an account. */
  readonly scopes: readonly Scope[];
  /** The options of an adapter of a mock account: credentials, and the options of the subject. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The environment variable of each option. */
  readonly variables: Readonly<Record<string, string>>;
  /** The values of the options, by environment variable. */
  readonly environment: Readonly<Record<string, string>>;
  /** Creates an adapter with these options and further ones. */
  createAdapter(options?: object): Adapter;
}

/** Loads all published providers, sorted by name. */
export async function loadPublished(): Promise<PublishedProvider[]> {
  const providers = await listPublished(REPOSITORY);
  return Promise.all(providers.map(loadProvider));
}

/** Loads a published provider. */
export async function loadProvider(provider: string): Promise<PublishedProvider> {
  const subject = await loadSubject(provider);
  const { adapter } = subject;
  if (!adapter) throw new Error(`packages/${provider}/test/subject.ts must have the \`adapter\` of @snap/unified.`);
  const credentials = readCredentials(REPOSITORY, provider);
  const scopes = readScopes(REPOSITORY, provider);
  const all = [
    ...credentials.map((each) => ({ ...each, value: toOptionValue(each, "mock") })),
    ...scopes,
    ...Object.entries(subject.options ?? {}).map(([option, given]) => ({ option, ...given })),
  ];
  const options = Object.fromEntries(all.map(({ option, value }) => [option, value]));
  const variables = Object.fromEntries(all.map((each) => [each.option, each.environment]));
  const environment = Object.fromEntries([
    ...all.map((each) => [each.environment, typeof each.value === "string" ? each.value : "mock"]),
    ...credentials.flatMap(({ keys = {} }) => Object.values(keys).map((variable) => [variable, "mock"])),
  ]);
  const createClientName = `create${readDisplayName(REPOSITORY, provider)}Client`;
  return {
    provider,
    createClientName,
    credentials,
    scopes,
    options,
    variables,
    environment,
    createAdapter: (others) => adapter({ ...options, ...others }),
  };
}
