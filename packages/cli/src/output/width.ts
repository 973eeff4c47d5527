import stringWidth from "fast-string-width";

const ELLIPSIS = "…";
let segmenter: Intl.Segmenter | undefined;

/** Returns how many columns of a terminal a string takes. Wide characters take two. */
export function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}

/** Cuts a string to a width. The last column is then an ellipsis. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  let used = 0;
  // Created on first use: creating a segmenter takes longer than printing most tables.
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  for (const { segment } of segmenter.segment(text)) {
    const next = widthOf(segment);
    if (used + next > width - 1) break;
    kept += segment;
    used += next;
  }
  return width < 1 ? "" : `${kept}${ELLIPSIS}`;
}

/** Pads a string to a width. */
export function pad(text: string, width: number, right = false): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}
