import type { Model } from "@snap/codegen/model";
import { escapeMarkdownCode } from "@snap/openapi/escape";
import type { PublishedPackage } from "../packages.ts";
import { toRepository } from "../to-repository.ts";
import { describeOperation } from "./describe-operation.ts";

const UNPUBLISHED =
  "The packages are not on the public npm registry yet: the README of the repository says how to install from a clone.";

/** Renders `llms.txt` of a provider package: its purpose, a short example, and all operations. */
export function renderProviderLlms({ name, description }: PublishedPackage, model: Model, readme: string): string {
  const credentials = Object.entries(model.credentials).map(
    ([option, environment]) =>
      `the option ${escapeMarkdownCode(option)}, or the environment variable ${escapeMarkdownCode(environment)}`,
  );
  const scopes = Object.entries(model.scopes).map(
    ([option, { environment }]) => `${escapeMarkdownCode(option)} (${escapeMarkdownCode(environment)})`,
  );
  const scoped = scopes.length > 0 ? `Options for all calls: ${scopes.join(", ")}. ` : "";
  return `# ${name}

> ${description}

- Install: \`npm install ${name}\`; for its mocks also \`npm install --save-dev msw @snap/mock\`. ${UNPUBLISHED}
- Address: ${escapeMarkdownCode(model.baseUrl)} (option \`baseUrl\`). ${scoped}Credential: ${credentials.join("; ") || "none"}.
- Each operation is a function by its name: \`operation(client, input, { timeout, signal, … })\`. It returns the data, and throws \`ApiError\` when the response is a failure; \`operation.isError(error)\` narrows its type. A list is an async iterable with \`.pages()\` and \`.toArray({ limit })\`.
- Below them, \`client.GET(path, { params })\` and the other methods return \`{ data, error, status, response }\` instead of throwing.
- Mocks: \`@snap/${model.provider}/msw\` exports \`createMockCloud\`, \`handlers\`, and \`<operation>Handler\` for each operation.

## One minute

${firstSnippet(readme, name)}
## Operations

Fields with a \`*\` are required.

${model.operations.map((operation) => `${describeOperation(operation)}\n`).join("")}
## More

- [README.md](README.md): options, errors, mocks
- [API.md](API.md): every export
`;
}

/** Renders the overall `llms.txt`: a short example, the capabilities, and links to the packages. */
export function renderOverview(packages: readonly PublishedPackage[], readme: string, capabilities: string): string {
  const lines = packages
    .filter((one) => !one.private)
    .map(
      ({ name, folder, description }) =>
        `- [${name}](${toRepository(`packages/${folder}/${["cli", "mock", "runtime"].includes(folder) ? "README.md" : "llms.txt"}`)}): ${description}\n`,
    );
  return `# Snap

> Typed clients for every cloud's snapshot API, and one API over all of them.

- Install: \`npm install @snap/unified\`, which brings the client of each provider. ${UNPUBLISHED}
- A field that a provider does not report is \`null\`; one that Snap inferred is named in \`snapshot.inferred\`; \`snapshot.raw\` is the provider's own object.
- A ref is \`<account>/<id>\`.

## One minute

${firstSnippet(readme, "@snap/unified")}
## What each provider can do

${capabilities}
## Packages

${lines.join("")}
## More

- [README.md](README.md): listing, deleting, waiting, pruning, testing an adapter
- [API.md](API.md): every export
`;
}

function firstSnippet(readme: string, name: string): string {
  const [snippet] = /^```ts\n.*?^```\n/ms.exec(readme) ?? [];
  if (snippet === undefined) throw new Error(`the README of ${name} has no \`\`\`ts snippet to show in llms.txt`);
  return snippet;
}
