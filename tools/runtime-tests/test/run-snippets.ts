import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { format } from "node:util";
import { loadPublished } from "@snap/provider-tests/load-published";
import { loadMocks } from "@snap/provider-tests/load-subject";
import { setupServer } from "msw/node";

// Runs snippets in turn, because loading the mocks takes longer than most snippets. Each snippet gets a new mock cloud
// with a fast clock for every provider that it names, and the environment has credentials.
const providers = await loadPublished();
Object.assign(process.env, ...providers.map(({ environment }) => environment));
const loading = providers.map(async ({ provider }) => ({ provider, ...(await loadMocks(provider)) }));
const mocks = await Promise.all(loading);
const server = setupServer();
server.listen({ onUnhandledFrame: "error" });
const { log } = console;

for (const file of process.argv.slice(2)) {
  const code = readFileSync(file, "utf8");
  const named = mocks.filter(({ provider }) => code.includes(provider));
  const clouds = named.map(({ createMockCloud }) => createMockCloud());
  server.resetHandlers(...clouds.flatMap(({ handlers }) => handlers));
  const timer = setInterval(() => {
    for (const { clock } of clouds) clock.advance(30_000);
  }, 50);
  let printed = "";
  console.log = (...values) => {
    printed += `${format(...values)}\n`;
  };
  const error = await import(pathToFileURL(file).href).then(
    () => undefined,
    (thrown: unknown) => format(thrown),
  );
  clearInterval(timer);
  log(JSON.stringify({ file, printed, error }));
}
// The servers of some snippets still listen.
process.exit();
