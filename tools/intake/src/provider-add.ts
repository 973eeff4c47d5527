import { type CommandInput, defineCommand, print, UsageError } from "@snap/openapi/command";
import { ProblemError } from "@snap/openapi/problem";
import { addProvider } from "./provider-add/add-provider.ts";
import { printDecisions } from "./provider-add/decisions.ts";

const USAGE = `Usage: pnpm provider:add NAME --from FILE|URL [--operations a,b,…] [--all]

Adds a provider from its OpenAPI file: specs/NAME, packages/NAME with its tests, and the generated code. Lists the
decisions that remain.

  --from FILE|URL     the spec: Swagger 2.0 or OpenAPI 3.0 to 3.2, in YAML or JSON; it may refer to files
                      in its folder
  --operations a,b    the operations to add, by operationId or as \`GET /path\`; default: all
  --all               list all decisions instead of the first of each subject; remove the folders of an earlier
                      run first
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
    throw new UsageError("Pass one name, and the spec with --from.");
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
  const fix = "Write each as its operationId or as `GET /path`, separated by commas. Omit --operations to add all.";
  throw ProblemError.of("operation-missing", "--operations", "the option contains no operation", fix);
}

function next(name: string): string {
  return `
Next
  pnpm install && pnpm docs:sync, to link the package and write its API.md and llms.txt
  pnpm vitest run packages/${name}
  pnpm generate ${name} && pnpm docs:sync, after each change of specs/${name}/openapi.yaml
  write its adapter packages/unified/src/providers/${name}.ts, and add its entry to packages/unified/package.json
  then remove "private" from packages/${name}/package.json; pnpm repo-check lists missing parts
`;
}
