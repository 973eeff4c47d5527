import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.ts";
import { startServer } from "./start-server.ts";

/**
 * A local registry: serves our packages from its storage, and all others from the registry that npm is configured with.
 */
export interface Registry {
  readonly url: string;
  readonly storage: string;
}

/** Starts the registry, and returns a function that stops it. */
export async function startRegistry(folder: string, { url: own, storage }: Registry): Promise<() => Promise<void>> {
  const { url, token, certificates } = await readUplink(folder);
  const uplink = { url, maxage: "1h", ...(token && { auth: { type: "bearer", token_env: "UPLINK_TOKEN" } }) };
  const everyone = { access: "$all", publish: "$all" };
  const config = {
    storage,
    uplinks: { npm: uplink },
    packages: { "@snap/*": everyone, "**": { access: "$all", proxy: "npm" } },
    max_body_size: "10mb",
    log: { type: "stdout", format: "json", level: "fatal" },
  };
  // JSON is valid YAML. The file is private, because the address of the upstream registry may be.
  const file = join(folder, "verdaccio.yaml");
  writeFileSync(file, JSON.stringify(config), { mode: 0o600 });
  return startServer({
    script: "verdaccio/bin/verdaccio",
    args: ["--config", file, "--listen", new URL(own).host],
    env: { ...(token && { UPLINK_TOKEN: token }), ...(certificates && { NODE_EXTRA_CA_CERTS: certificates }) },
    ready: `${own}-/ping`,
  });
}

interface Uplink {
  readonly url: string;
  readonly token?: string | undefined;
  readonly certificates?: string | undefined;
}

async function readUplink(cwd: string): Promise<Uplink> {
  const get = async (key: string) => {
    const value = (await run("npm", ["config", "get", key, "--loglevel=silent"], { cwd })).trim();
    return value === "null" || value === "undefined" ? undefined : value;
  };
  const [url, file, certificates] = await Promise.all([get("registry"), get("userconfig"), get("cafile")]);
  if (url === undefined) throw new Error("npm has no registry. Set one with `npm config set registry <url>`.");
  return { url, certificates, token: file === undefined ? undefined : readToken(file, url) };
}

// npm does not print tokens, so they are read from its configuration file, which may refer to an environment variable.
function readToken(file: string, url: string): string | undefined {
  const key = `${url.replace(/^https?:/, "").replace(/\/?$/, "/")}:_authToken=`;
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const value = lines
    .find((line) => line.startsWith(key))
    ?.slice(key.length)
    .trim();
  return value?.replace(/\$\{(\w+)\}/g, (_, name: string) => process.env[name] ?? "");
}
