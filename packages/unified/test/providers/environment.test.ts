import { digitalocean } from "@snap/unified/digitalocean";
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
