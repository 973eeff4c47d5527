import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { expect, it, onTestFinished } from "vitest";

// Everything is on in such a program: retries, deadline, guards, redaction, pages, errors.
const LIST = `
  import { createDigitalOceanClient } from "@snap/digitalocean";
  for await (const { name } of createDigitalOceanClient().paginate("/v2/snapshots")) console.log(name);
`;

it("a program that lists DigitalOcean's snapshots weighs at most 5.7 kB, minified and gzipped", async () => {
  expect(await weigh(LIST)).toBeLessThanOrEqual(5_700);
});

/** The bytes of a program with all that it imports, minified and gzipped. */
async function weigh(program: string): Promise<number> {
  const folder = await mkdtemp(resolve(import.meta.dirname, "../.size-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const input = join(folder, "program.js");
  await writeFile(input, program);
  await using build = await rolldown({ input });
  const { output } = await build.generate({ minify: true });
  return gzipSync(output[0].code, { level: 9 }).length;
}
