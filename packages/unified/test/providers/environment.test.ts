import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { exoscale } from "@snap/unified/exoscale";
import { fireworks } from "@snap/unified/fireworks";
import { instavm } from "@snap/unified/instavm";
import { expect, it, onTestFinished, vi } from "vitest";

it("the adapters read only the documented environment variables", () => {
  const read: string[] = [];
  const env = new Proxy<Record<string, string>>({}, { get: (_, name) => read.push(String(name)) && "environment" });
  vi.stubGlobal("process", { env });
  onTestFinished(() => void vi.unstubAllGlobals());
  const adapters = [digitalocean(), fireworks(), instavm()];
  vi.unstubAllGlobals();
  expect(adapters).toHaveLength(3);
  expect([...new Set(read)].sort()).toEqual([
    "DIGITALOCEAN_TOKEN",
    "FIREWORKS_ACCOUNT_ID",
    "FIREWORKS_API_KEY",
    "INSTAVM_API_KEY",
    "SNAP_DEBUG",
  ]);
});

it("an adapter does not read the variable of a scope that is passed", async () => {
  const read: string[] = [];
  const env = new Proxy<Record<string, string>>({}, { get: (_, name) => read.push(String(name)) && undefined });
  vi.stubGlobal("process", { env });
  onTestFinished(() => void vi.unstubAllGlobals());
  const keys = { apiKey: "EXO0123456789", apiSecret: "secret-0123456789" };
  const fetch = async () => Response.json({ snapshots: [], "block-storage-snapshots": [] });
  const snap = createSnap({ accounts: [exoscale({ zone: "de-fra-1", keys, fetch })] });
  await snap.list().toArray();
  expect(read).not.toEqual([]);
  expect(read).not.toContain("EXOSCALE_ZONE");
});
