import { type Adapter, type CallOptions, SnapError, type Snapshot } from "@snap/unified";
import type { AdapterOptions, ConformanceSubject } from "@snap/unified/testing";
import { DIGITALOCEAN } from "../../support/subjects.ts";

/** A broken adapter that the conformance tests must reject, made by changing a correct one. */
export interface BrokenAdapter {
  readonly does: string;
  /** The title of the test that fails. */
  readonly found: string;
  /** A part of the failure's message. */
  readonly said: string;
  /** The good adapter. Default: DigitalOcean's. */
  readonly good?: ConformanceSubject;
  readonly by: (good: Adapter, options: AdapterOptions) => Partial<Adapter>;
}

export function toSubject({ good: subject = DIGITALOCEAN, by }: BrokenAdapter): ConformanceSubject {
  return {
    ...subject,
    createAdapter(options) {
      const good = subject.createAdapter(options);
      return { ...good, ...by(good, options) };
    },
  };
}

export async function pagesOf(good: Adapter, call: CallOptions): Promise<(readonly Snapshot[])[]> {
  const pages: (readonly Snapshot[])[] = [];
  for await (const page of good.listPages(call)) pages.push(page);
  return pages;
}

/** Returns an adapter that changes the snapshots of a correct one. */
export function changeSnapshots(good: Adapter, change: (snapshot: Snapshot) => object): Partial<Adapter> {
  const changed = (snapshot: Snapshot) => ({ ...snapshot, ...change(snapshot) });
  return {
    get: async (id, call) => changed(await good.get(id, call)),
    async *listPages(call) {
      for await (const page of good.listPages(call)) yield page.map(changed);
    },
  };
}

/** Returns an adapter that changes the errors of a correct one. */
export function changeErrors(good: Adapter, change: (error: SnapError) => unknown): Partial<Adapter> {
  const changed = (error: unknown) => (error instanceof SnapError ? change(error) : error);
  return {
    get: (id, call) =>
      good.get(id, call).catch((error: unknown) => {
        throw changed(error);
      }),
    async *listPages(call) {
      try {
        yield* good.listPages(call);
      } catch (error) {
        throw changed(error);
      }
    },
  };
}
