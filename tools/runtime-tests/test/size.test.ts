import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { expect, it, onTestFinished } from "vitest";

const MANIFEST = "../../../packages/digitalocean/package.json";

// Everything is on in such a program: retries, deadline, guards, redaction, pages, errors.
const LIST = `
  import { createDigitalOceanClient } from "@snap/digitalocean";
  for await (const { name } of createDigitalOceanClient().paginate("/v2/snapshots")) console.log(name);
`;

it("a program that lists DigitalOcean's snapshots weighs at most 5.7 kB, minified and gzipped", async () => {
  expect(gzipSync(await bundle(LIST), { level: 9 }).length).toBeLessThanOrEqual(5_700);
});

it("a program holds the provenance of a package only where it asks for it", async () => {
  const { snap } = JSON.parse(await readFile(resolve(import.meta.dirname, MANIFEST), "utf8"));
  expect(await bundle(LIST)).not.toContain(snap.contract.sha256);
  const asking = await bundle('import { provenance } from "@snap/digitalocean"; console.log(provenance);');
  expect(asking).toContain(snap.contract.sha256);
  expect(asking).toContain(snap.upstream.sha256);
});

/** A program with all that it imports, minified. */
async function bundle(program: string): Promise<string> {
  const folder = await mkdtemp(resolve(import.meta.dirname, "../.size-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const input = join(folder, "program.js");
  await writeFile(input, program);
  await using build = await rolldown({ input });
  const { output } = await build.generate({ minify: true });
  return output[0].code;
}
