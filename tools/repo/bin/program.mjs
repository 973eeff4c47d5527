// Runs a TypeScript program with Node's compile cache, so that types are not stripped again at every start.
import { enableCompileCache } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

enableCompileCache();
const [program] = process.argv.splice(2, 1);
await import(pathToFileURL(resolve(program)).href);
