import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { createRelease } from "../../src/prove/create-release.ts";
import { findMisfits } from "../../src/prove/find-misfits.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");
const LONG = 60_000;

/** Finds the lines that a renamed property of a schema affects. */
async function renameProperty(provider: string, schema: string, name: string, to: string) {
  const contract = readFileSync(join(REPOSITORY, `specs/${provider}/openapi.yaml`), "utf8");
  const changed = parse(contract);
  const { properties, required = [] } = changed.components.schemas[schema];
  properties[to] = properties[name];
  delete properties[name];
  if (required.includes(name)) required.splice(required.indexOf(name), 1, to);
  const folder = mkdtempSync(join(REPOSITORY, `packages/${provider}/node_modules/.misfits-`));
  try {
    const last = await createRelease(REPOSITORY, join(folder, "last"), { provider, contract });
    const release = await createRelease(REPOSITORY, join(folder, "next"), { provider, contract: stringify(changed) });
    const misfits = await findMisfits({ repository: REPOSITORY, provider, last, release, lostExamples: [] });
    return { invalid: release.diagnostics.map(({ pointer }) => pointer), misfits };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it(
  "omits lines that use the store of the mock cloud if only the description of the store names a renamed id",
  async () => {
    const { invalid, misfits } = await renameProperty("digitalocean", "Snapshot", "id", "uid");
    expect(invalid).toContain("/x-snap-collections/snapshots/id");
    expect(misfits.length).toBeGreaterThan(0);
    expect(misfits.filter(({ message }) => message.includes("'snapshots'"))).toEqual([]);
  },
  LONG,
);

it(
  "omits the import of a job if only the description of the job names a renamed property",
  async () => {
    const { invalid, misfits } = await renameProperty("hetzner", "CreateServerResponse", "action", "started");
    expect(invalid).toContain("/paths/~1servers/post/x-snap-job/at/0");
    expect(misfits.map(({ file }) => file)).toEqual(["packages/hetzner/test/mock-behaviour.test.ts"]);
  },
  LONG,
);
