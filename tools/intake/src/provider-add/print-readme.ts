import type { Names } from "./names.ts";
import type { Sample } from "./sample-call.ts";

/** Renders the README of a new package, which the maintainer completes. `docs:sync` fills the tables once it is published. */
export function printReadme({ provider, displayName, credentials }: Names, sample: Sample): string {
  const sources = Object.entries(credentials).map(
    ([option, environment]) =>
      `// \`${option}\`: a string, or a function that returns one. Default: the environment variable ${environment}.\n`,
  );
  const { id, method, path, init } = sample;
  return `# @snap/${provider}

A typed \`fetch\` client of the ${displayName} snapshot API, and MSW handlers for your tests.

\`\`\`sh
npm install @snap/${provider}
\`\`\`

\`\`\`ts
import { create${displayName}Client } from "@snap/${provider}";

${sources.join("")}const client = create${displayName}Client();
const { data, error, status } = await client.${method}(${JSON.stringify(path)}${init});
console.log(status, data, error);
\`\`\`

Temporary failures are retried if that is safe, within one \`timeout\` for the whole call. Credentials are sent only to
the API, and never appear in errors. [@snap/runtime](https://github.com/snap-clients/snap/blob/main/packages/runtime/README.md) has the details.

## Options

<!-- options -->
<!-- /options -->

## In tests

\`\`\`sh
npm install --save-dev msw @snap/mock
\`\`\`

\`\`\`ts
import { createMockCloud, handlers, ${id}Handler } from "@snap/${provider}/msw";
import { setupServer } from "msw/node";

const cloud = createMockCloud(); // an account in memory
const server = setupServer(...cloud.handlers); // or \`handlers\`: each operation returns its first success example
server.listen();
server.use(${id}Handler({ status: 429 })); // any documented status and example, typed
console.log(handlers.length);
\`\`\`

A request that violates the contract gets the failure that ${displayName} would return; a request that matches no operation stays unhandled.

## Size

<!-- size -->
<!-- /size -->
`;
}
