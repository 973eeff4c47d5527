import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { checkTypes, type TypeCheck } from "./check-types.ts";

const ROOT = resolve(import.meta.dirname, "..");
// No other package in this repository has the TypeScript version that the generator needs.
const GENERATOR = resolve(ROOT, "../codegen/node_modules/.bin/openapi-typescript");

const PROGRAM = `
  import createClient from "openapi-fetch";
  import type { paths } from "./schema.ts";
  const { data } = await createClient<paths>().GET("/v2/snapshots", { params: { query: { per_page: 200 } } });
  for (const { name } of data?.snapshots ?? []) console.log(name);`;

/**
 * Measures the cost of checking a program that lists with the types of DigitalOcean's whole API.
 *
 * @throws {Error} if the file does not exist.
 */
export async function measureWholeSpec(spec: string): Promise<TypeCheck> {
  const file = resolve(spec);
  if (!existsSync(file))
    throw new Error(`--spec: the file ${file} does not exist. Pass DigitalOcean's published OpenAPI file`);
  const folder = await mkdtemp(join(ROOT, ".size-"));
  try {
    await promisify(execFile)(GENERATOR, [file, "--output", join(folder, "schema.ts")]);
    const [check] = await checkTypes(folder, [PROGRAM]);
    if (!check) throw new Error("tsc checked no program");
    return check;
  } finally {
    await rm(folder, { recursive: true });
  }
}
