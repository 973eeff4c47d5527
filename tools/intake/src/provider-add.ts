import { type CommandInput, defineCommand, print, UsageError } from "@snap/openapi/command";
import { ProblemError } from "@snap/openapi/problem";
import { addProvider } from "./provider-add/add-provider.ts";
import { printDecisions } from "./provider-add/decisions.ts";

const USAGE = `Usage: pnpm provider:add NAME --from FILE|URL [--operations a,b,…] [--all]

Adds a provider from its OpenAPI file: specs/NAME, packages/NAME with its tests, and the generated code. Says what a
person must still decide.

  --from FILE|URL     the spec: Swagger 2.0, OpenAPI 3.0 to 3.2, YAML or JSON, with the files of its folder
                      that it refers to
  --operations a,b    what to keep, by operationId or as \`GET /path\`; default: all
  --all               list all that is to be decided, not the first of each subject; what was added before has to be
                      removed first
`;

const OPTIONS = {
  from: { type: "string" },
  operations: { type: "string" },
  all: { type: "boolean", default: false },
} as const;

await defineCommand({ usage: USAGE, options: OPTIONS, writes: () => true, run: main });

async function main({ values, positionals, repository }: CommandInput<typeof OPTIONS>): Promise<number> {
  const [name, second] = positionals;
  if (name === undefined || second !== undefined || values.from === undefined) {
    throw new UsageError("Give one name, and the spec with --from.");
  }
  const operations = values.operations === undefined ? [] : readOperations(values.operations);
  const decisions = await addProvider({ repository, name, from: values.from, operations });
  const isSound = !decisions.some(({ about }) => about === "types");
  const added = `Added specs/${name} and packages/${name}${isSound ? "" : ", which do not type-check"}.\n`;
  print(`${added}${printDecisions(decisions, values)}${next(name)}`);
  return isSound ? 0 : 1;
}

function readOperations(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  const operations = names.filter((name) => name !== "");
  if (operations.length > 0) return operations;
  const fix =
    "Name each by its operationId, or as `GET /path`, with commas between; to take all, leave --operations out.";
  throw ProblemError.of("operation-missing", "--operations", "it names no operation", fix);
}

function next(name: string): string {
  return `
Next
  pnpm install && pnpm docs:sync, which link the package and write its API.md and llms.txt
  pnpm vitest run packages/${name}
  pnpm generate ${name} && pnpm docs:sync, after each change of specs/${name}/openapi.yaml
  write its adapter packages/unified/src/providers/${name}.ts, and name its entry in packages/unified/package.json
  then take "private" out of packages/${name}/package.json; pnpm repo-check lists what is missing
`;
}
