import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Place } from "./run.ts";
import type { Registry } from "./start-registry.ts";

/** The registry that npm is configured with, from which third-party packages come. */
const CONFIGURED = readConfigured();

/** Makes every package manager in a folder use this registry for our packages. */
export function useRegistry(folder: string, url: string): Place {
  const { registry, token, certificates } = CONFIGURED;
  const lines = [
    `registry=${registry}`,
    ...(token === undefined ? [] : [`${toKey(registry)}=${token}`]),
    `@snap:registry=${url}`,
    // Verdaccio allows everyone to publish, but pnpm requires a token.
    `${toKey(url)}=anyone`,
  ];
  // The file is private, because the address of the registry may be.
  writeFileSync(join(folder, ".npmrc"), `${lines.join("\n")}\n`, { mode: 0o600 });
  return {
    cwd: folder,
    env: {
      ...(certificates && { NODE_EXTRA_CA_CERTS: certificates, DENO_CERT: certificates }),
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

function readConfigured() {
  // Outside of this repository, so only the configuration of the user and the environment count.
  const options = { cwd: tmpdir(), encoding: "utf8" } as const;
  const printed = execFileSync("npm", ["config", "list", "--long", "--json", "--loglevel=silent"], options);
  const { registry, userconfig, cafile }: Readonly<Record<string, string | null>> = JSON.parse(printed);
  if (!registry) throw new Error("npm has no registry. Set one with `npm config set registry <url>`.");
  return { registry, token: readToken(userconfig ?? "", registry), certificates: cafile };
}

// npm does not print tokens, so they are read from its configuration file, which may refer to an environment variable.
function readToken(file: string, registry: string): string | undefined {
  const key = `${toKey(registry)}=`;
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const value = lines
    .find((line) => line.startsWith(key))
    ?.slice(key.length)
    .trim();
  return value?.replace(/\$\{(\w+)\}/g, (_, name: string) => process.env[name] ?? "");
}

// The name of the setting that has the token of a registry.
function toKey(url: string): string {
  return `${url.replace(/^https?:/, "").replace(/\/?$/, "/")}:_authToken`;
}
