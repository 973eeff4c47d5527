import { describe, expect, it } from "vitest";
import { mixedLayers, textLayers } from "../../src/redact/layers.ts";
import type { Units } from "../../src/redact/units.ts";

const toStrings = (layers: Iterable<Units>) => Array.from(layers, ({ codes }) => String.fromCharCode(...codes));

describe("layers of a text", () => {
  it.each([
    ["plain", ["plain"]],
    ["%41", ["%41", "A"]],
    ["%5Cn&amp;", ["%5Cn&amp;", "\\n&", "\n&"]],
    ["=41", ["=41"]],
  ])("decode all kinds of escapes together: %j", (text, layers) => {
    expect(toStrings(mixedLayers(text))).toEqual(layers);
  });

  it("decode at most eight levels", () => {
    const layers = toStrings(mixedLayers(`%${"25".repeat(9)}41`));
    expect(layers).toHaveLength(9);
    expect(layers.at(-1)).toBe("%2541");
  });

  it.each([
    ["plain", ["plain"]],
    ["\\x41", ["\\x41", "A"]],
    ["%41", ["%41", "A"]],
    ["&#65;", ["&#65;", "A"]],
    // Each kind of escape alone, and two levels of it.
    ["\\x41%41", ["\\x41%41", "AA", "A%41", "\\x41A"]],
    ["%41&#65;", ["%41&#65;", "AA", "A&#65;", "%41A"]],
    ["\\\\n%41", ["\\\\n%41", "\\nA", "\nA", "\\n%41", "\n%41", "\\\\nA"]],
    ["\\\\\\\\n%41", ["\\\\\\\\n%41", "\\\\nA", "\\nA", "\nA", "\\\\n%41", "\\n%41", "\\\\\\\\nA"]],
    ["\\z%41", ["\\z%41", "\\zA", "\\zA"]],
    // Quoted-printable, which is decoded only where it occurs.
    ["=41", ["=41", "A", "A"]],
    ["=41%42", ["=41%42", "=41B", "A%42", "AB"]],
    ["%3D41", ["%3D41", "=41", "=41", "A"]],
    ["=41=", ["=41=", "A=", "A="]],
  ])("decode each kind alone, too: %j", (text, layers) => {
    expect(toStrings(textLayers(text))).toEqual(layers);
  });
});
