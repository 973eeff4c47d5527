import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { syncAll } from "../src/sync-all.ts";
import { createRepository, OVERLAY, readAll, SOURCE, syncFrom, UPSTREAM } from "./repository.ts";

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

  it("refuses to overwrite the contract after an overlay was added, and explains how to continue", async () => {
    const repository = await createWritten();
    const before = await readAll(repository);
    const message =
      /specs\/acme\/openapi\.yaml\n {2}.*written by hand.*overwritten[\s\S]*fix: .*overlay\.yaml, delete or rename openapi\.yaml/;
    await expect(syncFrom(repository, UPSTREAM)).rejects.toThrow(message);
    await expect(syncAll({ repository, providers: ["acme"], offline: true })).rejects.toThrow(message);
    expect(await readAll(repository)).toEqual(before);
  });

  it("refuses to overwrite the contract if no sync has written upstream.yaml", async () => {
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

  it("records the facts of an upstream that is named, and never changes the contract", async () => {
    const repository = await createWritten();
    await rm(join(repository, "specs/acme/overlay.yaml"));
    expect((await syncFrom(repository, UPSTREAM)).stale).toEqual([FACTS, RECORD]);
    const [result] = (await syncAll({ repository, providers: ["acme"], offline: true })).results;
    expect(result).toMatchObject({ upstream: "recorded", isByHand: true, files: new Map() });
    const changed = replaceOnce(UPSTREAM, "maximum: 50", "maximum: 60");
    expect((await syncFrom(repository, changed)).stale).toEqual([FACTS, RECORD]);
    expect((await readAll(repository))[CONTRACT]).toBe(BY_HAND);
    await writeFile(join(repository, "specs/acme/overlay.yaml"), OVERLAY);
    await expect(syncFrom(repository, UPSTREAM)).rejects.toThrow(/openapi\.yaml\n {2}.*written by hand/);
  });

  it.each([
    ["without an overlay", SOURCE, { revision: "v8" }, /overlay\.yaml\n {2}.*--revision[\s\S]*fix: Omit --revision/],
    ["from documentation", "kind: documentation\n", { from: "new.yaml" }, /source\.yaml #\/kind\n {2}.*--from/],
  ])("refuses an option that sets an upstream %s", async (_, source, options, message) => {
    const repository = await createRepository({ source });
    await rm(join(repository, "specs/acme/overlay.yaml"));
    await expect(syncAll({ repository, providers: ["acme"], ...options })).rejects.toThrow(message);
  });
});
