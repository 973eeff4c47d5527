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
      for await (const page of pages) {
        yield toPage(
          page.map((source) => ({ ...source, scope })),
          page.next,
          page.total,
        );
      }
    } catch (error) {
      throw addScope(toGone(error, part), part);
    }
  }
  return { type, readings: readings.map((start) => () => read(start())) };
}
