import { InvalidRequestError, SnapError, type SnapshotDescription, type SnapshotMeaning } from "@snap/runtime";
import { cleanPassed } from "@snap/runtime/helpers";
import type { Adapter, CallOptions } from "../adapter.ts";
import type { LoadedAccount, PartTools } from "../adapter-kit/composite-account.ts";
import { isNotFound } from "../errors/is-not-found.ts";
import { ScopeNotFoundError } from "../errors/scope-not-found-error.ts";
import { withContext } from "../errors/with-context.ts";
import { joinRef } from "../format-ref.ts";
import type { Snapshot, SnapshotSource } from "../snapshot.ts";
import { describeScopes, readScopes } from "./read-scopes.ts";

/** One list of an account: a collection in a scope. */
export interface Part<A extends Adapter = Adapter> {
  /** The name of the list in positions. */
  readonly key: string;
  /** What the ids of the list begin with in refs. */
  readonly prefix: string;
  readonly scope: string | undefined;
  /** The prefix that the contract states, without the prefix of the scope. */
  readonly idPrefix: string | undefined;
  /** The resource that all snapshots of the scope were created from, if the scope is that resource. */
  readonly source: SnapshotSource | undefined;
  /** The kinds of the snapshots, as far as they are known. */
  readonly kinds: ReadonlySet<string>;
  /** Lists, gets and deletes the snapshots by the ids of the provider. */
  readonly adapter: A;
}

/** The lists of an account. */
export interface Parts<A extends Adapter> {
  /** Returns all lists. Requests the scopes if they are not known. */
  read(call: CallOptions): Promise<readonly Part<A>[]>;
  /** Returns the lists of some scopes. */
  of(scopes: readonly (string | undefined)[]): readonly Part<A>[];
  /** Returns the lists that may have an id, in the order in which to look. */
  locate(id: string): readonly Part<A>[];
  /** Returns the list with a key. */
  find(key: string): Part<A> | undefined;
  /** Adds the scope of a list to an error. */
  addScope(error: unknown, part: Part): unknown;
}

/** Creates the lists of an account. Each has a standard adapter of its own. */
export function createParts<Client, Raw, A extends Adapter>(
  given: LoadedAccount<Client, Raw>,
  { createPart, send }: PartTools<Client, Raw, A>,
): Parts<A> {
  const { account, snapshots: descriptions, scopes } = given;
  const type = describeScopes(given)?.source;
  const create = (scope: string | undefined) => {
    const options = scopes && scope !== undefined ? { ...given.options, [scopes.option]: scope } : given.options;
    const client = scopes && scope !== undefined ? scopes.createClient(options as never) : given.client;
    const start = scope === undefined ? "" : `${encodeURIComponent(scope)}:`;
    return descriptions.map((snapshots) => {
      const prefix = start + (snapshots.idPrefix === undefined ? "" : `${snapshots.idPrefix}:`);
      return {
        // An operation may list the snapshots of several places, each with a prefix.
        key: prefix + snapshots.list.name,
        prefix,
        scope,
        idPrefix: snapshots.idPrefix,
        source: type !== undefined && scope !== undefined ? { type, id: scope } : undefined,
        kinds: kindsOf(snapshots),
        adapter: createPart({ client, options, snapshots }),
      };
    });
  };
  type Own = ReturnType<typeof create>;
  const known = new Map<string | undefined, Own>();
  const partsOf = (scope: string | undefined): Own => {
    const parts = known.get(scope) ?? create(scope);
    known.set(scope, parts);
    return parts;
  };

  return {
    read: async (call) => (await readScopes(given, send, call)).flatMap(partsOf),
    of: (values) => values.flatMap(partsOf),
    locate(id) {
      const parts = partsOf(scopes && scopeOf(id)).filter(({ prefix }) => id.startsWith(prefix));
      const named = parts.filter(({ idPrefix }) => idPrefix !== undefined);
      const found = named.length > 0 ? named : parts;
      if (found.length > 0) return found;
      throw new InvalidRequestError(`No list of the account has the id ${JSON.stringify(id)}.`);
    },
    find: (key) => partsOf(scopes && scopeOf(key)).find((part) => part.key === key),
    addScope(error, { scope }) {
      if (scope === undefined || !SnapError.isInstance(error) || error.scope !== undefined) return error;
      // A caller may have passed a credential as the scope.
      const shown = cleanPassed(scope);
      return withContext(error, { scope: shown, note: `${scopes?.option} ${JSON.stringify(shown)}` });
    },
  };

  function scopeOf(id: string): string {
    const scope = decode(id.slice(0, Math.max(id.indexOf(":"), 0)));
    const { option, values } = scopes ?? {};
    const text = JSON.stringify(id);
    if (!scope) throw new InvalidRequestError(`The id of a snapshot must be <${option}>:<id>, got ${text}.`);
    if (!Array.isArray(values) || values.map(String).includes(scope)) return scope;
    const fix = `Add it to \`scopes\`, which are ${values.join(", ")}.`;
    throw new InvalidRequestError(`Account "${account}" does not have the ${option} of the id ${text}. ${fix}`);
  }
}

/** Converts a snapshot of a list to a snapshot of the account. */
export function toWhole<Item extends Snapshot>({ prefix, source }: Part, snapshot: Item): Item {
  return withId({ ...snapshot, ...(source && { source }) }, prefix + snapshot.id);
}

/** Converts a snapshot of the account to a snapshot of a list. */
export function toPart<Item extends Snapshot>({ prefix }: Part, snapshot: Item): Item {
  return withId(snapshot, snapshot.id.slice(prefix.length));
}

/** Converts the error that a list causes if its scope does not exist. Other errors stay the same. */
export function toGone(error: unknown, { scope }: Part): unknown {
  if (scope === undefined || !isNotFound(error)) return error;
  const { provider, account, operation } = error;
  const details = { provider, account, operation, cause: error };
  return new ScopeNotFoundError(
    `${account} ${operation}: the provider does not have this scope: check \`scopes\``,
    details,
  );
}

function withId<Item extends Snapshot>(snapshot: Item, id: string): Item {
  return { ...snapshot, id, ref: joinRef(snapshot.account, id) };
}

function kindsOf({ fields }: Pick<SnapshotDescription, "fields">): ReadonlySet<string> {
  const kinds = (meaning: SnapshotMeaning | undefined) =>
    typeof meaning === "object" ? Object.values(meaning.values) : [meaning ?? ""];
  return new Set([...kinds(fields.kind), ...(fields.source ?? []).flatMap(({ type }) => kinds(type))]);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
