// The environment variables that programs need and that contain no credentials. Variables with the URL of a proxy are
// omitted, because it may contain a password.
const KEPT = new Set(
  `PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TMPDIR TEMP TMP CI NO_COLOR FORCE_COLOR TERM COLUMNS
  NODE_OPTIONS NODE_COMPILE_CACHE NODE_EXTRA_CA_CERTS SSL_CERT_FILE SSL_CERT_DIR
  APPDATA COMSPEC HOMEDRIVE HOMEPATH LOCALAPPDATA PATHEXT PROGRAMDATA PROGRAMFILES SYSTEMDRIVE SYSTEMROOT USERPROFILE
  WINDIR`.split(/\s+/),
);

/**
 * Removes all other variables from the environment of this process. Its child processes, which inherit the environment,
 * run code that is generated from an upstream.
 */
export function keepEnvironment(): void {
  for (const name of Object.keys(process.env)) {
    if (!KEPT.has(name.toUpperCase()) && !/^LC_[A-Z]+$/.test(name)) delete process.env[name];
  }
}
