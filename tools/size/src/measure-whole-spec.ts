import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { checkTypes, type TypeCheck } from "./check-types.ts";

const ROOT = resolve(import.meta.dirname, "..");
// The only package here that has the TypeScript which the generator needs.
const GENERATOR = resolve(ROOT, "../codegen/node_modules/.bin/openapi-typescript");

const PROGRAM = `
  import createClient from "openapi-fetch";
  import type { paths } from "./schema.ts";
  const { data } = await createClient<paths>().GET("/v2/snapshots", { params: { query: { per_page: 200 } } });
  for (const { name } of data?.snapshots ?? []) console.log(name);`;

/**
 * What checking a program takes that lists with the types of DigitalOcean's whole API.
 *
 * @throws {Error} when there is no such file.
 */
export async function measureWholeSpec(spec: string): Promise<TypeCheck> {
  const file = resolve(spec);
  if (!existsSync(file)) throw new Error(`--spec: there is no file ${file}: give DigitalOcean's published OpenAPI`);
  const folder = await mkdtemp(join(ROOT, ".size-"));
  try {
    await promisify(execFile)(GENERATOR, [file, "--output", join(folder, "schema.ts")]);
    return await checkTypes(folder, PROGRAM);
  } finally {
    await rm(folder, { recursive: true });
  }
}
