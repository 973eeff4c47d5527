/** Folded UTF-16 code units. `places` contains the index of each unit in the original array. */
export interface Folded {
  readonly codes: Uint16Array;
  readonly places: Int32Array;
}

const DROPPED = 0xffff;
// Caches the folded form of each code unit; 0 means not yet computed.
const squeezedUnits = new Uint16Array(0x10000);
const wholeUnits = new Uint16Array(0x10000);

/**
 * Folds code units: upper and lower case become equal, and so do a plus and a space. With `squeezed`, white space,
 * quotes, backslashes, pluses, carets, low lines and control characters are removed, because quoting, wrapping and
 * trimming change or add them.
 */
export function fold(codes: Uint16Array, squeezed: boolean): Folded {
  const { length } = codes;
  const units = squeezed ? squeezedUnits : wholeUnits;
  const folded = new Uint16Array(length);
  const places = new Int32Array(length);
  let size = 0;
  for (let index = 0; index < length; index++) {
    const code = codes[index] as number;
    let unit = units[code] as number;
    if (unit === 0) {
      unit = squeezed && isSqueezed(code) ? DROPPED : toLower(code);
      units[code] = unit;
    }
    if (unit === DROPPED) continue;
    places[size] = index;
    folded[size++] = unit;
  }
  return { codes: folded.subarray(0, size), places: places.subarray(0, size) };
}

// Converts to upper case first, because some lower-case letters share one upper-case letter.
function toLower(code: number): number {
  if (code === 0x2b) return 0x20;
  const lower = String.fromCharCode(code).toUpperCase().toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** Returns whether squeezing removes a code unit. */
export function isSqueezed(code: number): boolean {
  return /[\s\p{Cc}\p{Cf}"'`^_\\+]/u.test(String.fromCharCode(code));
}
