import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { BUNDLERS, type Chunk } from "../src/bundlers.ts";

const LIST = `
  import { createSnap } from "@snap/unified";
  import { digitalocean } from "@snap/unified/digitalocean";
  const list = async () => {
    for await (const { ref } of createSnap({ accounts: [digitalocean()] }).list()) console.log(ref);
  };
  list();
`;

it.each(Object.entries(BUNDLERS))(
  "a program that lists with @snap/unified, bundled by %s, loads the code for creating, planning and pruning on first use",
  async (_, bundle) => {
    const folder = await createFolder();
    const input = join(folder, "program.js");
    await writeFile(input, LIST);
    const [entry, ...others] = await bundle(input);
    const isLoaded = ({ name }: Chunk) => name === entry.name || entry.imports.includes(name);
    const modules = (chunks: readonly Chunk[]) => chunks.flatMap((chunk) => chunk.modules);
    const later = /create-snapshot\.js|restore-snapshot\.js|poll-until-done\.js|\/actions\/|\/retention\//;
    const chunks = [entry, ...others];
    expect(modules(chunks.filter(isLoaded)).filter((file) => later.test(file))).toEqual([]);
    expect(modules(chunks.filter((chunk) => !isLoaded(chunk))).filter((file) => later.test(file))).not.toEqual([]);
  },
);

describe("a program whose on-demand chunk cannot be loaded, as in an offline browser,", () => {
  it.each([
    [
      "retries a read after a connection failure, up to the limit of its client",
      "throw, throw, throw, 200",
      "ok after 4",
    ],
    [
      "fails with the connection error after the last attempt",
      "throw, throw, throw, throw",
      "ConnectionError UNAVAILABLE after 4",
    ],
    [
      "reports the missing chunk if a response needs it",
      "throw, 503",
      "SnapError UNAVAILABLE after 2: @snap/runtime could not load",
    ],
  ])("%s", async (_, responses, outcome) => {
    expect(await runWithoutOnDemand(responses)).toContain(outcome);
  });
});

async function runWithoutOnDemand(responses: string): Promise<string> {
  const folder = await createFolder();
  const input = join(folder, "program.js");
  await writeFile(
    input,
    `
      import { createDigitalOceanClient } from "@snap/digitalocean";
      const responses = ${JSON.stringify(responses)}.split(", ");
      let count = 0;
      globalThis.fetch = async () => {
        const response = responses[count++];
        if (response === "throw") throw new TypeError("fetch failed");
        return Response.json({ snapshots: [] }, { status: Number(response) });
      };
      const client = createDigitalOceanClient({ token: "t", retry: { attempts: 4, baseDelay: 1 } });
      client.GET("/v2/snapshots").then(
        () => console.log("ok after " + count),
        ({ name, code, message }) => console.log(name + " " + code + " after " + count + ": " + message),
      );
    `,
  );
  const chunks = await BUNDLERS.rolldown(input);
  for (const { name, code } of chunks) {
    if (!name.startsWith("on-demand")) await writeFile(join(folder, name.replace(/^program/, "bundle")), code);
  }
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "bundle.js")]);
  return stdout;
}

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(resolve(import.meta.dirname, "../.on-demand-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
