/** A text as UTF-16 code units, each with the start and end of its source in the original text. */
export interface Units {
  readonly codes: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Converts a text to code units, each of which is its own source. */
export function toUnits(text: string): Units {
  const { length } = text;
  const units = { codes: new Uint16Array(length), starts: new Int32Array(length), ends: new Int32Array(length) };
  for (const index of units.codes.keys()) {
    units.codes[index] = text.charCodeAt(index);
    units.starts[index] = index;
    units.ends[index] = index + 1;
  }
  return units;
}
