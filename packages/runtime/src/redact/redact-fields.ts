import { fold } from "./fold.ts";
import { mixedLayers } from "./layers.ts";
import { Needles } from "./needles.ts";
import { REDACTED } from "./redacted.ts";
import { toUnits } from "./units.ts";

const QUOTE = /(?:\\*["']|&quot;|&#34;|%22)$/i;
const VALUE = /(?:\\*["']|&quot;|&#34;|%22)\s*(?::|%3A)/iy;

/** Redacts invalid JSON from the first secret field to the end, because the end of the field's value is unknown. */
export function redactFields(text: string, names: readonly string[] | undefined): string {
  if (!names) return text;
  const needles = new Needles(names.map((name) => ({ codes: fold(toUnits(name).codes, false).codes })));
  let first = text.length;
  for (const { codes, starts, ends } of mixedLayers(text)) {
    const { codes: folded, places } = fold(codes, false);
    needles.find(folded, (from, to) => {
      const start = starts[places[from] as number] as number;
      const quote = QUOTE.exec(text.slice(Math.max(0, start - 12), start));
      VALUE.lastIndex = ends[places[to - 1] as number] as number;
      if (quote && VALUE.test(text)) first = Math.min(first, start - quote[0].length);
    });
  }
  return first < text.length ? text.slice(0, first) + REDACTED : text;
}
