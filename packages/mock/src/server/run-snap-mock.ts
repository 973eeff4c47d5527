import { loadProviderMocks } from "./load-provider-mocks.ts";
import { readArguments, USAGE } from "./read-arguments.ts";

/**
 * Serves a mock cloud of each named provider until the process is asked to end, and prints its address.
 *
 * @throws for what a user can fix: an option, a provider that is not installed, a port that is taken
 */
export async function runSnapMock(args: readonly string[]): Promise<void> {
  const { providers, port, json, help, ...options } = readArguments(args);
  if (help) return print(USAGE);
  const mocks = await Promise.all(providers.map(loadProviderMocks));
  // Needs msw: by now the providers' mocks have been loaded with it.
  const { serveCloud } = await import("./serve-cloud.ts");
  const served = await Promise.all(
    mocks.map((each, index) => serveCloud(each, { ...options, port: port && port + index })),
  );
  const addresses = served.map(({ url }, index): [string, string] => [providers[index] ?? "", url]);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));
  print(json ? JSON.stringify(Object.fromEntries(addresses)) : table(addresses));
}

function table(addresses: readonly [provider: string, url: string][]): string {
  const width = Math.max(...addresses.map(([provider]) => provider.length));
  return [...addresses.map(([provider, url]) => `${provider.padEnd(width)}  ${url}`), "Stop with Ctrl-C."].join("\n");
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
