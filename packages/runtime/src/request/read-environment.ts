/**
 * Returns the value of an environment variable, or `undefined` if it is not set or the runtime has no environment
 * (Workers, browsers).
 */
export function readEnvironment(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.[name];
}

/** Returns the same as `readEnvironment`, but `undefined` if Deno would prompt for permission to read the variable. */
export function readGrantedEnvironment(name: string): string | undefined {
  const { Deno } = globalThis as { Deno?: DenoPermissions };
  const state = Deno?.permissions.querySync({ name: "env", variable: name }).state ?? "granted";
  return state === "granted" ? readEnvironment(name) : undefined;
}

interface DenoPermissions {
  readonly permissions: { querySync(descriptor: { name: "env"; variable: string }): { readonly state: string } };
}
