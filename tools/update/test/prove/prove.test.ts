import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { parse, stringify } from "yaml";
import { prove } from "../../src/prove/prove.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");
const LONG = 300_000;

type Json = { [key: string]: Json };

/** Proves a change of DigitalOcean's contract. */
function proveChange(change: (contract: Json) => void, typeTests?: string) {
  const from = readFileSync(join(REPOSITORY, "specs/digitalocean/openapi.yaml"), "utf8");
  const contract = parse(from) as Json;
  change(contract);
  return prove({ repository: REPOSITORY, provider: "digitalocean", from, to: stringify(contract), typeTests });
}

const schemaOf = (contract: Json, name: string) => contract["components"]?.["schemas"]?.[name] as Json;
const propertiesOf = (contract: Json, name: string) => schemaOf(contract, name)["properties"] as Json;

/** Changes of different parts of the contract, each with a usage that it breaks. */
const CHANGES: readonly { readonly change: (contract: Json) => void; readonly usage: object }[] = [
  // A removed response property.
  {
    change: (contract) => delete propertiesOf(contract, "Snapshot")["min_disk_size"],
    usage: { operation: "getSnapshot", what: "reads data.snapshot.min_disk_size of 200" },
  },
  // A response property that becomes optional.
  {
    change: (contract) => Object.assign(schemaOf(contract, "Snapshot"), { required: ["id", "name"] }),
    usage: { operation: "getSnapshot", what: "reads data.snapshot.created_at of 200" },
  },
  // A parameter that becomes required.
  {
    change: ({ paths }) => {
      const added = { name: "team", in: "query", required: true, schema: { type: "string" }, example: "a" };
      Object.assign(paths?.["/v2/snapshots"] ?? {}, { parameters: [added] });
    },
    usage: { operation: "listSnapshots", what: expect.stringContaining('calls client.GET("/v2/snapshots"') },
  },
  // A removed operation.
  {
    change: ({ paths }) => delete paths?.["/v2/actions/{action_id}"],
    usage: { operation: "getAction", what: expect.stringContaining("/v2/actions/{action_id}") },
  },
  // Another credential.
  {
    change: ({ components }) => {
      for (const scheme of Object.values(components?.["securitySchemes"] ?? {})) {
        Object.assign(scheme["x-snap-credential"] ?? {}, { option: "apiKey" });
      }
    },
    usage: { what: "creates a client with the option `token`" },
  },
];

