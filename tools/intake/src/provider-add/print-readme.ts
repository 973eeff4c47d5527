import type { Names } from "./names.ts";
import type { Sample } from "./sample-call.ts";

const REPOSITORY = "https://github.com/snap-clients/snap";

/**
 * Renders the README of a new package, with the sections of the other packages. The maintainer completes it, and
 * `docs:sync` fills the tables once the package is published.
 */
export function printReadme({ provider, displayName, credentials }: Names, sample: Sample): string {
  const { id } = sample;
  const isPublic = Object.keys(credentials).length === 0;
  const note = isPublic ? "" : "// The credential comes from the environment, or from an option: see Options.\n";
  const options = isPublic ? "" : "clientOptions";
  const imports = [`create${displayName}Client`, ...(sample.input === undefined ? [] : [id])].sort().join(", ");
  return `# @snap/${provider}

A typed \`fetch\` client for the ${displayName} snapshot API, and MSW handlers for your tests.

## Install

\`\`\`sh
npm install @snap/${provider}
\`\`\`

The package is not on the public npm registry yet:
[Install](${REPOSITORY}/blob/main/README.md#install) shows how to install from a clone.

## One minute

\`\`\`ts
import { ${imports} } from "@snap/${provider}";

${note}const client = create${displayName}Client();
${printCall(sample)}
\`\`\`

States and enums in responses are open: a value that ${displayName} adds later does not break your program, and your
editor completes the documented values.

\`provenance\` (and \`snap\` in \`package.json\`) lists the sources that the package was generated from, with
their revision and hashes.

Every operation: [API.md](API.md#operations).

## Options

<!-- options -->
<!-- /options -->

The third argument of an operation has \`headers\`, \`signal\`, \`retry\` and \`timeout\` for one call.

## Errors

An operation returns its data, and throws an \`ApiError\` if ${displayName} responds with a failure:
\`${id}.isError(error)\` is true for this error, and its \`status\` determines the type of its \`body\`. Other errors
are \`ConnectionError\`, \`TimeoutError\`, \`AbortError\` and \`RedirectError\`, and before any request
\`CredentialError\` and \`InvalidRequestError\`. All are \`SnapError\`s, and credentials in them are redacted in the
[usual spellings](https://github.com/snap-clients/snap/blob/main/.github/SECURITY.md#how-secrets-are-found).

The client also has a method for each HTTP method. It returns failures instead of throwing them:
\`const { data, error, status, response } = await client.GET(path, { params })\`, where \`status\` determines the type of
\`error\`.

Transient failures are retried if that is safe, within one \`timeout\` for the whole call.
[@snap/runtime](${REPOSITORY}/blob/main/packages/runtime/README.md) has the details.

## Mocks

\`\`\`sh
npm install --save-dev msw @snap/mock
\`\`\`

\`\`\`ts
import { ${imports} } from "@snap/${provider}";
import { ${[...(options ? [options] : []), "createMockCloud"].join(", ")} } from "@snap/${provider}/msw";
import { setupServer } from "msw/node";

const cloud = createMockCloud(); // an account in memory
const server = setupServer(...cloud.handlers);
server.listen();
const client = create${displayName}Client(${options});
${printCall(sample)}
server.close();
\`\`\`

The account starts with the objects in the contract's examples, and its clock stands still until you advance it. It
pages, filters and validates as ${displayName} documents;
[@snap/mock](${REPOSITORY}/blob/main/packages/mock/README.md) explains how to fill it and how to
inject failures.

If one documented response is enough, use the handler of each operation:

\`\`\`ts
import { handlers, ${id}Handler } from "@snap/${provider}/msw";
import { setupServer } from "msw/node";

const server = setupServer(...handlers); // each operation returns its first success example
server.listen();
server.use(${id}Handler({ status: 429 })); // any documented status and example, typed
\`\`\`

A request that violates the contract gets the failure that ${displayName} would return. A request that matches no
operation stays unhandled.

## Size

<!-- size -->
<!-- /size -->

## Links

- [API.md](API.md): every export and operation; [llms.txt](llms.txt): a summary for a language model
- [@snap/unified](${REPOSITORY}/blob/main/packages/unified/README.md): these snapshots together
  with those of your other accounts
- [specs/${provider}](${REPOSITORY}/tree/main/specs/${provider}): the contract and its sources
- [SECURITY.md](${REPOSITORY}/blob/main/.github/SECURITY.md): where the credential can go
`;
}

function printCall({ id, method, path, init, input, isList }: Sample): string {
  if (input === undefined) {
    return `const { data, error, status } = await client.${method}(${JSON.stringify(path)}${init});
console.log(status, data, error);`;
  }
  if (isList) return `for await (const item of ${id}(client${input})) console.log(item);`;
  return `console.log(await ${id}(client${input}));`;
}
