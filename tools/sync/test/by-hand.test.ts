import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { syncAll } from "../src/sync-all.ts";
import { createRepository, readAll, SOURCE, syncFrom, UPSTREAM } from "./repository.ts";

const [FACTS, CONTRACT, RECORD] = ["upstream", "openapi", "source"].map((name) => `specs/acme/${name}.yaml`) as [
  string,
  string,
  string,
];

describe("syncAll of a contract that was written by hand", () => {
  const BY_HAND = "openapi: 3.1.0\ninfo: { title: Written by hand }\n";

  async function createWritten(): Promise<string> {
    const repository = await createRepository();
    await writeFile(join(repository, CONTRACT), BY_HAND);
    return repository;
  }

  it("refuses to overwrite it after an overlay was added, and explains how to continue", async () => {
    const repository = await createWritten();
    const before = await readAll(repository);
    const message =
      /specs\/acme\/openapi\.yaml\n {2}.*written by hand.*overwritten[\s\S]*fix: .*overlay\.yaml, delete or rename openapi\.yaml/;
    await expect(syncFrom(repository, UPSTREAM)).rejects.toThrow(message);
    await expect(syncAll({ repository, providers: ["acme"], offline: true })).rejects.toThrow(message);
    expect(await readAll(repository)).toEqual(before);
  });

  it("does the same if upstream.yaml was not written by a sync", async () => {
    const repository = await createWritten();
    await writeFile(join(repository, FACTS), UPSTREAM);
    await expect(syncFrom(repository, UPSTREAM)).rejects.toThrow(/written by hand/);
  });

  it("writes the contract after the manual one was removed", async () => {
    const repository = await createWritten();
    await rm(join(repository, CONTRACT));
    expect((await syncFrom(repository, UPSTREAM)).stale).toEqual([FACTS, CONTRACT, RECORD]);
    expect((await syncFrom(repository, UPSTREAM)).stale).toEqual([]);
  });

  it.each([
    ["without an overlay", SOURCE, { from: "new.yaml" }, /overlay\.yaml\n {2}.*--from[\s\S]*fix: Omit --from/],
    ["without an overlay", SOURCE, { revision: "v8" }, /overlay\.yaml\n {2}.*--revision[\s\S]*fix: Omit --revision/],
    ["from documentation", "kind: documentation\n", { from: "new.yaml" }, /source\.yaml #\/kind\n {2}.*--from/],
  ])("refuses an option that sets an upstream %s", async (_, source, options, message) => {
    const repository = await createRepository({ source });
    await rm(join(repository, "specs/acme/overlay.yaml"));
    await expect(syncAll({ repository, providers: ["acme"], ...options })).rejects.toThrow(message);
  });
});