describe("prove", () => {
  it(
    "breaks nothing with a new optional property, a new response value or a stricter limit, and removes its files, even those of a killed run",
    async () => {
      const { pid } = spawnSync("true");
      mkdirSync(join(REPOSITORY, `packages/digitalocean/node_modules/.prove-${pid}-abcdef/last`), { recursive: true });
      const typeTests = readFileSync(join(REPOSITORY, "packages/digitalocean/test/types.test.ts"), "utf8");
      const { usages, broken } = await proveChange((contract) => {
        Object.assign(propertiesOf(contract, "Snapshot"), { encrypted: { type: "boolean" } });
        Object.assign(propertiesOf(contract, "CreateVolumeRequest"), { encrypted: { type: "boolean" } });
        const { resource_type } = propertiesOf(contract, "Snapshot");
        Object.assign(resource_type ?? {}, { enum: ["droplet", "volume", "database"] });
        Object.assign(propertiesOf(contract, "CreateVolumeRequest")["name"] ?? {}, { maxLength: 40 });
      }, typeTests);
      expect(broken).toEqual([]);
      expect(usages).toBeGreaterThan(300);
      const modules = readdirSync(join(REPOSITORY, "packages/digitalocean/node_modules"));
      expect(modules.filter((name) => name.startsWith(".prove"))).toEqual([]);
    },
    LONG,
  );

  it(
    "lists the usages that each change breaks",
    async () => {
      // One contract with all changes, because each proof runs the compiler.
      const { broken } = await proveChange((contract) => {
        for (const { change } of CHANGES) change(contract);
      });
      for (const { usage } of CHANGES) expect(broken).toContainEqual({ ...usage, error: expect.any(String) });
    },
    LONG,
  );

  it(
    "breaks only the request value that is now refused, and the lines that pass it, although an example is invalid",
    async () => {
      const { broken, diagnostics, misfits } = await proveChange(({ paths }) => {
        const schema = paths?.["/v2/snapshots"]?.["get"]?.["parameters"]?.["2"]?.["schema"];
        Object.assign(schema ?? {}, { enum: ["droplet"] });
      });
      expect(broken.map(({ operation }) => operation)).toEqual(["listSnapshots"]);
      expect(broken[0]?.what).toContain('"resource_type": "volume"');
      expect(diagnostics.map(({ code }) => code)).toEqual(["example-invalid"]);
      expect(new Set(misfits.map(({ file }) => file))).toEqual(
        new Set([
          "packages/digitalocean/test/mock-behaviour.test.ts",
          "packages/unified/src/providers/digitalocean.ts",
        ]),
      );
      for (const { cause } of misfits) expect(cause).toMatch(/^Type '"volume"' is not assignable to type '"droplet"/);
    },
    LONG,
  );

  it(
    "compiles the type tests of the last release with the new package",
    async () => {
      const tests =
        'import type { operations } from "@snap/digitalocean";\nexport type Kept = operations["getSnapshot"];\n';
      const { broken, misfits } = await proveChange(({ paths }) => {
        Object.assign(paths?.["/v2/snapshots/{snapshot_id}"]?.["get"] ?? {}, { operationId: "readSnapshot" });
      }, tests);
      // Generated tests are not fixed by hand.
      expect(misfits.map(({ file }) => file)).not.toContain("packages/digitalocean/test/types.test.ts");
      expect(misfits.map(({ file }) => file)).toContain("packages/unified/test/providers/digitalocean.test.ts");
      expect(broken).toEqual([
        {
          what: "passes its type tests, line 2",
          code: expect.stringContaining("Kept"),
          error: expect.stringContaining("getSnapshot"),
        },
      ]);
    },
    LONG,
  );

  it(
    "reports that the compiler does not start, and removes its files",
    async () => {
      vi.stubEnv("PATH", "");
      onTestFinished(() => void vi.unstubAllEnvs());
      await expect(proveChange(() => {})).rejects.toThrow("TypeScript failed: spawn tsc ENOENT");
      const modules = readdirSync(join(REPOSITORY, "packages/digitalocean/node_modules"));
      expect(modules.filter((name) => name.startsWith(".prove"))).toEqual([]);
    },
    LONG,
  );

  it(
    "lists the problems of a contract that does not compile, and proves the rest of it",
    async () => {
      const { diagnostics, usages, broken } = await proveChange((contract) => {
        delete contract["servers"];
        for (const scheme of Object.values(contract["components"]?.["securitySchemes"] ?? {})) {
          Object.assign(scheme["x-snap-credential"] ?? {}, { option: "key" });
        }
      });
      expect(broken.map(({ what }) => what)).toEqual(["creates a client with the option `token`"]);
      expect(diagnostics).toContainEqual(expect.objectContaining({ code: "server-missing" }));
      expect(usages).toBeGreaterThan(300);
    },
    LONG,
  );
});

it("writes nothing through a symbolic link instead of the folder of the package or of its modules", async () => {
  const folder = mkdtempSync(join(tmpdir(), "snap-prove-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const outside = join(folder, "outside");
  const left = join(outside, "node_modules/.prove-999999999-x");
  for (const [repository, link] of [
    ["one", "packages/digitalocean"],
    ["other", "packages/digitalocean/node_modules"],
  ] as const) {
    mkdirSync(left, { recursive: true });
    mkdirSync(join(folder, repository, link, ".."), { recursive: true });
    symlinkSync(link.endsWith("modules") ? join(outside, "node_modules") : outside, join(folder, repository, link));
    const proof = prove({ repository: join(folder, repository), provider: "digitalocean", from: "", to: "" });
    await expect(proof).rejects.toThrow(`${link}\n  folder-refused: it is a symbolic link`);
    expect(readdirSync(outside, { recursive: true })).toEqual(["node_modules", "node_modules/.prove-999999999-x"]);
  }
});
