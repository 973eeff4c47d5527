import ts from "typescript";

/** Returns the TypeScript errors in files given by name, one line each, with strict settings. */
export function checkTypes(files: Readonly<Record<string, string>>): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { directoryExists, fileExists, readFile, getSourceFile } = host;
  const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
  const own = (path: string) => (path.startsWith(FOLDER) ? files[nameOf(path)] : undefined);
  host.directoryExists = (path) => FOLDER.startsWith(path) || directoryExists?.(path) === true;
  host.fileExists = (path) => own(path) !== undefined || fileExists(path);
  host.readFile = (path) => own(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = own(path);
    if (text !== undefined) return ts.createSourceFile(path, text, version);
    const known = libraries.get(path) ?? getSourceFile.call(host, path, version, ...rest);
    if (known) libraries.set(path, known);
    return known;
  };
  const program = ts.createProgram(
    Object.keys(files).map((name) => FOLDER + name),
    options,
    host,
  );
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText, code }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const text = ts.flattenDiagnosticMessageText(messageText, " ");
    return `${file ? nameOf(file.fileName) : ""}:${line} TS${code} ${text}`;
  });
}

const FOLDER = "/checked/";
const libraries = new Map<string, ts.SourceFile>();
