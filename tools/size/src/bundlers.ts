import { basename } from "node:path";
import { build } from "esbuild";
import { type LogLevel, type RollupLog, rolldown } from "rolldown";

/** A file that a bundler writes. */
export interface Chunk {
  readonly name: string;
  readonly code: string;
  /** The chunks that this chunk imports statically. */
  readonly imports: readonly string[];
  /** The source files of the code in this chunk. */
  readonly modules: readonly string[];
}

/** Bundles a program, minified and split, with msw external. The first chunk is the entry of the program. */
type Bundle = (input: string) => Promise<readonly [Chunk, ...Chunk[]]>;

/** The bundlers that sizes are measured with. */
export const BUNDLERS = { rolldown: bundleWithRolldown, esbuild: bundleWithEsbuild } satisfies Record<string, Bundle>;

async function bundleWithRolldown(input: string): ReturnType<Bundle> {
  await using bundle = await rolldown({ input, external: /^msw/, onLog: refuseUnresolved });
  const { output } = await bundle.generate({ minify: true });
  const chunks = output.flatMap((file): Chunk[] =>
    file.type === "chunk"
      ? [{ name: file.fileName, code: file.code, imports: file.imports, modules: file.moduleIds }]
      : [],
  );
  return entryFirst(chunks, output[0].fileName);
}

// An unresolved import would become external and add no size.
function refuseUnresolved(_: LogLevel, { code, message }: RollupLog): void {
  if (code === "UNRESOLVED_IMPORT") throw new Error(`${message}\nIs it built? Run \`npx pnpm build\`.`);
}

async function bundleWithEsbuild(input: string): ReturnType<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [input],
    outdir: "/",
    bundle: true,
    format: "esm",
    target: "es2023",
    external: ["msw", "msw/*"],
    minify: true,
    splitting: true,
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const outputs = Object.entries(metafile.outputs);
  const chunks = outputs.map(([path, { imports, inputs }]): Chunk => {
    const own = imports.filter(({ kind, external }) => kind === "import-statement" && !external);
    const name = basename(path);
    const modules = Object.keys(inputs).filter((file) => inputs[file]?.bytesInOutput);
    return { name, code: texts.get(name) ?? "", imports: own.map((one) => basename(one.path)), modules };
  });
  const [entry = ""] = outputs.find(([, { entryPoint }]) => entryPoint?.endsWith(basename(input))) ?? [];
  return entryFirst(chunks, basename(entry));
}

function entryFirst(chunks: readonly Chunk[], name: string): readonly [Chunk, ...Chunk[]] {
  const entry = chunks.find((chunk) => chunk.name === name);
  if (!entry) throw new Error(`the bundler wrote no ${name}`);
  return [entry, ...chunks.filter((chunk) => chunk !== entry)];
}
