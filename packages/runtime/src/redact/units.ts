/** A text as UTF-16 code units, each with the range of the original text that it stands for. */
export interface Units {
  readonly codes: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The units of a text, each of which stands for itself. */
export function toUnits(text: string): Units {
  const { length } = text;
  const units = { codes: new Uint16Array(length), starts: new Int32Array(length), ends: new Int32Array(length) };
  for (let index = 0; index < length; index++) {
    units.codes[index] = text.charCodeAt(index);
    units.starts[index] = index;
    units.ends[index] = index + 1;
  }
  return units;
}
