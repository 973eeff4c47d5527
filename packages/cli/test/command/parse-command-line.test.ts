import { describe, expect, it } from "vitest";
import { type Command, defineCommand } from "../../src/command/define-command.ts";
import { parseCommandLine } from "../../src/command/parse-command-line.ts";
import { parseCount, parseDuration } from "../../src/command/parse-values.ts";

const command = defineCommand({
  args: [
    { name: "NAME", description: "The name of a thing." },
    { name: "REF", description: "A snapshot.", optional: true, multiple: true },
  ],
  flags: {
    limit: { type: "string", value: "N", parse: parseCount, description: "At most N things." },
    age: { type: "string", value: "AGE", parse: parseDuration, description: "The age." },
    tag: { type: "string", value: "TAG", multiple: true, description: "A tag." },
    output: { type: "string", short: "o", value: "FORMAT", choices: ["csv", "json"], description: "The format." },
    quiet: { type: "boolean", short: "q", excludes: ["output"], description: "Prints nothing." },
  },
  examples: [],
  run: async () => undefined,
});

const parse = (line: string, of: Command = command) => parseCommandLine(of, line === "" ? [] : line.split(" "));

describe("a command line", () => {
  it("is parsed to flags, whose values have their types, and arguments", async () => {
    const { flags, args } = await parse("web --limit 5 --age=30d --tag a --tag b -o csv do/1 do/2");
    expect(flags).toEqual({ limit: 5, age: "30d", tag: ["a", "b"], output: "csv", quiet: false });
    expect(args).toEqual(["web", "do/1", "do/2"]);
  });

  it("passes what follows -- as arguments, even if it looks like a flag", async () => {
    expect((await parse("web -- --limit")).args).toEqual(["web", "--limit"]);
    const wrapper = defineCommand({
      rest: { name: "COMMAND", description: "A command." },
      flags: {},
      examples: [],
      run: async () => undefined,
    });
    expect(await parse("-- op read --raw", wrapper)).toMatchObject({ args: [], rest: ["op", "read", "--raw"] });
    await expect(parse("", wrapper)).rejects.toThrow("Pass COMMAND after `--`.");
  });

  it.each([
    ["web --limt 5", "Unknown flag --limt. Did you mean --limit?"],
    ["web --token secret", "Unknown flag --token."],
    ["web -x", "Unknown flag -x. Known: --limit, --age, --tag, --output, --quiet."],
    ["web --limit 0", '`--limit` must be a whole number above 0, got "0".'],
    ["web --age soon", '`--age` must be a duration such as 30d, 12h or 2w, got "soon".'],
    ["web --limit", "--limit needs a value: --limit N."],
    ["web --limit --quiet", "--limit needs a value: --limit N."],
    ["web --limit 5 --limit 6", "--limit can be passed only once."],
    ["web --quiet=yes", "--quiet takes no value."],
    ["web -o xml", '`--output` must be one of csv, json, got "xml".'],
    ["web -q -o csv", "--quiet and --output exclude each other. Pass one of them."],
    ["", "NAME is missing: the name of a thing."],
  ])("of %j is refused with a message that says what to do", async (line, message) => {
    await expect(parse(line)).rejects.toThrow(message);
  });

  it("is refused if a credential is passed as a file, unless it is a path", async () => {
    const out = { type: "string", value: "FILE", complete: "file", description: "A file." } as const;
    const writer = defineCommand({ flags: { out }, examples: [], run: async () => undefined });
    const token = "dop_v1_0123456789abcdef";
    await expect(parse(`--out ${token}`, writer)).rejects.toThrow(
      "`--out` must be a file, got (not shown, it may be a credential). Pass such a name as ./NAME.",
    );
    await expect(parse("--out=", writer)).rejects.toThrow("--out needs a value: --out FILE.");
    expect((await parse(`--out ./${token}`, writer)).flags).toEqual({ out: `./${token}` });
    expect((await parse("--out plan-2026-11-30-nightly.json", writer)).flags.out).toBe("plan-2026-11-30-nightly.json");
  });

  it("with an unexpected argument is refused without repeating it, because it may be a credential", async () => {
    const alone = defineCommand({ flags: {}, examples: [], run: async () => undefined });
    await expect(parse("dop_v1_secret", alone)).rejects.toThrow("This command takes no arguments, got 1 argument.");
  });
});
