import type { Adapter } from "../adapter.ts";
import { toPage } from "../adapter-kit/to-pages.ts";
import type { Page } from "../page.ts";
import type { Source, SourceList } from "../sources/source.ts";
import { type Part, type Parts, toGone } from "./parts.ts";

/** Converts a list of the sources of one part to a list of the account: adds the scope to the sources and to errors. */
export function toWholeSources(
  { addScope }: Pick<Parts<Adapter>, "addScope">,
  part: Part,
  { type, readings }: SourceList,
): SourceList {
  const { scope = null } = part;
  async function* read(pages: AsyncIterable<Page<Source>>) {
    try {
      yield* convert(pages, (page) => page.map((source) => ({ ...source, scope })));
    } catch (error) {
      throw addScope(toGone(error, part), part);
    }
  }
  return { type, readings: readings.map((start) => () => read(start())) };
}

/** Reads only the account's own scopes from a list of sources that are scopes themselves, such as collections. */
export function toScopeSources({ type, readings }: SourceList, scopes: ReadonlySet<unknown>): SourceList {
  const own = (page: Page<Source>) =>
    page.filter(({ id }) => scopes.has(id)).map((source) => ({ ...source, scope: source.id }));
  return { type, readings: readings.map((start) => () => convert(start(), own)) };
}

async function* convert(pages: AsyncIterable<Page<Source>>, change: (page: Page<Source>) => Source[]) {
  for await (const page of pages) yield toPage(change(page), page.next, page.total);
}
