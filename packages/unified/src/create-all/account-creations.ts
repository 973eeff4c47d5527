import { SnapError } from "@snap/runtime";
import { AccountStop, type StoppedAccount } from "../act/account-stop.ts";
import { createSnapshot } from "../act/create-snapshot.ts";
import type { AccountSteps } from "../act/run-accounts.ts";
import type { Adapter, CallOptions, CreateOptions } from "../adapter.ts";
import type { ListOptions } from "../list/list-options.ts";
import type { Listing } from "../list/listing.ts";
import { mergeArrivals } from "../list/merge.ts";
import { ListingError } from "../list/outcome.ts";
import { createAccountPace, type Pace } from "../retention/pace.ts";
import type { Snapshot } from "../snapshot.ts";
import type { CreationStep } from "./create-all-error.ts";
import type { CreationPace, SourceToCapture } from "./create-all-options.ts";
import type { NameTemplate } from "./name-template.ts";

const CONCURRENCY = 4;

/** The part of a `createAll` that concerns one account. */
export interface CreationPart extends CreationPace, CallOptions {
  readonly adapter: Adapter;
  readonly sources: readonly SourceToCapture[];
  readonly template: NameTemplate;
  /** Sources that have a snapshot after this time are skipped; `undefined` skips none. */
  readonly since: number | undefined;
  readonly timeout: CreateOptions["timeout"];
  readonly createListing: (adapters: readonly Adapter[], options: ListOptions) => Listing<Snapshot>;
  /** Whether no further creation may start. */
  readonly hasEnded: () => boolean;
}

/** Creates a snapshot of each source of one account. If the account stops, the other sources are `untried`. */
export class AccountCreations implements AccountSteps<CreationStep> {
  readonly #part: CreationPart;
  readonly #pace: Pace;
  readonly #stop = new AccountStop();

  constructor(part: CreationPart) {
    this.#part = part;
    this.#pace = createAccountPace(part.adapter, part.requestsPerMinute);
  }

  /** Why the account stopped; `undefined` if it did not. */
  get stopped(): StoppedAccount | undefined {
    return this.#stop.report(this.#part.adapter);
  }

  /** Yields the result of each source. */
  async *steps(): AsyncGenerator<CreationStep> {
    const { adapter, concurrency, hasEnded, sources } = this.#part;
    const young = await this.#listYoung();
    const creations = sources.map((source) =>
      async function* (this: AccountCreations) {
        if (!hasEnded()) yield await this.#capture(source, young);
      }.bind(this),
    );
    yield* mergeArrivals(creations, concurrency ?? adapter.limits?.concurrency ?? CONCURRENCY);
  }

  async #capture(source: SourceToCapture, young: YoungSnapshots): Promise<CreationStep> {
    const { adapter, signal, template, timeout } = this.#part;
    const { account, provider } = adapter;
    const { type, id, scope } = source;
    const values = toValues(source);
    const name = template.format(values);
    const step = { account, provider, source: { type, id }, name, ref: null };
    const reason = this.#stop.skip();
    if (reason !== undefined) return { ...step, status: "untried", reason };
    const younger = young.find(source);
    if (younger) return { ...step, status: "skipped", ref: younger.ref };
    try {
      await this.#pace(signal);
    } catch (error) {
      return { ...step, status: "untried", reason: "the call was aborted", error };
    }
    try {
      const request = { from: { type, id }, name, ...(scope != null && { scope }) };
      const { snapshot, matchedBy } = await createSnapshot(adapter, request, {
        ...(signal && { signal }),
        ...(timeout !== undefined && { timeout }),
      });
      this.#stop.note(undefined);
      return { ...step, status: "created", ref: snapshot.ref, matchedBy };
    } catch (error) {
      this.#stop.note(error);
      return { ...step, status: "failed", error };
    }
  }

  // If the snapshots cannot be listed, nothing is created: each source may have a young snapshot.
  async #listYoung(): Promise<YoungSnapshots> {
    const { adapter, createListing, signal, since, template } = this.#part;
    const found: Snapshot[] = [];
    if (since === undefined) return new YoungSnapshots(found, template);
    const pace = this.#pace;
    const paced: Adapter = {
      ...adapter,
      async *listPages(options) {
        await pace(options.signal);
        for await (const page of adapter.listPages(options)) {
          yield page;
          if (page.next !== undefined) await pace(options.signal);
        }
      },
    };
    const listing = createListing([paced], {
      onError: "collect",
      ...(signal && { signal: AbortSignal.any([signal]) }),
    });
    try {
      for await (const snapshot of listing) if (isYoung(snapshot, since)) found.push(snapshot);
    } catch (error) {
      // An aborted listing throws. The abort is reported when all accounts have ended.
      if (!signal?.aborted) throw error;
    }
    const [{ error } = {}] = listing.outcomes;
    if (error !== undefined) this.#stop.stop(SnapError.isInstance(error) ? error : new ListingError(listing.outcomes));
    return new YoungSnapshots(found, template);
  }
}

/** The snapshots of an account that are so young that their sources get no new ones. */
class YoungSnapshots {
  readonly #bySource = new Map<string, Snapshot[]>();
  readonly #template: NameTemplate;

  constructor(snapshots: readonly Snapshot[], template: NameTemplate) {
    this.#template = template;
    for (const snapshot of snapshots) {
      const key = keyOf(snapshot.source);
      const others = this.#bySource.get(key);
      if (others) others.push(snapshot);
      else this.#bySource.set(key, [snapshot]);
    }
  }

  /** Returns the youngest snapshot of a source whose name fits the template. */
  find(source: SourceToCapture): Snapshot | undefined {
    // A snapshot of an unknown source is recognized by the id in its name.
    const unknown = this.#template.namesSource ? this.#bySource.get(keyOf(null)) : undefined;
    const matches = this.#template.matches(toValues(source));
    return [...(this.#bySource.get(keyOf(source)) ?? []), ...(unknown ?? [])]
      .filter(({ name, source: known }) => (name === null ? known !== null : matches(name)))
      .sort((a, b) => (b.createdAt?.getTime() ?? Number.POSITIVE_INFINITY) - (a.createdAt?.getTime() ?? 0))[0];
  }
}

function isYoung({ createdAt, state }: Snapshot, since: number): boolean {
  if (state === "failed" || state === "deleting") return false;
  return createdAt === null ? state === "creating" : createdAt.getTime() > since;
}

function keyOf(source: Pick<SourceToCapture, "id" | "type"> | null): string {
  return JSON.stringify([source?.type, source?.id]);
}

function toValues({ id, name }: SourceToCapture) {
  return { source: id, sourceName: name || id };
}
