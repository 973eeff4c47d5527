import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startServer } from "./start-server.ts";

/** A local registry that serves our packages from its storage, and no others. */
export interface Registry {
  readonly url: string;
  readonly storage: string;
}

/** Starts the registry, and returns a function that stops it. */
export function startRegistry(folder: string, { url, storage }: Registry): Promise<() => Promise<void>> {
  const config = {
    storage,
    packages: { "@snap/*": { access: "$all", publish: "$all" } },
    max_body_size: "10mb",
    log: { type: "stdout", format: "json", level: "fatal" },
  };
  // JSON is valid YAML.
  const file = join(folder, "verdaccio.yaml");
  writeFileSync(file, JSON.stringify(config));
  const args = ["--config", file, "--listen", new URL(url).host];
  return startServer({ script: "verdaccio/bin/verdaccio", args, ready: `${url}-/ping` });
}
