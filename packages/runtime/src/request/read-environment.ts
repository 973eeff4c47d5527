/** The value of an environment variable; `undefined` also where the runtime has no environment (Workers, browsers). */
export function readEnvironment(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.[name];
}

/** As `readEnvironment`, but `undefined` where Deno would ask for a permission: what is optional is not worth a prompt. */
export function readGrantedEnvironment(name: string): string | undefined {
  const { Deno } = globalThis as { Deno?: DenoPermissions };
  const state = Deno?.permissions.querySync({ name: "env", variable: name }).state ?? "granted";
  return state === "granted" ? readEnvironment(name) : undefined;
}

interface DenoPermissions {
  readonly permissions: { querySync(descriptor: { name: "env"; variable: string }): { readonly state: string } };
}
