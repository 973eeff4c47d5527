import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { rolldown } from "rolldown";
import { expect, it, onTestFinished } from "vitest";

const LIST = `
  import { createSnap } from "@snap/unified";
  import { digitalocean } from "@snap/unified/digitalocean";
  const list = async () => {
    for await (const { ref } of createSnap({ accounts: [digitalocean()] }).list()) console.log(ref);
  };
  list();
`;

it("a program that lists with @snap/unified loads what plans and prunes only when it asks for it", async () => {
  const folder = await mkdtemp(resolve(import.meta.dirname, "../.on-demand-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const input = join(folder, "program.js");
  await writeFile(input, LIST);
  await using build = await rolldown({ input });
  const { output } = await build.generate();
  const retention = output.map(
    (file) => file.type === "chunk" && file.moduleIds.some((id) => id.includes("/retention/")),
  );
  expect(retention).toEqual([false, true]);
});
