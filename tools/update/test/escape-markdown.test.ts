import { escapeMarkdown } from "@snap/diff/escape-markdown";
import { describe, expect, it } from "vitest";

const GAP = "\u200B";

describe("escapeMarkdown", () => {
  it("leaves the names in a message as they are", () => {
    const message = "In `a_b`, the <name> of `Snapshot.tags[]<@all>` is min_size #/actions/7.";
    expect(escapeMarkdown(message)).toBe(message.replace("<name>", "&lt;name>"));
  });

  it("lets no name that holds backticks break out of its code", () => {
    const name = "a` Closes #1 ![x](https://evil.example) [Approve](https://evil.example) @all `";
    const text = `a${"`"} Closes #${GAP}1 \\!\\[x\\](https:${GAP}//evil.example) \\[Approve\\](https:${GAP}//evil.example) @${GAP}all `;
    expect(escapeMarkdown(`\`${name}\` is answered now.`)).toBe(`\`${text}\\\`\\\` is answered now.`);
  });

  it.each([
    ["a heading", "# Merge this", `${GAP}# Merge this`],
    ["a list", "1. Merge", `${GAP}1. Merge`],
    ["a second line", "a\n\n## b", "a ## b"],
    ["a reference that is spelled as an entity", "Closes &#35;1 GH-2", `Closes &amp;#${GAP}35;1 GH-${GAP}2`],
    ["a bare address", "www.evil.example", `www${GAP}.evil.example`],
    ["an escape of its own", "\\[x]", "\\\\\\[x\\]"],
    ["emphasis", "**a** _b_", "\\*\\*a\\*\\* \\_b\\_"],
  ])("makes no use of %s", (_, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});
