/** The value of an environment variable; `undefined` also where the runtime has no environment (Workers, browsers). */
export function readEnvironment(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.[name];
}
