// Runs a TypeScript program with what Node made of it the last time: without, every start strips its types again.
import { enableCompileCache } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

enableCompileCache();
const [program] = process.argv.splice(2, 1);
await import(pathToFileURL(resolve(program)).href);
