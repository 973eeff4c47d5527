import { BACKSLASH, ENTITY, PERCENT, QUOTED_PRINTABLE } from "./read-escape.ts";
import { hasEscape, replaceEscapes } from "./replace-escapes.ts";
import { toUnits, type Units } from "./units.ts";

/** How many nested levels of escapes are decoded. */
const DEEPEST = 8;

const KINDS = [
  [BACKSLASH, /\\/],
  [PERCENT, /%/],
  [ENTITY, /&/],
] as const;
const ALL = BACKSLASH | PERCENT | ENTITY;

/** Yields a text and, level by level, the text with all its escapes decoded, until none are left. */
export function* mixedLayers(text: string): Generator<Units, void> {
  yield* layersOf(toUnits(text), ALL, DEEPEST);
}

/**
 * Yields the layers of {@link mixedLayers}, and layers with only one kind of escape decoded. Text next to a secret may
 * look like an escape of another kind by chance, for example hexadecimal digits after a percent sign.
 */
export function* textLayers(text: string): Generator<Units, void> {
  const units = toUnits(text);
  let last = units;
  for (const layer of layersOf(units, ALL, DEEPEST)) {
    yield layer;
    last = layer;
  }
  const kinds: number[] = KINDS.filter(([, mark]) => mark.test(text)).map(([kind]) => kind);
  // If the text has a single kind of escape, decoding only this kind repeats the first layers.
  if (kinds.length === 1) kinds.pop();
  // Quoted-printable line ends may themselves be escaped, in JSON or in a URL. Escapes that are not decoded remain in
  // the last layer.
  if (hasEscape(last, QUOTED_PRINTABLE)) {
    kinds.push(QUOTED_PRINTABLE, QUOTED_PRINTABLE | ALL);
  }
  for (const kind of kinds) yield* layersOf(replaceEscapes(units, kind), kind, 1);
}

function* layersOf(first: Units | undefined, kinds: number, more: number): Generator<Units, void> {
  let units = first;
  for (let depth = 0; units && depth <= more; depth++) {
    yield units;
    units = replaceEscapes(units, kinds);
  }
}
