import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commit } from "./scratch.ts";
import { type Json, renameComponent, renameProperty, tryUpdate } from "./try-update.ts";

const LONG = 300_000;
const ACTION = /specs\/digitalocean\/overlay\.yaml(?::\d+| lines \d+, \d+)/;

const schemaOf = (upstream: Json, name: string) => upstream["components"]?.["schemas"]?.[name];

describe("specs:update", { timeout: LONG }, () => {
  it.each<[string, (upstream: Json) => void, readonly string[]]>([
    [
      "a field that our overlay describes",
      (upstream) => renameProperty(schemaOf(upstream, "snapshots_base"), "created_at", "created"),
      ["`Snapshot.created_at` is no longer returned", "`Snapshot.created`"],
    ],
    [
      "a state that our overlay names",
      (upstream) => {
        const { status } = Object(schemaOf(upstream, "action")).properties;
        status.enum = ["in-progress", "done", "errored"];
      },
      ['`Action.status` no longer accepts `"completed"`', '`"done"`'],
    ],
    [
      "a component that our overlay refers to",
      (upstream) => renameComponent(upstream, "schemas", "error", "api_error"),
      ["source.yaml #/components/schemas/Error: upstream.yaml has no", "not known until fixed"],
    ],
    [
      "a header that our overlay refers to",
      (upstream) => renameComponent(upstream, "headers", "ratelimit-limit", "x-limit"),
      ["/components/headers/RateLimitLimit: upstream.yaml has no", "not known until fixed"],
    ],
  ])("lists the parts that are no longer valid if %s is renamed, and writes the facts", async (_, change, told) => {
    const { code, said, repairing, files } = await tryUpdate(change);
    expect(code).toBe(1);
    for (const text of told) expect(said).toContain(text);
    expect(repairing).toMatch(ACTION);
    // Terminal output does not need the Markdown escapes.
    expect(repairing).not.toContain("\\");
    expect(repairing).not.toContain("openapi.yaml");
    expect(said).toContain("The compiler did not run, because the contract has to be fixed first.");
    expect(files).toEqual(
      expect.arrayContaining(["specs/digitalocean/source.yaml", "specs/digitalocean/upstream.yaml"]),
    );
    expect(files).not.toContain("specs/digitalocean/openapi.yaml");
  });

  it("removes its changeset if the upstream reverts the change and nothing differs from the base", async () => {
    const { scratch, files } = await tryUpdate((upstream) => {
      Object(schemaOf(upstream, "snapshots_base")).properties.encrypted = { type: "boolean" };
    });
    const changeset = files.find((file) => file.startsWith(".changeset/")) ?? "";
    expect(changeset).not.toBe("");
    execFileSync("git", ["add", "--all"], { cwd: scratch });
    execFileSync("git", ["switch", "--quiet", "--create", "update"], { cwd: scratch });
    commit(scratch);
    const { code, said } = await tryUpdate(() => undefined, scratch, "--base", "main");
    const removed = `Removed, because nothing differs from main: ${changeset}`;
    expect([code, said]).toEqual([0, `digitalocean: nothing new\n${removed}\n`]);
    expect(existsSync(join(scratch, changeset))).toBe(false);
  });

  it.each<[string, (upstream: Json) => unknown, string]>([
    ["a reference to another document", setBase("https://upstream.example/a.yaml"), "a.yaml (in #/components/schemas/"],
    ["a reference to a file", setBase("file:///etc/passwd"), "the reference file:///etc/passwd (in #/components/"],
    ["a reference without a target", setBase("#/components/schemas/none"), "schemas/none (in #/components/schemas/"],
    ["a reference to itself", setBase("#/components/schemas/snapshots_base"), "snapshots_base contains itself"],
    ["no path", (upstream) => Object.assign(upstream, { paths: {} }), "it contains none of the "],
    ["no components, as in an incomplete document", (upstream) => delete upstream["components"], "has no target"],
  ])("reports only the causes if the upstream has %s, and changes nothing", async (_, change, told) => {
    const { code, said, files } = await tryUpdate(change);
    expect([code, files]).toEqual([2, []]);
    const [first = ""] = said.split("\n\n");
    expect(first).toContain(told);
    expect(said).not.toContain("overlay.yaml #");
    expect(said).toContain("nothing was written.");
  });
});

function setBase($ref: string) {
  return ({ components }: Json) => Object.assign(components?.["schemas"] ?? {}, { snapshots_base: { $ref } });
}
