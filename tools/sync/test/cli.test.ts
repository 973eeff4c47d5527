import { spawn, spawnSync } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { toFacts } from "../src/slice/facts.ts";
import { RELATED } from "../src/slice/related.ts";
import { createRepository, createSynced, OVERLAY, syncFrom, UPSTREAM } from "./repository.ts";
import { serve } from "./serve.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");

const COMMAND = join(REPOSITORY, "tools/sync/src/cli.ts");

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync("node", [join(REPOSITORY, "tools/sync/src/cli.ts"), ...args]);
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

// Each run is a separate process.
describe("pnpm specs:sync", { timeout: 30_000 }, () => {
  it("finds that every contract of this repository is up to date with its recorded inputs", () => {
    const { status, stdout, stderr } = run("--check");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("digitalocean: from upstream.yaml; up to date\n");
    expect(stdout).toContain("fireworks: publishes no spec");
    expect(stdout).toContain("instavm: publishes no spec");
  });

  it("keeps only facts of DigitalOcean's upstream", () => {
    const facts = parse(readFileSync(join(REPOSITORY, "specs/digitalocean/upstream.yaml"), "utf8"));
    const { info, [RELATED]: related, ...rest } = facts;
    const dropped: string[] = [];
    const reader = {
      enter: (holder: typeof rest) => [holder, reader] as const,
      drop: (key: string) => dropped.push(key),
    };
    expect(toFacts(rest, "object", reader)).toEqual(rest);
    expect({ dropped, info }).toEqual({ dropped: [], info: { title: "Upstream", version: "2.0" } });
    expect(related).toContain("GET /v2/volumes/{volume_id} (volumes_get)");
  });

  it("prints the omitted parts and the path of references to each component, as lines or as JSON", async () => {
    const repository = await createRepository();
    const from = join(repository, "new.yaml");
    await writeFile(from, UPSTREAM);
    const { status, stdout } = run("acme", "--repository", repository, "--from", from);
    expect(status).toBe(0);
    expect(stdout).toContain("  kept 2 of 4 operations");
    expect(stdout).toContain("  schemas/disk ← schemas/snapshot ← snapshots_list\n");
    const json = JSON.parse(run("acme", "--repository", repository, "--from", from, "--json").stdout);
    expect(json.acme.operations).toEqual({ kept: 2, of: 4 });
  });

  it("fails with a fix if a contract was edited by hand", async () => {
    const repository = await createSynced();
    await writeFile(join(repository, "specs/acme/openapi.yaml"), "openapi: 3.1.0\n");
    const { status, stderr } = run("--check", "--repository", repository);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /specs\/acme\/openapi\.yaml: not up to date .*\n {2}fix: Run `pnpm specs:sync --offline`.*overlay\.yaml/,
    );
  });

  it("skips unchanged inputs, and notices an edited output", async () => {
    const repository = await createRepository();
    const from = join(repository, "new.yaml");
    await writeFile(from, UPSTREAM);
    const again = () => run("acme", "--repository", repository, "--from", from).stdout;
    expect(again()).toContain("written: ");
    expect(again()).toBe("acme: nothing changed since the last run\n");
    await writeFile(join(repository, "specs/acme/openapi.yaml"), "openapi: 3.1.0\n");
    expect(again()).toContain("acme: upstream unchanged; written: specs/acme/openapi.yaml\n");
    await writeFile(from, UPSTREAM.replace("maximum: 50", "maximum: 60"));
    expect(again()).toContain("acme: upstream changed");
  });

  it("refuses a second run during the first", async () => {
    const repository = await createRepository();
    const gate = new EventEmitter();
    const reached = once(gate, "reached");
    const address = await serve(async (_, response) => {
      const released = once(gate, "released");
      gate.emit("reached");
      await released;
      response.end(UPSTREAM);
    });
    const first = spawn("node", [COMMAND, "--repository", repository, "--from", address]);
    await reached;
    const { status, stderr } = run("--offline", "--repository", repository);
    expect(stderr).toMatch(/lock-held: another command that writes here started first\n {2}fix: Retry/);
    expect(status).toBe(2);
    gate.emit("released");
    expect(await once(first, "exit")).toEqual([0, null]);
  });

  it("works after a run was killed", async () => {
    const repository = await createRepository();
    const reached = new EventEmitter();
    const address = await serve(() => reached.emit("reached"));
    const first = spawn("node", [COMMAND, "--repository", repository, "--from", address]);
    await once(reached, "reached");
    first.kill("SIGKILL");
    await once(first, "exit");
    expect((await syncFrom(repository, UPSTREAM)).stale).toHaveLength(3);
  });

  it("reports named components that are not used", async () => {
    const removal =
      "  - { target: $.components.schemas.Snapshot.properties.disk, description: Not ours., remove: true }\n";
    const repository = await createRepository({ overlay: OVERLAY + removal });
    const message =
      /#\/components\n {2}[\w-]+: these components are not used in the contract: schemas\/Disk\n {2}fix: /;
    await expect(syncFrom(repository, UPSTREAM)).rejects.toThrow(message);
  });

  it("does not change a contract that is written by hand although the provider publishes a spec", async () => {
    const repository = await createRepository();
    await rm(join(repository, "specs/acme/overlay.yaml"));
    for (const args of [["--check"], ["--offline"], []]) {
      const { status, stdout } = run(...args, "--repository", repository);
      expect({ status, stdout }).toEqual({
        status: 0,
        stdout: "acme: has no overlay.yaml; its contract is written by hand\n",
      });
    }
  });

  it("counts the problems, and reports that nothing was written", async () => {
    const { status, stderr } = run("--repository", await createRepository(), "--from", "none.yaml");
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /none\.yaml\n {2}[\w-]+: the file cannot be read[\s\S]*\n\n1 problem; nothing was written\.\n$/,
    );
  });

  it.each([
    ["an unknown provider", ["nobody"], /^No folder specs\/nobody\. Known: (?:[\w-]+, )*digitalocean[,.]/],
    ["--from with several providers", ["--from", "x.yaml"], /exactly one provider/],
    ["an unknown option", ["--force"], /Unknown option --force\.[\s\S]*Usage/],
  ])("refuses %s", (_, args, message) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
