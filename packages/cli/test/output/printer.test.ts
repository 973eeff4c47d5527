import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Columns } from "../../src/output/column.ts";
import type { OutputFlags } from "../../src/output/output-flags.ts";
import { createPrinter } from "../../src/output/printer.ts";
import { widthOf } from "../../src/output/width.ts";

interface Row {
  readonly ref: string;
  readonly name: string | null;
  readonly size: number;
}

const COLUMNS: Columns<Row> = {
  ref: { value: ({ ref }) => ref },
  name: { value: ({ name }) => name, shrinks: true },
  size: { value: ({ size }) => size, text: ({ size }) => `${size} GB`, right: true },
};
const ROWS: readonly Row[] = [
  { ref: "do/1", name: "nightly", size: 5 },
  { ref: "do/22", name: null, size: 120 },
];
// An escape sequence that clears the screen, a change of direction, a C1 control character, and a line break.
const HOSTILE = "a\u001b[2Jb\u202Ec\u009Bd\ne";

interface Options extends Partial<OutputFlags> {
  readonly width?: number;
  readonly env?: Readonly<Record<string, string>>;
}

async function print(rows: readonly (readonly Row[])[], { width = 0, env = {}, ...flags }: Options = {}) {
  let [stdout, stderr] = ["", ""];
  const terminal = width > 0 ? { isTTY: true, columns: width } : {};
  const io = {
    env,
    stdout: { ...terminal, write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
  };
  const all = { output: undefined, columns: undefined, "no-header": false, ...flags };
  const printer = await createPrinter(io, all, { columns: COLUMNS, defaults: ["ref", "name", "size"] });
  for (const batch of rows) printer.print(batch);
  printer.end();
  return { stdout, stderr, lines: stdout.split("\n").slice(0, -1) };
}

describe("a table", () => {
  it("aligns columns, and shows what is unknown as a dash", async () => {
    expect((await print([ROWS])).lines).toEqual([
      "REF    NAME       SIZE",
      "do/1   nightly    5 GB",
      "do/22  -        120 GB",
    ]);
    expect((await print([ROWS], { "no-header": true })).lines).toHaveLength(2);
  });

  it("counts wide characters as two columns", async () => {
    const { lines } = await print([[{ ref: "do/1", name: "週次バックアップ", size: 5 }, ...ROWS]]);
    expect(new Set(lines.map(widthOf)).size).toBe(1);
  });

  it.each([80, 40, 24, 12, 5])("fits a terminal of %i columns, also with rows that arrive later", async (width) => {
    const long = { ref: "production/0d7c2a51", name: "データベースの毎週のスナップショット-of-orders", size: 5 };
    const { lines } = await print([ROWS, [long], [{ ...long, name: "x".repeat(99) }]], { width });
    expect(lines.map(widthOf).filter((each) => each > width)).toEqual([]);
    expect(lines).toHaveLength(5);
  });

  it("names the columns that a narrow terminal has no room for, and is never cut in a pipe", async () => {
    const long = { ref: "production/0d7c2a51", name: "nightly", size: 5 };
    expect((await print([[long]], { width: 24 })).stderr).toBe(
      "The terminal is too narrow for name, size. Pass --columns to choose.\n",
    );
    expect((await print([[{ ...long, name: "x".repeat(300) }]])).stdout).toContain("x".repeat(300));
  });

  it("has a bold header at a terminal, unless NO_COLOR is set or the terminal is dumb", async () => {
    const isColoured = async (env: Readonly<Record<string, string>>) =>
      (await print([ROWS], { width: 80, env })).stdout.includes("\u001b");
    expect(await isColoured({})).toBe(true);
    expect(await isColoured({ NO_COLOR: "1" })).toBe(false);
    expect(await isColoured({ TERM: "dumb" })).toBe(false);
    expect((await print([ROWS])).stdout).not.toContain("\u001b");
  });

  it("escapes characters that could control the terminal, also in a pipe", async () => {
    for (const width of [0, 80])
      expect(
        (await print([[{ ref: "do/1", name: HOSTILE, size: 5 }]], { width, env: { NO_COLOR: "1" } })).stdout,
      ).toContain("a\\u{1b}[2Jb\\u{202e}c\\u{9b}d\\u{a}e");
  });
});

describe("machine-readable output", () => {
  const rows = [...ROWS, { ref: 'do/"3"', name: `${HOSTILE}, "quoted"`, size: 1 }];

  it.each(["json", "yaml"] as const)(
    "in %s is one document with all rows, in however many parts they arrive",
    async (output) => {
      const read = (text: string): unknown => (output === "json" ? JSON.parse(text) : parse(text));
      expect(read((await print([rows.slice(0, 1), rows.slice(1)], { output })).stdout)).toEqual(rows);
      expect(read((await print([], { output })).stdout)).toEqual([]);
      expect(read((await print([rows], { output, columns: ["size"] })).stdout)).toEqual(
        rows.map(({ size }) => ({ size })),
      );
    },
  );

  it("in NDJSON has an object on each line", async () => {
    const { lines } = await print([rows.slice(0, 1), rows.slice(1)], { output: "ndjson" });
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  });

  it("in CSV quotes the cells that need quotes", async () => {
    const { stdout } = await print([rows], { output: "csv" });
    expect(stdout).toBe(`ref,name,size\ndo/1,nightly,5\ndo/22,,120\n"do/""3""","${HOSTILE}, ""quoted""",1\n`);
    expect((await print([rows], { output: "csv", "no-header": true, columns: ["size"] })).stdout).toBe("5\n120\n1\n");
  });

  it.each(["json", "ndjson", "csv", "yaml"] as const)(
    "in %s has no control character and no invisible character at a terminal",
    async (output) => {
      const { stdout } = await print(
        [[...rows, { ref: "do/4", name: "a\u3164\u034f\ufe0f\u2800\u{13441}\ufffe", size: 1 }]],
        {
          output,
          width: 80,
        },
      );
      const hidden = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u{13441}\ufffe]/u;
      expect([...stdout].filter((character) => character !== "\n" && hidden.test(character))).toEqual([]);
    },
  );

  it("in CSV at a terminal has one line for each row, whatever its cells contain", async () => {
    const { lines } = await print([rows], { output: "csv", width: 80 });
    expect(lines).toHaveLength(1 + rows.length);
    expect(lines[3]).toContain("d\\u{a}e");
  });

  it("refuses unknown columns before anything is printed", async () => {
    await expect(print([ROWS], { columns: ["nam"] })).rejects.toThrow('Unknown column "nam". Did you mean name?');
  });
});
