import { resolve } from "node:path";
import { defineCommand } from "@snap/openapi/command";
import { compileExecutable } from "./compile-executable.ts";

const USAGE = `Usage: pnpm executable

Compiles the built command \`snapshots\` and a runtime into one file for this platform, in dist/executable.
`;

await defineCommand({ usage: USAGE, options: {}, positionals: "none", here: true, run: main });

// Such as `snapshots-linux-x64`.
function main(): number {
  const [extension, system] = process.platform === "win32" ? [".exe", "windows"] : ["", process.platform];
  const folder = resolve(import.meta.dirname, "../../../dist/executable");
  compileExecutable(resolve(folder, `snapshots-${system}-${process.arch}${extension}`));
  return 0;
}
