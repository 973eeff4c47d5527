import { describe, expect, it } from "vitest";
import {
  escapeComment,
  escapeDoc,
  escapeLine,
  escapeLines,
  escapeMarkdown,
  escapeMarkdownCode,
  escapeMarkdownText,
} from "../src/escape.ts";

const GAP = "<!-- -->";
// Right-to-left override, zero-width space, a tag, a variation selector, a Hangul filler, escape, and a C1 control.
const HIDDEN = "\u202E\u200B\u{E0041}\uFE0F\u3164\u2800\u001B\u009B";

describe("text for a terminal", () => {
  it("shows invisible characters as escaped UTF-16 units", () => {
    expect(escapeLine(`a${HIDDEN}b\r\nc\td`)).toBe(
      "a\\u202e\\u200b\\udb40\\udc41\\ufe0f\\u3164\\u2800\\u001b\\u009bb\\u000d\\u000ac\\u0009d",
    );
  });

  it("shows characters without a glyph, and spaces that look like another, as escapes", () => {
    const blank =
      "\uFFFC\uFFFE\uFDD0\u{1107F}\u{13440}\u{13441}\u{13442}\u{16FE4}\u{1D159}\u00A0\u1680\u2003\u202F\u205F\u3000";
    for (const write of [escapeLine, escapeLines]) expect(write(`é ${blank}`)).toMatch(/^é (?:\\u[\da-f]{4}){21}$/);
    expect(escapeComment(`é\u3000\u{13441}b\u00A0c`)).toBe("é b c");
    expect(escapeMarkdownText(`é\u3000\u{13441}b\u00A0c`)).toBe("é b c");
  });

  it("keeps the lines and columns of multi-line output", () => {
    expect(escapeLines("a\tb\nc\u001B[2Kd\r")).toBe("a\tb\nc\\u001b[2Kd\\u000d");
  });

  it("does not change the meaning of JSON", () => {
    const value = { [HIDDEN]: ["\u2028", "é", HIDDEN] };
    expect(JSON.parse(escapeLines(JSON.stringify(value, undefined, 2)))).toEqual(value);
  });
});

describe("text in a comment", () => {
  it("removes invisible characters before it escapes the end of the comment", () => {
    expect(escapeComment(`*\u200B/ a${HIDDEN}b`)).toBe("*\\/ ab");
    expect(escapeDoc("@deprecated\n@see x */")).toBe(`\\@${GAP}deprecated \\@${GAP}see x \\*\\/`);
    expect(escapeDoc("`` @internal `")).toContain(" \\@internal");
  });
});

describe("escapeMarkdown", () => {
  it("does not change names in a message", () => {
    const message = "In `a_b`, the <name> of `Snapshot.tags[]<@all>` is min_size #/actions/7.";
    expect(escapeMarkdown(message)).toBe(message.replace("<name>", "&lt;name>"));
  });

  it("keeps a name with backticks inside its code span", () => {
    const name = "a` Closes #1 ![x](https://evil.example) [Approve](https://evil.example) @all `";
    const text = `a${"`"} Closes #${GAP}1 \\!\\[x\\](https:${GAP}//evil.example) \\[Approve\\](https:${GAP}//evil.example) @${GAP}all `;
    expect(escapeMarkdown(`\`${name}\` is now returned.`)).toBe(`\`${text}\\\`\\\` is now returned.`);
  });

  it.each([
    ["a heading", "# Merge this", "\\# Merge this"],
    ["a list", "1. Merge", "1\\. Merge"],
    ["a rule", "---", "\\---"],
    ["a second line", "a\n\n## b", "a ## b"],
    ["a reference in the form of an entity", "Closes &#35;1 GH-2", `Closes &amp;#${GAP}35;1 GH-${GAP}2`],
    ["a reference after an underscore", "_GH-12", `\\_GH-${GAP}12`],
    ["a bare address", "www.evil.example", `www${GAP}.evil.example`],
    ["a URL after an underscore", "_www.evil.example", `\\_www${GAP}.evil.example`],
    ["maths", "$x$", "<span>$</span>x<span>$</span>"],
    ["an image reference", ":shipit:", `:${GAP}shipit:`],
    ["an escaped bracket", "\\[x]", "\\\\\\[x\\]"],
    ["emphasis", "**a** _b_", "\\*\\*a\\*\\* \\_b\\_"],
    ["invisible characters in text and code", `a${HIDDEN} \`b${HIDDEN}\``, "a `b`"],
  ])("neutralizes %s", (_, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});

describe("a name or cell in Markdown", () => {
  it("becomes one line of text", () => {
    expect(escapeMarkdownText("a\n# b [c](d) <script> `e` | f")).toBe("a # b \\[c\\](d) &lt;script> \\`e\\` \\| f");
  });

  it("becomes code, or text if it could end the code span or the cell", () => {
    expect(escapeMarkdownCode("GET /a\n/{b_c}")).toBe("`GET /a /{b_c}`");
    expect(escapeMarkdownCode("GET /a`b\\|c")).toBe("GET /a\\`b\\\\\\|c");
  });
});
