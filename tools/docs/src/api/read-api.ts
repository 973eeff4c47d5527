import { join, relative, resolve } from "node:path";
import ts from "typescript";
import type { PublishedPackage } from "../packages.ts";
import { printDeclarations } from "./print-declarations.ts";
import { type Doc, readDoc } from "./read-doc.ts";

/** The exports of an entry of a package. */
export interface ApiEntry {
  readonly specifier: string;
  /** Sorted by name, values first. */
  readonly exports: readonly ApiExport[];
  /** Names that other packages document, by package. */
  readonly borrowed: ReadonlyMap<string, readonly string[]>;
}

export interface ApiExport {
  readonly name: string;
  readonly doc: Doc;
  /** The declaration in the source, without implementation. */
  readonly code: string;
  /** Whether the export is generated from a spec. */
  readonly generated: boolean;
}

/** Reads the exports of packages from their sources. */
export function readApi(repository: string, packages: readonly PublishedPackage[]): Map<string, ApiEntry[]> {
  const sources = packages.flatMap(({ entries }) => entries.map(({ source }) => source));
  const options = readOptions(repository);
  const program = ts.createProgram(sources, options, createHost(options));
  return new Map(
    packages.map(({ name, folder, entries }) => [
      name,
      entries.map(({ specifier, source }) => ({
        specifier,
        ...readEntry(program, source, join(repository, "packages", folder)),
      })),
    ]),
  );
}

// Installed files do not change while a process runs, so they are parsed once.
const installed = new Map<string, ts.SourceFile | undefined>();

function createHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const getSourceFile: ts.CompilerHost["getSourceFile"] = (file, ...rest) => {
    if (!/\/node_modules\/.*\.d\.[cm]?ts$/.test(file)) return host.getSourceFile(file, ...rest);
    if (!installed.has(file)) installed.set(file, host.getSourceFile(file, ...rest));
    return installed.get(file);
  };
  return { ...host, getSourceFile };
}

// Prints the call signature of an operation's function.
function printCall(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
  if (!signature) throw new Error(`${symbol.name} must be a function: check operations.ts`);
  const text = checker.signatureToString(signature, undefined, ts.TypeFormatFlags.NoTruncation);
  return `function ${symbol.name}${text.replaceAll(/\?(: [^,()]+) \| undefined(?=[,)])/g, "?$1")};`;
}

function readOptions(repository: string): ts.CompilerOptions {
  const file = resolve(repository, "tools/repo/config/tsconfig.json");
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  if (error) throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(error.messageText, "\n")}`);
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, repository).options, types: [] };
}

function readEntry(program: ts.Program, source: string, folder: string): Omit<ApiEntry, "specifier"> {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(source);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${source} must be a module: check "exports" in the package.json of its package`);
  const exports: (ApiExport & { readonly isType: boolean })[] = [];
  const borrowed = new Map<string, string[]>();
  const shown = new Set<ts.Node>();
  for (const symbol of checker.getExportsOfModule(module)) {
    const { name } = symbol;
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const declarations = target.declarations ?? [];
    const path = relative(folder, declarations[0]?.getSourceFile().fileName ?? "");
    const owner = /^\.\.\/([^/]+)\/src\//.exec(path)?.[1];
    if (owner !== undefined) borrowed.set(`@snap/${owner}`, [...(borrowed.get(`@snap/${owner}`) ?? []), name]);
    else {
      const isType = (target.flags & ts.SymbolFlags.Value) === 0;
      const isOperation = path === "src/generated/operations.ts";
      // The input and output types of an operation are listed with its function.
      if (isOperation && isType) continue;
      exports.push({
        name,
        doc: readDoc(declarations),
        code: isOperation ? printCall(target, checker) : printDeclarations(declarations, checker, shown),
        generated: path.startsWith("src/generated/"),
        isType,
      });
    }
  }
  exports.sort((a, b) => Number(a.isType) - Number(b.isType) || (a.name < b.name ? -1 : 1));
  for (const names of borrowed.values()) names.sort();
  return { exports, borrowed };
}
