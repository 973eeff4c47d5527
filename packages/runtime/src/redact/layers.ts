import { BACKSLASH, ENTITY, PERCENT, QUOTED_PRINTABLE } from "./read-escape.ts";
import { hasEscape, replaceEscapes } from "./replace-escapes.ts";
import { toUnits, type Units } from "./units.ts";

/** How many times over a text may be escaped. */
const DEEPEST = 8;

const KINDS = [
  [BACKSLASH, /\\/],
  [PERCENT, /%/],
  [ENTITY, /&/],
] as const;
const ALL = BACKSLASH | PERCENT | ENTITY;

/** A text as it is, and with all its escapes replaced once, twice and so on, until there are none. */
export function* mixedLayers(text: string): Generator<Units, void> {
  yield* layersOf(toUnits(text), ALL, DEEPEST);
}

/**
 * The same, and with the escapes of one kind alone, once and twice: what stands next to a secret may be an escape of
 * another kind only by chance, such as the hexadecimal digits behind a percent sign.
 */
export function* textLayers(text: string): Generator<Units, void> {
  const units = toUnits(text);
  let last = units;
  for (const layer of layersOf(units, ALL, DEEPEST)) {
    yield layer;
    last = layer;
  }
  const kinds: number[] = KINDS.filter(([, mark]) => mark.test(text)).map(([kind]) => kind);
  // One kind alone has been replaced already.
  if (kinds.length === 1) kinds.pop();
  // Its lines may be in JSON or in an address, where their ends are escaped.
  if ([units, last].some((layer) => hasEscape(layer, QUOTED_PRINTABLE))) {
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
