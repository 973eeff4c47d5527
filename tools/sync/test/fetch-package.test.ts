import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "tar";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { fetchUpstream } from "../src/fetch/fetch-upstream.ts";
import { serve } from "./serve.ts";

const SPEC = "openapi: 3.1.0\n";
const LIMITS = { bytes: 1000, milliseconds: 20_000 };

// Starts a registry with one package, and configures npm for it.
async function serveRegistry(): Promise<{ integrity: string }> {
  const folder = await mkdtemp(join(tmpdir(), "snap-registry-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "package/specs"), { recursive: true });
  const manifest = { name: "@acme/api", version: "1.2.3", scripts: { prepack: "exit 1", postinstall: "exit 1" } };
  await writeFile(join(folder, "package/package.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "package/specs/openapi.yaml"), SPEC);
  await writeFile(join(folder, "package/specs/long.yaml"), "#".repeat(LIMITS.bytes + 1));
  const file = join(folder, "api.tgz");
  // An archive may contain a file several times: the last one counts.
  await create({ cwd: folder, gzip: true, file }, ["package", "package/specs/openapi.yaml"]);
  const bytes = await readFile(file);
  const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  const registry = await serve(({ url = "" }, response) => {
    if (url.endsWith(".tgz")) response.end(bytes);
    else if (decodeURIComponent(url).startsWith("/@acme/api")) {
      const version = { ...manifest, dist: { integrity, tarball: `${registry}/api.tgz` } };
      response.setHeader("content-type", "application/json");
      response.end(
        JSON.stringify({ name: "@acme/api", "dist-tags": { latest: "1.2.3" }, versions: { "1.2.3": version } }),
      );
    } else response.writeHead(404).end("{}");
  });
  vi.stubEnv("npm_config_registry", registry);
  vi.stubEnv("npm_config_cache", join(folder, "cache"));
  vi.stubEnv("npm_config_fetch_retries", "0");
  onTestFinished(() => void vi.unstubAllEnvs());
  return { integrity };
}

describe("an upstream in an npm package", { timeout: 60_000 }, () => {
  it("is read with its version and its integrity, and not again while the integrity is unchanged", async () => {
    const { integrity } = await serveRegistry();
    const read = await fetchUpstream("npm:@acme/api@1.2.3:specs/openapi.yaml", { limits: LIMITS });
    expect(read).toMatchObject({ text: SPEC, revision: "1.2.3", etag: integrity });
    expect(read?.sha256).toBe(createHash("sha256").update(SPEC).digest("hex"));
    const latest = "npm:@acme/api:specs/openapi.yaml";
    expect(await fetchUpstream(latest, { limits: LIMITS, etag: integrity })).toBeUndefined();
  });

  it("is refused if the package or file does not exist, or the file is too long, and the fix shows the format of the address", async () => {
    await serveRegistry();
    const read = (address: string) => fetchUpstream(address, { limits: LIMITS });
    await expect(read("npm:@acme/none:a.yaml")).rejects.toThrow(/no such package\n {2}fix: .*npm:PACKAGE@VERSION:PATH/);
    await expect(read("npm:@acme/api:a.yaml")).rejects.toThrow(/has no file a\.yaml/);
    await expect(read("npm:@acme/api:specs/long.yaml")).rejects.toThrow(/longer than 0\.001 MB/);
  });

  it.each([
    "npm:",
    "npm:acme",
    "npm:--registry=x:a.yaml",
    "npm:--global:a.yaml",
    "npm:-g:a.yaml",
    "npm:@acme/api@1:",
    "npm:a@b;c:d",
  ])("is refused with the address %s, without running npm", async (address) => {
    vi.stubEnv("PATH", "");
    onTestFinished(() => void vi.unstubAllEnvs());
    await expect(fetchUpstream(address)).rejects.toThrow(/not a file of an npm package/);
  });
});
