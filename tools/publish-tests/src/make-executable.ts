import { resolve } from "node:path";
import { compileExecutable } from "./compile-executable.ts";

// Writes `dist/executable/snapshots-linux-x64`, or that of another platform.
const [extension, system] = process.platform === "win32" ? [".exe", "windows"] : ["", process.platform];
const folder = resolve(import.meta.dirname, "../../../dist/executable");
compileExecutable(resolve(folder, `snapshots-${system}-${process.arch}${extension}`));
