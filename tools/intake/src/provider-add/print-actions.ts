import type { Names } from "./names.ts";

/** An operation that an action calls. */
export interface ActionOperation {
  readonly id: string;
  /** Whether the operation starts jobs. */
  readonly hasJob: boolean;
}

/** What the actions of a new provider need to know about its contract. */
export interface ActionFacts {
  /** The component of a snapshot: `DiskSnapshot`. */
  readonly schema: string;
  /** The kind of the snapshots, which is the type of their sources too: `volume`. */
  readonly kind: string;
  /** The operation that creates a snapshot and returns it; `item` has the properties that lead to it. */
  readonly create?: (ActionOperation & { readonly item: readonly string[] }) | undefined;
  readonly restore?: ActionOperation | undefined;
  /** The operation that deletes a snapshot, if it starts a job. */
  readonly deletion?: string | undefined;
  /** The operations that return jobs. */
  readonly jobs: readonly string[];
}

/** Returns the operations that the actions call. */
export function operationsFor({ create, restore }: ActionFacts): string[] {
  return [create, restore].flatMap((each) => each?.id ?? []).sort();
}

/**
 * Renders the actions of an adapter: their types, and functions that send the input of the operations unchanged. The
 * maintainer derives the input from the request, and then states the capability. `list` is the description of the
 * snapshots, if the adapter loads it together with the actions.
 */
export function printActions({ provider, displayName: name }: Names, facts: ActionFacts, list?: string): string {
  const { schema, create, restore, deletion, jobs } = facts;
  const called = operationsFor(facts).map((id) => JSON.stringify(id));
  const starting = [create, restore].flatMap((each) => (each?.hasJob ? each.id : []));
  const descriptions = [...jobs, ...starting, ...(deletion === undefined ? [] : [deletion])].map((id) => `${id}Job`);
  const types = [
    "CallOptions",
    ...(create ? ["Created", "CreationOf"] : []),
    "Snapshot",
    ...(restore ? ["SnapshotSource", "TargetOf"] : []),
    "StandardAccount",
  ];
  const jobImport =
    descriptions.length > 0 ? `import { ${descriptions.sort().join(", ")} } from "@snap/${provider}/jobs";\n` : "";
  return `import type * as api from "@snap/${provider}";
import type { components, ${name}Client } from "@snap/${provider}";
${jobImport}${list === undefined ? "" : `import { ${list} as list } from "@snap/${provider}/snapshots";\n`}import type { ${types.join(", ")} } from "../../adapter-kit/index.ts";

${create ? printCreationType(name, facts.kind, create) : ""}${restore ? printTargetType(name, facts.kind, restore) : ""}type Account = StandardAccount<"${provider}", Raw, ${name}Client, Pick<typeof api, ${called.join(" | ")}>>;
type Raw = components["schemas"][${JSON.stringify(schema)}];
type Item = Snapshot<"${provider}", Raw>;

${list === undefined ? "" : "/** The list of the snapshots. */\nexport const snapshots = [list] as const;\n\n"}${jobs.length > 0 ? `/** The jobs that the actions wait for. */\nexport const jobs = [${jobs.map((id) => `${id}Job`).join(", ")}];\n\n` : ""}${
  deletion === undefined ? "" : `/** The jobs that delete a snapshot. */\nexport const deletion = ${deletion}Job;\n\n`
}${create ? printCreate(name, create) : ""}${restore ? printRestore(name, facts.kind, restore) : ""}`;
}

function printCreationType(name: string, kind: string, { id }: ActionOperation): string {
  return `/** A source (\`${kind}\`) to create a snapshot of. */
export type ${name}CreateRequest = CreationOf<
  Record<"${kind}", unknown>,
  {
    readonly ${kind}: {
      readonly name?: string;
      /** The parameters of \`${id}\`. */
      readonly input: NonNullable<Parameters<typeof api.${id}>[1]>;
    };
  }
>;

`;
}

function printTargetType(name: string, kind: string, { id }: ActionOperation): string {
  return `/** A resource (\`${kind}\`) that a snapshot is restored into. */
export type ${name}RestoreTarget = TargetOf<
  Record<"${kind}", unknown>,
  {
    readonly ${kind}: {
      readonly id: string;
      /** The parameters of \`${id}\`. */
      readonly input: NonNullable<Parameters<typeof api.${id}>[1]>;
    };
  }
>;

`;
}

function printCreate(
  name: string,
  { id, hasJob, item }: ActionOperation & { readonly item: readonly string[] },
): string {
  const object = ["data", ...item.map((key) => `[${JSON.stringify(key)}]`)].join("?.");
  const end = hasJob
    ? `const { id } = toSnapshot(${object});
    return finishCreation({ type: "snapshot", id, snapshot: id, jobs: kit.findJobs(${id}Job, { data, input }) }, call);`
    : `return { snapshot: toSnapshot(${object}), matchedBy: "response" } as const;`;
  return `/** Creates a snapshot. */
export function createSnapshot(
  { client, ${hasJob ? "finishCreation, kit, " : ""}operations, request, toSnapshot }: Account,
  { input }: ${name}CreateRequest,
  call: CallOptions,
): Promise<Created<Item>> {
  return request("${id}", async () => {
    const data = await operations.${id}(client, input, { ...call, retry: false });
    ${end}
  });
}

`;
}

function printRestore(name: string, kind: string, { id, hasJob }: ActionOperation): string {
  const send = `await operations.${id}(client, input, { ...call, retry: false });`;
  const resource = `{ type: "${kind}", id } as const`;
  const end = hasJob
    ? `const data = ${send}
    const resource = ${resource};
    const jobs = kit.findJobs(${id}Job, { data, input });
    return finishRestoration({ type: "action", jobs, resource, snapshot }, call);`
    : `${send}
    return ${resource};`;
  return `/** Restores a snapshot. */
export function restoreSnapshot(
  { client, ${hasJob ? "finishRestoration, kit, " : ""}operations, request }: Account,
  ${hasJob ? "{ id: snapshot }" : "_"}: Item,
  { id, input }: ${name}RestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  return request("${id}", async () => {
    ${end}
  });
}
`;
}
