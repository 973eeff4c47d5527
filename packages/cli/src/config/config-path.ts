import { isAbsolute, join } from "node:path";
import { UsageError } from "../command/command-error.ts";
import type { Io } from "../command/io.ts";
import { looksLikeCredential, quoteName } from "./looks-like-credential.ts";

/** Where the configuration is, and whether the user named the file. */
export interface ConfigPath {
  readonly path: string;
  readonly isNamed: boolean;
}

/**
 * Returns the file of `--config`, of SNAPSHOTS_CONFIG, or else of the platform's folder.
 *
 * @throws {UsageError} if the variable may contain a credential, like the flag.
 */
export function findConfigPath({ env, platform, home }: Io, flag: string | undefined): ConfigPath {
  const named = flag ?? (env["SNAPSHOTS_CONFIG"] || undefined);
  if (flag === undefined && named !== undefined && looksLikeCredential(named))
    throw new UsageError(`\`SNAPSHOTS_CONFIG\` must be a file, got ${quoteName(named)}. Pass such a name as ./NAME.`);
  if (named !== undefined) return { path: named, isNamed: true };
  return { path: join(configFolder(env, platform, home), "snapshots", "config.toml"), isNamed: false };
}

function configFolder(env: Io["env"], platform: Io["platform"], home: string): string {
  const { XDG_CONFIG_HOME: xdg = "", APPDATA: roaming = "" } = env;
  // The XDG specification says that relative paths are ignored.
  if (isAbsolute(xdg)) return xdg;
  if (platform === "win32") return roaming || join(home, "AppData", "Roaming");
  return platform === "darwin" ? join(home, "Library", "Application Support") : join(home, ".config");
}
