import { type CommandInput, defineCommand, print, UsageError } from "@snap/openapi/command";
import { ProblemError } from "@snap/openapi/problem";
import { unquote } from "@snap/openapi/quote-shell";
import { printDecisions } from "./provider-add/decisions.ts";
import { checkDisplayName, checkName } from "./provider-add/names.ts";
import { printNext } from "./provider-add/print-next.ts";
import type { SpecOptions } from "./provider-add/read-spec.ts";
import { nameOf as nameOfOperation } from "./verdict/match-operations.ts";
import { printCandidates, printVerdict } from "./verdict/print-verdict.ts";

const USAGE = `Usage: pnpm provider:add NAME --from SPEC [--match WORD] [--operations a,b,…] [--written] [--dry]

Adds a provider from its OpenAPI file: specs/NAME, packages/NAME with its tests, and the generated code. Prints what was found
about its snapshots, whether an adapter can be written, and what a person must still decide.

  --from SPEC         a file, an address, or npm:PACKAGE@VERSION:PATH for a file of an npm package. Swagger 2.0 and
                      OpenAPI 3.0 to 3.2, YAML or JSON, with the files of its folder that it refers to
  --url ADDRESS       the address to record in source.yaml for a spec that is read from a file
  --name NAME         the name in identifiers, if the title of the spec does not spell it: E2B for e2b
  --match WORD        keep the operations that have to do with this word, and say why: snapshot, backup, image, …
  --operations a,b    what to keep, by operationId or as \`GET /path\`; default: what --match proposes, otherwise all.
                      \`listSnapshots=snapshots_list\` also renames the operation. \\u0027 stands for the character
                      of that code, in each option
  --written           the file is a contract that we wrote from the documentation at --url: do not change it
  --dry               write nothing: print the operations, and what was found (with --match snapshot by default).
                      Exits with 1 if no adapter can be written
  --all               list all decisions instead of only the first decisions of each subject
`;

const OPTIONS = {
  from: { type: "string" },
  url: { type: "string" },
  name: { type: "string" },
  match: { type: "string" },
  operations: { type: "string" },
  written: { type: "boolean", default: false },
  dry: { type: "boolean", default: false },
  all: { type: "boolean", default: false },
} as const;

await defineCommand({ usage: USAGE, options: OPTIONS, writes: ({ dry }) => !dry, run: main });

async function main({ values: given, positionals, repository }: CommandInput<typeof OPTIONS>): Promise<number> {
  const [name, second] = positionals;
  // The command that --dry prints has escapes, which no shell reads.
  const read = Object.entries(given).map(([option, value]) => [
    option,
    typeof value === "string" ? unquote(value) : value,
  ]);
  const values: typeof given = { ...given, ...Object.fromEntries(read) };
  if (values.written && values.operations !== undefined) {
    throw new UsageError("A contract that was written by hand is kept whole: leave out --operations.");
  }
  if (values.written && values.url === undefined) {
    throw new UsageError("Name the page of the documentation that the contract was written from with --url.");
  }
  if (name === undefined || second !== undefined || values.from === undefined) {
    throw new UsageError("Pass one name, and the spec with --from.");
  }
  const operations = values.operations === undefined ? [] : readOperations(values.operations);
  const isProposed = values.dry && !values.written && operations.length === 0;
  const match = values.match ?? (isProposed ? "snapshot" : undefined);
  if (values.name !== undefined) checkDisplayName(values.name, name);
  const options: SpecOptions = {
    name,
    displayName: values.name,
    from: values.from,
    url: values.url,
    operations,
    match,
    isWritten: values.written,
  };
  if (values.dry) return tryProvider(repository, options, values.match);
  const { addProvider } = await import("./provider-add/add-provider.ts");
  const { decisions, verdict } = await addProvider({ repository, ...options });
  const isSound = !decisions.some(({ about }) => about === "types");
  const added = `Added specs/${name} and packages/${name}${isSound ? "" : ", which do not type-check"}.\n`;
  print(`${added}${printDecisions(decisions, values)}\n${printVerdict(verdict)}${next(name)}`);
  return isSound ? 0 : 1;
}

async function tryProvider(repository: string, options: SpecOptions, match: string | undefined): Promise<number> {
  checkName(repository, options.name);
  const { readSpec } = await import("./provider-add/read-spec.ts");
  const { candidates, verdict } = await readSpec(options);
  const asked =
    options.operations.length > 0 ? options.operations : candidates.map(({ operation }) => nameOfOperation(operation));
  const proposal = options.match === undefined ? "" : printCandidates(options.match, candidates);
  print(
    `${proposal}${printVerdict(verdict)}\nNothing was written. ${printNext({ ...options, match, operations: asked }, verdict)}`,
  );
  return verdict.obstacles.length === 0 ? 0 : 1;
}

function readOperations(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  const operations = names.filter((name) => name !== "");
  if (operations.length > 0) return operations;
  const fix = "Write each as its operationId or as `GET /path`, separated by commas. Omit --operations to add all.";
  throw ProblemError.of("operation-missing", "--operations", "the option contains no operation", fix);
}

function next(name: string): string {
  return `
Next
  pnpm install && pnpm docs:sync && pnpm vitest run packages/${name}
  pnpm provider:status ${name}, which lists what is left to do, after each change
`;
}
