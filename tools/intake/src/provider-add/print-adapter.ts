import { toAdapterName } from "@snap/openapi/to-adapter-name";
import type { Names } from "./names.ts";
import { type ActionFacts, operationsFor } from "./print-actions.ts";

/** What the adapter of a new provider needs to know about its contract. */
export interface AdapterFacts {
  /** The operation that lists snapshots. */
  readonly list: string | undefined;
  /** The component of a snapshot: `DiskSnapshot`. */
  readonly schema: string;
  /** The collection, which is the name of its description in `@snap/<provider>/snapshots`. */
  readonly description: string;
  /** The option of the client for the scopes in which snapshots are listed. */
  readonly scope?: string | undefined;
  readonly actions: ActionFacts;
}

/** Returns whether an adapter has a module of actions: a deletion that starts a job needs no such module. */
export function hasActions({ actions: { create, restore } }: AdapterFacts): boolean {
  return create !== undefined || restore !== undefined;
}

/**
 * Renders an adapter that lists, gets and deletes snapshots as the contract describes them. It states no capability of
 * its actions: the maintainer does so once they are tested.
 */
export function printAdapter({ provider, displayName }: Names, facts: AdapterFacts): string {
  const { schema, description, scope, actions } = facts;
  const { create: creation, restore, deletion } = actions;
  const operations = operationsFor(actions);
  const requests = [
    ...(creation ? [`${displayName}CreateRequest`] : []),
    ...(restore ? [`${displayName}RestoreTarget`] : []),
  ];
  const create = scope === undefined ? "createStandardAdapter" : "createCompositeAdapter";
  const from = description === "snapshots" ? "snapshots" : `${description} as snapshots`;
  const kit =
    scope === undefined
      ? `import type { Adapter, Capabilities } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import { createStandardAdapter } from "../adapter-kit/standard-adapter.ts";`
      : `import { createCompositeAdapter } from "../adapter-kit/composite-adapter.ts";
import type { Adapter, Capabilities, ScopeValues } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";`;
  const scopes =
    scope === undefined
      ? ""
      : `  /** The scopes in which snapshots are listed, or \`all\`. Default: \`${scope}\` or, if there is none, \`all\`. */
  scopes?: ScopeValues;
`;
  const inOperations = operations.map((id) => `, ${id}`).join("");
  // An adapter with scopes loads the description of its snapshots on first use.
  const inLoaded = [
    ...(scope === undefined ? [] : [`snapshots: [(await import("@snap/${provider}/snapshots")).${description}]`]),
    ...(deletion === undefined ? [] : [`deletion: ${deletion}Job`]),
  ];
  const loaded = hasActions(facts)
    ? `    operations: { ${operations.join(", ")} },
    actions: () => import("./actions/${provider}.ts"),
`
    : inLoaded.length === 0
      ? ""
      : `    actions: async () => ({ ${inLoaded.join(", ")} }),
`;
  return `import { type components, create${displayName}Client${inOperations}, type ${displayName}Client, type ${displayName}ClientOptions, traits } from "@snap/${provider}";
${
  deletion === undefined || hasActions(facts)
    ? ""
    : `import { ${deletion}Job } from "@snap/${provider}/jobs";
`
}${scope === undefined ? `import { ${from} } from "@snap/${provider}/snapshots";\n` : ""}${kit}
${
  requests.length === 0
    ? ""
    : `import type { ${requests.join(", ")} } from "./actions/${provider}.ts";

export type { ${requests.join(", ")} };
`
}
/** A snapshot as ${displayName} reports it. */
export type ${displayName}Snapshot = components["schemas"][${JSON.stringify(schema)}];

/** Options of an account at ${displayName}. */
export interface ${displayName}AccountOptions<Account extends string = string> extends ${displayName}ClientOptions {
  /** The account's name in refs. Default: \`${provider}\`. */
  account?: Account;
${scopes}}

/** An account at ${displayName}. */
export type ${displayName}Adapter<Account extends string> = Adapter<
  typeof PROVIDER,
  ${displayName}Snapshot,
  Account,
  ${displayName}Client,
  ${creation ? `${displayName}CreateRequest` : "never"},
  ${restore ? `${displayName}RestoreTarget` : "never"}
>;

const PROVIDER = "${provider}";
const capabilities = { create: {}, restore: {} } as const satisfies Capabilities;

/** Creates the adapter of an account at ${displayName}. */
export function ${toAdapterName(provider)}<const Account extends string = typeof PROVIDER>(
  options?: ${displayName}AccountOptions<Account>,
): ${displayName}Adapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, ${scope === undefined ? "" : "scopes: values, "}...others } = optionsOf(options);
  return ${create}({
    provider: PROVIDER,
    account,
    client: create${displayName}Client(others),
    options: others,
${scope === undefined ? "" : `    scopes: { option: "${scope}", values, createClient: create${displayName}Client },\n`}    traits,
    capabilities,
${scope === undefined ? "    snapshots,\n" : ""}${loaded}  });
}
`;
}
