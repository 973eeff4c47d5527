import { AbortError } from "@snap/runtime";
import type { Adapter, PageOptions, SnapshotPage } from "../adapter.ts";
import { toPage } from "../adapter-kit/to-pages.ts";
import { combineFailures } from "../errors/combine-failures.ts";
import { type Part, type Parts, toGone, toWhole } from "./parts.ts";
import { Positions } from "./positions.ts";

// How many lists of an account are read at the same time.
const CONCURRENCY = 4;

/**
 * Lists all parts of an account. Requests the first pages of the next lists ahead, and yields the lists in a fixed
 * order, because a position must always stand for the same page. If a list fails, the others are read to the end first;
 * a position then resumes the failed list where it failed.
 */
export async function* listParts<Provider extends string, Raw>(
  { read, addScope }: Parts<Adapter<Provider, Raw>>,
  { from, ...options }: PageOptions,
): AsyncGenerator<SnapshotPage<Provider, Raw>> {
  const { type, id } = options.query?.source ?? {};
  // If the scope of a list is the source of its snapshots, only the list of that source can have matches.
  const mayMatch = ({ source }: Part) =>
    !source || ((type ?? source.type) === source.type && (id ?? source.id) === source.id);
  const parts = (await read(options)).filter(mayMatch);
  const positions = new Positions(
    from,
    parts.map(({ key }) => key),
  );
  // A caller may stop within a page, and resume when the scope of that page no longer exists. Therefore, each position
  // names the list that continues, and the page of a missing list is empty.
  const hasScopes = new Set(parts.map(({ scope }) => scope)).size > 1;
  if (positions.lacksFirst || (hasScopes && from === undefined)) yield toPage([], positions.format());
  const lists = positions
    .unread()
    .flatMap(([key, start]) => parts.filter((part) => part.key === key).map((part) => readAhead(part, start, options)));
  const failures: unknown[] = [];
  try {
    for (const [index, { part, next }] of lists.entries()) {
      for (;;) {
        for (const { start } of lists.slice(index + 1, index + CONCURRENCY)) start();
        const { page, error } = await next().catch((failure: unknown) => ({ error: failure, page: undefined }));
        if (AbortError.isInstance(error)) throw error;
        if (error === undefined) positions.advance(part.key, page?.next);
        else {
          failures.push(addScope(toGone(error, part), part));
          positions.postpone(part.key);
        }
        yield toPage(page?.map((snapshot) => toWhole(part, snapshot)) ?? [], positions.format());
        if (page?.next === undefined) break;
      }
    }
  } finally {
    await Promise.all(lists.map(({ end }) => end()));
  }
  if (failures.length > 0) throw combineFailures(failures, lists.length);
}

function readAhead<Provider extends string, Raw>(
  part: Part<Adapter<Provider, Raw>>,
  from: string | undefined,
  options: PageOptions,
) {
  const pages = part.adapter.listPages({ ...options, ...(from !== undefined && { from }) })[Symbol.asyncIterator]();
  let ahead: ReturnType<typeof pages.next> | undefined;
  const start = () => {
    ahead ??= pages.next();
    // The failure is handled when the page is needed.
    ahead.catch(() => undefined);
    return ahead;
  };
  return {
    part,
    start,
    async next() {
      const { done, value } = await start();
      ahead = undefined;
      return { page: done ? undefined : (value as SnapshotPage<Provider, Raw>), error: undefined };
    },
    end: async () => pages.return?.(),
  };
}
