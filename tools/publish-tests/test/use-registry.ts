import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "./run.ts";
import type { Registry } from "./start-registry.ts";

/** Makes every package manager in a folder use this registry, whatever its configuration. */
export function useRegistry(folder: string, url: string): Place {
  // Verdaccio allows everyone to publish, but pnpm requires a token.
  const token = `${url.replace("http:", "")}:_authToken=anyone`;
  writeFileSync(join(folder, ".npmrc"), `registry=${url}\n${token}\n`);
  const names = ["npm_config", "NPM_CONFIG", "pnpm_config", "PNPM_CONFIG", "BUN_CONFIG"];
  const registries = names.map((name) => [`${name}_${name === name.toUpperCase() ? "REGISTRY" : "registry"}`, url]);
  return {
    cwd: folder,
    env: {
      ...Object.fromEntries(registries),
      // Report a registry that is down without retries.
      npm_config_fetch_retries: "0",
      pnpm_config_fetch_retries: "0",
      // The packages were published a moment ago; pnpm and Deno wait a day by default.
      pnpm_config_minimum_release_age: "0",
      // Keeps our packages out of shared caches, because the next run publishes other bytes with the same version.
      npm_config_cache: join(folder, "../cache/npm"),
      pnpm_config_cache_dir: join(folder, "../cache/pnpm"),
      pnpm_config_store_dir: join(folder, "../cache/pnpm-store"),
      BUN_INSTALL_CACHE_DIR: join(folder, "../cache/bun"),
      DENO_DIR: join(folder, "../cache/deno"),
      DENO_NO_UPDATE_CHECK: "1",
    },
  };
}

/** Creates an empty project like that of a new user. */
export function createProject(folder: string, name: string, { url }: Registry): Place {
  const project = join(folder, name);
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "type": "module", "private": true }\n');
  return useRegistry(project, url);
}
