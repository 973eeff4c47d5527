import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readYamlObject } from "@snap/openapi/yaml";
import { expect, it } from "vitest";
import { readAdapterFacts } from "../../src/provider-add/adapter-files.ts";
import { printActions } from "../../src/provider-add/print-actions.ts";
import { hasActions, printAdapter } from "../../src/provider-add/print-adapter.ts";
import { judge } from "../../src/verdict/judge.ts";

function render(provider: string, displayName: string) {
  const file = `specs/${provider}/openapi.yaml`;
  const document = readYamlObject(readFileSync(resolve(import.meta.dirname, "../../../..", file), "utf8"), file);
  const facts = readAdapterFacts(document, judge(document).found, () => {});
  if (!facts) throw new Error(`${provider} has no adapter`);
  const names = { provider, displayName, credentials: {} };
  const list = facts.scope === undefined ? undefined : facts.description;
  return { facts, adapter: printAdapter(names, facts), actions: printActions(names, facts.actions, list) };
}

it("writes actions that wait for the jobs of the contract, and an adapter that loads them on first use", () => {
  const { facts, adapter, actions } = render("neon", "Neon");
  expect(hasActions(facts)).toBe(true);
  expect(facts.actions).toEqual({
    schema: "Snapshot",
    kind: "database",
    create: { id: "createSnapshot", hasJob: true, item: ["snapshot"] },
    restore: { id: "restoreSnapshot", hasJob: true },
    deletion: "deleteSnapshot",
    jobs: ["getOperation"],
  });
  expect(actions).toContain("export const jobs = [getOperationJob];");
  expect(actions).toContain("export const deletion = deleteSnapshotJob;");
  expect(actions).toContain('const { id } = toSnapshot(data?.["snapshot"]);');
  expect(adapter).toContain('actions: () => import("./actions/neon.ts"),');
  expect(adapter).toContain("operations: { createSnapshot, restoreSnapshot },");
  // A list in scopes is described in the module that is loaded.
  expect(actions).toContain("export const snapshots = [list] as const;");
  expect(adapter).not.toContain("@snap/neon/snapshots");
  // No capability is stated before it is tested.
  expect(adapter).toContain("const capabilities = { create: {}, restore: {} }");
});

it("returns the snapshot and the resource of operations that start no job", () => {
  const { actions } = render("e2b", "E2B");
  expect(actions).not.toContain("Job");
  expect(actions).toContain('return { snapshot: toSnapshot(data), matchedBy: "response" } as const;');
  expect(actions).toContain('return { type: "sandbox", id } as const;');
});
