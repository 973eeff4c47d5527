import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "./run.ts";
import type { Registry } from "./start-registry.ts";

/** Lets every package manager that runs in a folder use this registry, whatever else it is set to. */
export function useRegistry(folder: string, url: string): Place {
  // Verdaccio lets everyone publish; pnpm asks for a token all the same.
  const token = `${url.replace("http:", "")}:_authToken=anyone`;
  writeFileSync(join(folder, ".npmrc"), `registry=${url}\n${token}\n`);
  const names = ["npm_config", "NPM_CONFIG", "pnpm_config", "PNPM_CONFIG", "BUN_CONFIG"];
  const registries = names.map((name) => [`${name}_${name === name.toUpperCase() ? "REGISTRY" : "registry"}`, url]);
  return {
    cwd: folder,
    env: {
      ...Object.fromEntries(registries),
      // A registry that is down is reported at once.
      npm_config_fetch_retries: "0",
      pnpm_config_fetch_retries: "0",
      // What is published here is too young for the waiting time that pnpm and Deno keep.
      pnpm_config_minimum_release_age: "0",
      // Nothing of ours stays in anyone's cache: the next run publishes other bytes under the same version.
      npm_config_cache: join(folder, "../cache/npm"),
      pnpm_config_cache_dir: join(folder, "../cache/pnpm"),
      pnpm_config_store_dir: join(folder, "../cache/pnpm-store"),
      BUN_INSTALL_CACHE_DIR: join(folder, "../cache/bun"),
      DENO_DIR: join(folder, "../cache/deno"),
      DENO_NO_UPDATE_CHECK: "1",
    },
  };
}

/** Creates a project like a new user's, with nothing installed. */
export function createProject(folder: string, name: string, { url }: Registry): Place {
  const project = join(folder, name);
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "type": "module", "private": true }\n');
  return useRegistry(project, url);
}
