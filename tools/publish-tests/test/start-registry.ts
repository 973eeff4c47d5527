import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.ts";
import { startServer } from "./start-server.ts";

/** A registry of our own: packages of ours from its storage, all others from the registry that npm is set to. */
export interface Registry {
  readonly url: string;
  readonly storage: string;
}

/** Starts the registry; gives what ends it. */
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
  // Every JSON is YAML. Only its owner reads it: the address behind it can be private.
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
  if (url === undefined) throw new Error("npm has no registry: set one by `npm config set registry <url>`");
  return { url, certificates, token: file === undefined ? undefined : readToken(file, url) };
}

// npm prints no token; its file may name an environment variable instead of one.
function readToken(file: string, url: string): string | undefined {
  const key = `${url.replace(/^https?:/, "").replace(/\/?$/, "/")}:_authToken=`;
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const value = lines
    .find((line) => line.startsWith(key))
    ?.slice(key.length)
    .trim();
  return value?.replace(/\$\{(\w+)\}/g, (_, name: string) => process.env[name] ?? "");
}
