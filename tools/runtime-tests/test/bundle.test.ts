import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { provenance } from "@snap/digitalocean";
import { listPublished } from "@snap/openapi/list-providers";
import { rolldown } from "rolldown";
import { describe, expect, it, onTestFinished } from "vitest";

const PROVIDERS = await listPublished(resolve(import.meta.dirname, "../../.."));

describe("bundles", () => {
  it.each(PROVIDERS)(
    "of @snap/%s contain only the client, without msw, @snap/mock and Node's modules",
    async (provider) => {
      expect(await bundle(`@snap/${provider}`)).toEqual(
        [`@snap/${provider}`, "@snap/runtime", ...(await librariesOf(provider))].sort(),
      );
    },
  );

  it.each(PROVIDERS)("of @snap/unified with one adapter contain @snap/%s and no other provider", async (provider) => {
    const packages = await bundle("@snap/unified", `@snap/unified/${provider}`);
    expect(packages).toEqual(
      ["@noble/hashes", `@snap/${provider}`, "@snap/runtime", "@snap/unified", ...(await librariesOf(provider))].sort(),
    );
  });

  it("contain the provenance of a package only if it is imported", async () => {
    const { contract } = provenance;
    expect(
      await minify('import { createDigitalOceanClient as make } from "@snap/digitalocean"; make();'),
    ).not.toContain(contract.sha256);
    expect(await minify('import { provenance } from "@snap/digitalocean"; console.log(provenance);')).toContain(
      contract.sha256,
    );
  });

  it("include everything that an entry imports beyond its client", async () => {
    expect(await bundle("@snap/digitalocean/msw")).toEqual(expect.arrayContaining(["@snap/mock", "msw"]));
  });
});

// The libraries that only the client of this provider needs. A program that imports `auth` bundles the libraries of `auth`
// too.
async function librariesOf(provider: string): Promise<string[]> {
  const text = readFileSync(resolve(import.meta.dirname, `../../../packages/${provider}/package.json`), "utf8");
  const { dependencies, exports }: { dependencies: object; exports: object } = JSON.parse(text);
  const others = "./auth" in exports ? await bundle(`@snap/${provider}/auth`) : [];
  return Object.keys(dependencies).filter((name) => name !== "@snap/runtime" && !others.includes(name));
}

/** Bundles and minifies a program with its dependencies. */
async function minify(code: string): Promise<string> {
  const cwd = await mkdtemp(resolve(import.meta.dirname, "../.bundle-"));
  onTestFinished(() => rm(cwd, { recursive: true }));
  await writeFile(join(cwd, "program.js"), code);
  await using build = await rolldown({ input: join(cwd, "program.js") });
  const { output } = await build.generate({ minify: true });
  return output[0].code;
}

/** Returns the packages whose built files the entries import, and the external modules, such as `node:fs`. */
async function bundle(...entries: string[]): Promise<string[]> {
  await using build = await rolldown({
    input: entries,
    cwd: resolve(import.meta.dirname, ".."),
    // Unused imports count too.
    treeshake: false,
    external: /^node:/,
  });
  const { output } = await build.generate();
  const chunks = output.filter((file) => file.type === "chunk");
  const own = new Set(chunks.map(({ fileName }) => fileName));
  const outside = chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
  const inside = chunks.flatMap(({ moduleIds }) => moduleIds.map(toPackage));
  return [...new Set([...inside, ...outside.filter((name) => !own.has(name))])].sort();
}

function toPackage(file: string): string {
  const built = /\/packages\/([^/]+)\/dist\//.exec(file)?.[1];
  if (built) return `@snap/${built}`;
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? file;
}
