import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { BUNDLERS, type Chunk } from "../src/size/bundlers.ts";

const LIST = `
  import { createSnap } from "@snap/unified";
  import { digitalocean } from "@snap/unified/digitalocean";
  const list = async () => {
    for await (const { ref } of createSnap({ accounts: [digitalocean()] }).list()) console.log(ref);
  };
  list();
`;

it.each(Object.entries(BUNDLERS))(
  "a program that lists with @snap/unified, bundled by %s, loads what creates, plans and prunes on first use",
  async (_, bundle) => {
    const folder = await mkdtemp(resolve(import.meta.dirname, "../.on-demand-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const input = join(folder, "program.js");
    await writeFile(input, LIST);
    const [entry, ...others] = await bundle(input);
    const isLoaded = ({ name }: Chunk) => name === entry.name || entry.imports.includes(name);
    const modules = (chunks: readonly Chunk[]) => chunks.flatMap((chunk) => chunk.modules);
    const later = /create-snapshot\.js|restore-snapshot\.js|\/retention\//;
    const chunks = [entry, ...others];
    expect(modules(chunks.filter(isLoaded)).filter((file) => later.test(file))).toEqual([]);
    expect(modules(chunks.filter((chunk) => !isLoaded(chunk))).filter((file) => later.test(file))).not.toEqual([]);
  },
);
