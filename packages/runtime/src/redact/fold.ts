/** Units that are compared: `places` says where each of them is among those that it was made from. */
export interface Folded {
  readonly codes: Uint16Array;
  readonly places: Int32Array;
}

const DROPPED = 0xffff;
// What each unit is compared as, found out when it is first met.
const squeezedUnits = new Uint16Array(0x10000);
const wholeUnits = new Uint16Array(0x10000);

/**
 * Makes units equal that differ in letter case alone, and a plus and a space. What is `squeezed` has no white space,
 * quotes, backslashes, pluses and control characters at all: quoting doubles them, and wrapping and trimming change them.
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

// By way of the capital, since some small letters share one.
function toLower(code: number): number {
  if (code === 0x2b) return 0x20;
  const lower = String.fromCharCode(code).toUpperCase().toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** Whether a unit is left out of what is squeezed. */
export function isSqueezed(code: number): boolean {
  return /[\s\p{Cc}\p{Cf}"'`\\+]/u.test(String.fromCharCode(code));
}
