import { InvalidRequestError, SnapError } from "@snap/runtime";
import type { Adapter, CreateRequest, RestoreTarget } from "../adapter.ts";
import type { CompositeActions, CompositeAdapterOptions, CompositeTools } from "../adapter-kit/composite-account.ts";
import type { LaterCalls } from "../adapter-kit/standard-account.ts";
import { withContext } from "../errors/with-context.ts";
import { listParts } from "./list-parts.ts";
import { toScopeSources, toWholeSources } from "./part-sources.ts";
import { createParts, type Part, toPart, toWhole } from "./parts.ts";
import { checkScopes, describeScopes, readScopes } from "./read-scopes.ts";

/** Creates the methods of an adapter whose snapshots are in several lists. */
export function createCompositeCalls<
  Provider extends string,
  Raw,
  Account extends string,
  Client,
  Creation extends CreateRequest,
  Target extends RestoreTarget,
  Operations,
>(
  { scopes, ...options }: CompositeAdapterOptions<Provider, Raw, Account, Client, Creation, Target, Operations>,
  actions: CompositeActions<Provider, Raw, Client, Creation, Target, Operations>,
  {
    createStandardAdapter,
    request,
    requestPages,
  }: CompositeTools<Provider, Raw, Account, Client, Creation, Target, Operations>,
): LaterCalls<Provider, Raw, Account, Client, Creation, Target> & Pick<Adapter<Provider, Raw>, "listPages"> {
  const { snapshots, toPrefix, explain } = actions;
  const { provider, account, parameters } = options;
  const given = { ...options, snapshots, ...(scopes && { scopes }) };
  const contextOf = (operation: string) => ({ provider, account, operation, explain });
  const send = <Data>(operation: string, run: () => Promise<Data>) => request(contextOf(operation), run);
  const parts = createParts(given, {
    createPart: (part) =>
      createStandardAdapter({
        ...options,
        ...actions,
        ...part,
        parameters: { ...parameters, ...part.snapshots.parameters },
      }),
    send,
  });
  type Own = Part<Adapter<Provider, Raw, Account, Client, Creation, Target>>;
  const inPart = async <Value>(part: Own, run: () => Promise<Value>) => {
    try {
      return await run();
    } catch (error) {
      throw parts.addScope(withPart(error, part), part);
    }
  };
  // If the ids of several lists look the same, the lists are asked one after another. A list that does not support the
  // call may not have the snapshot.
  const askEach = async <Value>(id: string, run: (part: Own, own: string) => Promise<Value>): Promise<Value> => {
    let missing: unknown;
    for (const part of parts.locate(id)) {
      try {
        return await inPart(part, () => run(part, id.slice(part.prefix.length)));
      } catch (error) {
        const { code } = Object(error) as Partial<SnapError>;
        if (code !== "NOT_FOUND" && code !== "UNIMPLEMENTED") throw error;
        missing ??= error;
      }
    }
    throw missing;
  };

  const scopeOfSource = (from: CreateRequest["from"]) =>
    from && describeScopes(given)?.source === from.type ? from.id : undefined;

  const calls: LaterCalls<Provider, Raw, Account, Client, Creation, Target> = {
    get: (id, call) => askEach(id, async (part, own) => toWhole(part, await part.adapter.get(own, call))),
    delete: (id, call) => askEach(id, (part, own) => part.adapter.delete(own, call)),
    rename: (id, name, call) => askEach(id, async (part, own) => part.adapter.rename?.(own, name, call)),
    protect: (id, on, call) => askEach(id, async (part, own) => part.adapter.protect?.(own, on, call)),
    async create(creation, call) {
      const { scope = scopeOfSource(creation.from), ...rest } = creation as Creation & { readonly scope?: unknown };
      const scopes = scope === undefined ? await readScopes(given, send, call) : checkScopes([scope]);
      const prefix = toPrefix?.(creation);
      const own = parts.of(scopes).filter(({ idPrefix }) => prefix === undefined || idPrefix === prefix);
      const [part] = ofKind(own, creation.from?.type);
      if (!part || scopes.length > 1) {
        const known = scopes.length > 0 ? `one of ${scopes.join(", ")}` : "a scope of the account";
        throw new InvalidRequestError(`\`scope\` must be ${known}, got nothing.`);
      }
      return inPart(part, async () => {
        const created = await part.adapter.create(rest as unknown as Creation, call);
        return { ...created, snapshot: toWhole(part, created.snapshot) };
      });
    },
    async restore(snapshot, into, call) {
      const [part] = ofKind(parts.locate(snapshot.id), snapshot.kind);
      const { restore } = Object(part?.adapter) as Partial<Own["adapter"]>;
      if (!part || !restore) throw new InvalidRequestError(`No list of the account has the id "${snapshot.id}".`);
      return inPart(part, () => restore(toPart(part, snapshot), into, call));
    },
    async sourceLists(call) {
      // Each list of a scope has the same sources.
      const scopes = new Map((await parts.read(call)).map((part) => [part.scope, part]));
      const listOfScopes = describeScopes(given)?.list?.name;
      const lists = await Promise.all(
        [...scopes.values()].map(async (part, index) =>
          (await part.adapter.sourceLists?.(call))?.flatMap((list) => {
            if (!listOfScopes || list.operation !== listOfScopes) return [toWholeSources(parts, part, list)];
            return index === 0 ? [toScopeSources(list, new Set(scopes.keys()))] : [];
          }),
        ),
      );
      return lists.flatMap((each) => each ?? []);
    },
    async resume({ part: key = "", ...started }, call) {
      const part = parts.find(key);
      const { resume } = Object(part?.adapter) as Partial<Own["adapter"]>;
      if (!part || !resume) throw new InvalidRequestError(`No list of the account is the \`started.part\` "${key}".`);
      const { snapshot } = started;
      if (snapshot?.startsWith(part.prefix) === false)
        throw new InvalidRequestError(`The list "${key}" does not have the \`started.snapshot\` "${snapshot}".`);
      return inPart(part, async () => {
        const own = snapshot === undefined ? {} : { snapshot: snapshot.slice(part.prefix.length) };
        const result = await resume({ ...started, ...own }, call);
        return "snapshot" in result ? { ...result, snapshot: toWhole(part, result.snapshot) } : result;
      });
    },
  };
  const named = Object.entries<(...passed: never[]) => Promise<unknown>>(calls).map(([name, call]) => [
    name,
    (...passed: never[]) => send(`${name}Snapshot`, () => call(...passed)),
  ]);
  return {
    ...(Object.fromEntries(named) as typeof calls),
    listPages: (call) => requestPages(contextOf(snapshots[0].list.name), listParts(parts, call)),
  };
}

// Adds the key of a list to the `started` of an error, and the prefix of the list to the id of the snapshot.
function withPart(error: unknown, { key, prefix }: Part): unknown {
  if (!SnapError.isInstance(error) || !error.started) return error;
  const { snapshot } = error.started;
  const started = { ...error.started, part: key, ...(snapshot !== undefined && { snapshot: prefix + snapshot }) };
  return withContext(error, { started });
}

// Puts the lists whose snapshots may have a kind first.
function ofKind<Each extends Part>(parts: readonly Each[], kind: string | null | undefined): readonly Each[] {
  const isOfKind = ({ kinds }: Each) => kinds.has(kind ?? "");
  return [...parts.filter(isOfKind), ...parts.filter((part) => !isOfKind(part))];
}
