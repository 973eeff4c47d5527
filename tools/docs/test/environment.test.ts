import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { listProviders } from "@snap/openapi/list-providers";
import { expect, it, vi } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");

it.each(await listProviders(ROOT))(
  "the client of %s reads only the variables that its README names",
  async (provider) => {
    const entry: Record<string, unknown> = await import(join(ROOT, `packages/${provider}/src/generated/index.ts`));
    const [create] = Object.entries(entry).flatMap(([name, value]) =>
      /^create\w+Client$/.test(name) && typeof value === "function" ? [value] : [],
    );
    const read = new Set<string>();
    const get = (_: object, name: PropertyKey) => {
      read.add(String(name));
      return name === "SNAP_DEBUG" ? undefined : "any-value";
    };
    const env = new Proxy<NodeJS.ProcessEnv>({}, { get });
    vi.stubGlobal("process", { ...process, env });
    const fetch = async () => Response.json({}, { status: 400 });
    await create?.({ fetch, log: null }).GET("/any", {});
    vi.unstubAllGlobals();
    const readme = readFileSync(join(ROOT, `packages/${provider}/README.md`), "utf8");
    const [, table = ""] = /<!-- options -->(.*)<!-- \/options -->/s.exec(readme) ?? [];
    const named = Array.from(table.matchAll(/`([A-Z][A-Z\d_]+)`/g), ([, name]) => name);
    expect([...read].toSorted()).toEqual([...named, "SNAP_DEBUG"].toSorted());
  },
);
