import {
  bodyOperation,
  getPointer,
  InvalidRequestError,
  operation,
  type SnapshotCall,
  type SnapshotChange,
  type SnapshotFields,
  type Started,
  UnexpectedResponseError,
} from "@snap/runtime";
import { pollUntilDone } from "@snap/runtime/helpers";
import type { CallOptions, Created, CreateRequest, RestoreTarget } from "../adapter.ts";
import type { ActionKit } from "../adapter-kit/action-kit.ts";
import { assertSameId } from "../adapter-kit/assert-same-id.ts";
import { findCreated } from "../adapter-kit/find-created.ts";
import { findJobs } from "../adapter-kit/find-jobs.ts";
import { findListed } from "../adapter-kit/find-listed.ts";
import { type Kept, keepResponse } from "../adapter-kit/keep-response.ts";
import { readId } from "../adapter-kit/read-id.ts";
import { readNamedTags } from "../adapter-kit/read-named-tags.ts";
import type {
  LaterCalls,
  StandardAccount,
  StandardAdapterOptions,
  StandardCalls,
  Starting,
} from "../adapter-kit/standard-account.ts";
import { withStarted } from "../adapter-kit/started.ts";
import { OtherSnapshotError } from "../errors/other-snapshot-error.ts";
import { SnapshotNotFoundError } from "../errors/snapshot-not-found-error.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import type { Snapshot, SnapshotSource } from "../snapshot.ts";
import { createSourceList, type SourceListParts } from "../sources/create-source-list.ts";
import { finishCreation, finishRestoration } from "./finish-started.ts";
import { waitForJob } from "./wait-for-job.ts";

// The timeout for the job of a deletion, in milliseconds. Deletions have no `timeout` option, but must end.
const LONGEST_DELETION = 600_000;

/** The functions and errors that the actions of adapters get. */
export const ACTION_KIT: ActionKit = {
  findCreated,
  findJobs,
  keepResponse,
  readId,
  readNamedTags,
  waitForJob,
  waitFor: pollUntilDone,
  withStarted,
  InvalidRequestError,
  OtherSnapshotError,
  UnexpectedResponseError,
};

/**
 * The functions that listing needs too. They are passed as arguments, because importing them would create cycles or
 * further chunks.
 */
export interface ListingParts<Provider extends string, Raw>
  extends Pick<StandardCalls<Provider, Raw>, "listPages">,
    Pick<StandardAccount<Provider, Raw, unknown>, "readTime"> {
  readonly send: StandardAccount<Provider, Raw, unknown>["request"];
  readonly sendPages: SourceListParts["sendPages"];
  readonly convert: (raw: unknown, by?: SnapshotFields) => Snapshot<Provider, Raw>;
}

/** Creates the methods of a standard adapter that a program that only lists does not call. */
export function createStandardCalls<
  Provider extends string,
  Raw,
  Account extends string,
  Client,
  Creation extends CreateRequest,
  Target extends RestoreTarget,
  Operations,
  Input,
