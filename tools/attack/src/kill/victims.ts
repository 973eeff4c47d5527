import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readYamlObject } from "@snap/openapi/yaml";
import { stringify } from "yaml";

const TOOLS = resolve(import.meta.dirname, "../../..");

/** A command that is killed while it writes. */
export interface Victim {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** The approximate number of times that the command changes a file. The command is killed at one of these changes. */
  readonly steps: number;
  /** Changes a copy of this repository, so that the command has something to write. */
  readonly prepare: (repository: string) => Promise<void>;
}

const GENERATE: Victim = {
  name: "generate",
  program: join(TOOLS, "codegen/src/cli.ts"),
  args: ["digitalocean"],
  steps: 35,
  async prepare(repository) {
    const generated = join(repository, "packages/digitalocean/src/generated");
    await appendFile(join(generated, "client.ts"), "// Edited.\n");
    await appendFile(join(generated, "schema.ts"), "// Edited.\n");
    await rm(join(generated, "msw.ts"));
    await writeFile(join(generated, "unexpected.ts"), "export {};\n");
  },
};

const SYNC: Victim = {
  name: "specs:sync",
  program: join(TOOLS, "sync/src/cli.ts"),
  args: ["digitalocean", "--from", join(TOOLS, "../specs/digitalocean/upstream.yaml"), "--revision", "next"],
  steps: 30,
  async prepare(repository) {
    for (const name of ["openapi", "upstream"])
      await appendFile(join(repository, `specs/digitalocean/${name}.yaml`), "# Old.\n");
  },
};

const ADD: Victim = {
  name: "provider:add",
  program: join(TOOLS, "intake/src/provider-add.ts"),
  args: ["added", "--from", join(TOOLS, "intake/test/provider-add/things.yaml")],
  steps: 128,
  prepare: async () => {},
};

// An update that people must fix before a package can be generated.
const UPDATE_UNFIT = createUpdate("specs:update with an upstream that is no longer valid", 265, (upstream) => {
  delete Object(upstream["paths"])["/v2/volumes/snapshots/{snapshot_id}"];
});

const UPDATE = createUpdate("specs:update", 306, (upstream) => {
  Object(upstream["components"]).schemas.snapshots_base.properties.encrypted = { type: "boolean" };
});

// An update that callers do not notice. No proof is made for it, which would take most of the time.
const UPDATE_RENAMED = createUpdate("specs:update with a renamed operation", 37, (upstream) => {
  Object(upstream["paths"])["/v2/volumes/snapshots/{snapshot_id}"].get.operationId = "getVolumeSnapshot";
});

/** The commands that `npm test` kills: ten kills of four commands. */
export const BRIEF: readonly Victim[] = [SYNC, GENERATE, SYNC, UPDATE_RENAMED, SYNC, ADD, SYNC, SYNC, SYNC, SYNC];

/** The commands that `pnpm attack` kills afterwards, repeatedly. */
export const VICTIMS: readonly Victim[] = [
  ...[SYNC, GENERATE, SYNC, UPDATE_UNFIT, SYNC, ADD, GENERATE, ADD, UPDATE_RENAMED, UPDATE],
];

function createUpdate(name: string, steps: number, change: (upstream: Record<string, unknown>) => void): Victim {
  const file = "specs/digitalocean/upstream.yaml";
  // A place that no command writes to.
  const next = "tools/next-upstream.yaml";
  return {
    name,
    program: join(TOOLS, "update/src/specs-update.ts"),
    args: ["digitalocean", "--from", next],
    steps,
    async prepare(repository) {
      const upstream = readYamlObject(await readFile(join(repository, file), "utf8"), file);
      change(upstream);
      await writeFile(join(repository, next), stringify(upstream, { aliasDuplicateObjects: false }));
    },
  };
}
