import { createRequire } from "node:module";
import type TypeScript from "typescript-5.9";

// A separate program, so that several compilers run at the same time. Prints the errors of a project as `tsc` does, except
// for the declarations of foreign packages: checking those of zod and of the MCP server takes most of the time of `tsc`.
const [compiler = "", project = ""] = process.argv.slice(2);
const ts: typeof TypeScript = createRequire(import.meta.url)(compiler);
const OWN = /node_modules\/@snap\/|^(?!.*node_modules\/)/;

const { config, error } = ts.readConfigFile(project, ts.sys.readFile);
const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
const program = ts.createProgram(fileNames, options);
const own = program.getSourceFiles().filter(({ fileName }) => OWN.test(fileName));
const diagnostics = [
  ...(error ? [error] : []),
  ...errors,
  ...program.getOptionsDiagnostics(),
  ...program.getGlobalDiagnostics(),
  ...own.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
];
process.stdout.write(
  ts.formatDiagnostics(diagnostics, {
    getCurrentDirectory: () => process.cwd(),
    getCanonicalFileName: (name) => name,
    getNewLine: () => "\n",
  }),
);
process.exitCode = diagnostics.length > 0 ? 1 : 0;
