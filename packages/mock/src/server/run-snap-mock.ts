import { loadProviderMocks } from "./load-provider-mocks.ts";
import { readArguments, USAGE } from "./read-arguments.ts";

/**
 * Serves a mock cloud of each named provider until the process is terminated, and prints the addresses.
 *
 * @throws {Error} when the user must fix something: an invalid option, a missing package, a port in use
 */
export async function runSnapMock(args: readonly string[]): Promise<void> {
  const { providers, port, json, help, ...options } = readArguments(args);
  if (help) return print(USAGE);
  const mocks = await Promise.all(providers.map(loadProviderMocks));
  // Imported here because it needs msw, an optional peer: loading the providers' mocks reports a missing msw.
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