>(
  given: StandardAdapterOptions<Provider, Raw, Account, Client, Creation, Target, Operations, Input>,
  { send, sendPages, convert, listPages, readTime }: ListingParts<Provider, Raw>,
): LaterCalls<Provider, Raw, Account, Client, Creation, Target> {
  const { provider, account, client, snapshots, parameters, toParameter, operations, actions, override } = given;
  const { list, get, delete: remove, rename, protect } = snapshots;
  const refuse = (what: string): never => {
    throw new UnsupportedOperationError(`Account "${account}" (${provider}) cannot ${what} snapshots.`);
  };
  const call = (
    { method, path, body, places, id: parameter = "id" }: SnapshotCall,
    id: string,
    options: CallOptions,
    further: object = {},
  ) => {
    type Send = (client: Client, input: object, options: object) => Promise<unknown>;
    const send = body ? bodyOperation<Send>(method, path, body, places) : operation<Send>(method, path, places);
    return send(client, { ...parameters, ...further, [parameter]: toParameter?.(id) ?? id }, options);
  };
  const change = async (by: SnapshotChange, id: string, value: unknown, options: CallOptions) =>
    call(by, id, options, nest(by.at, value));
  const standard: StandardCalls<Provider, Raw> = {
    listPages,
    async get(id, options) {
      if (!get) return findListed(listPages(options), id);
      const item = getPointer(await call(get, id, options), get.item ?? "");
      // The item of a list is missing only if the list is empty.
      if (item === undefined && /\/0$/.test(get.item ?? "")) {
        throw new SnapshotNotFoundError(`The response has no snapshot ${id}.`);
      }
      return assertSameId(id, convert(item, get.fields));
    },
    async delete(id, options) {
      if (!remove) return refuse("delete");
      const { deletion } = (await actions?.()) ?? {};
      const key = remove.at === undefined ? id : String(getPointer((await calls.get(id, options)).raw, remove.at));
      const kept: Kept = {};
      const isInHeader = typeof deletion === "object" && deletion.header !== undefined;
      const data = await call(remove, key, isInHeader ? keepResponse(options, kept) : options);
      if (!deletion) return data;
      const started =
        typeof deletion === "function"
          ? deletion(data)
          : findJobs(deletion, { data, ...kept }).map((job) => [deletion.job, job] as const);
      for (const [description, job] of started)
        await waitForJob(client, description, job, { ...options, timeout: LONGEST_DELETION });
      return data;
    },
    rename: async (id, name, options) => (rename ? change(rename, id, name, options) : refuse("rename")),
    protect: async (id, on, options) => (protect ? change(protect, id, on, options) : refuse("protect")),
  };
  const calls: StandardCalls<Provider, Raw> = { ...standard, ...override?.(standard, ACTION_KIT) };
  // Load the actions before the request that starts something: if loading failed later, the caller could not resume.
  const loadActions = async () => {
    const loaded = await actions?.();
    const finishing = { ...calls, client, readTime, jobs: loaded?.jobs ?? [] };
    const start = (which: NonNullable<Started["call"]>, { id, ...started }: Starting): Started => {
      const [job] = started.jobs ?? [];
      const { input = "" } = loaded?.jobs?.find(({ operation }) => operation === job?.operation) ?? {};
      return { ...started, id: id ?? job?.path?.[input] ?? job?.query?.[input] ?? "", account, call: which };
    };
    const own: StandardAccount<Provider, Raw, Client, Operations> = {
      ...calls,
      client,
      idPrefix: snapshots.idPrefix,
      operations: operations as Operations,
      kit: ACTION_KIT,
      request: send,
      readTime,
      toSnapshot: convert,
      finishCreation(given, options) {
        const started = start("create", given);
        return withStarted(started, () => finishCreation(finishing, started, options));
      },
      finishRestoration(given, options) {
        const started = start("restore", given);
        return withStarted(started, () => finishRestoration(finishing, started, options));
      },
    };
    return { ...loaded, own };
  };
  return {
    get: (id, options) => send((get ?? list).name, () => calls.get(id, options)),
    async delete(id, options) {
      await send(remove?.name ?? "deleteSnapshot", () => calls.delete(id, options));
    },
    async rename(id, name, options) {
      await send(rename?.name ?? "renameSnapshot", () => calls.rename(id, name, options));
    },
    async protect(id, on, options) {
      await send(protect?.name ?? "protectSnapshot", () => calls.protect(id, on, options));
    },
    async create(creation, options) {
      const { createSnapshot, own } = await loadActions();
      return createSnapshot ? createSnapshot(own, creation, options) : refuse("create");
    },
    async resume(started, options) {
      const { own } = await loadActions();
      const given = started as Parameters<typeof own.finishRestoration>[0];
      return send<Created<Snapshot<Provider, Raw>> | SnapshotSource>("resume", () =>
        started.call === "create" ? own.finishCreation(given, options) : own.finishRestoration(given, options),
      );
    },
    async sourceLists(options) {
      const { sources } = (await actions?.()) ?? {};
      return sources?.map((description) => createSourceList({ client, sendPages, convert }, description, options));
    },
    async restore(snapshot, into, options) {
      const { restoreSnapshot, own } = await loadActions();
      return restoreSnapshot ? restoreSnapshot(own, snapshot, into, options) : refuse("restore");
    },
  };
}

// Returns an object with a value at a JSON Pointer.
function nest(pointer: string, value: unknown): object {
  const keys = pointer.split("/").slice(1);
  return Object(
    keys.reduceRight((inner, key) => ({ [key.replaceAll("~1", "/").replaceAll("~0", "~")]: inner }), value),
  );
}
