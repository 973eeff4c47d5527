import { renderManual, renderMarkdown } from "@snap/cli/reference";
import { loadPublished } from "@snap/provider-tests/load-published";
import sizes from "@snap/size/sizes.json" with { type: "json" };
import { renderCapabilityMatrix } from "./capability-matrix.ts";
import { renderCliClouds, renderCliProviders } from "./cli-providers.ts";
import { renderDependencies, renderShipped } from "./dependencies.ts";
import type { Section } from "./fill-section.ts";
import { renderOptions } from "./option-table.ts";
import { renderProviders } from "./provider-table.ts";
import { renderSize } from "./size-table.ts";
import { renderVendorClients } from "./vendor-clients.ts";

const PUBLISHED = await loadPublished();
// No requests are sent.
const ADAPTERS = PUBLISHED.map(({ createAdapter }) => createAdapter());

/** The capabilities of each provider, as a table. */
export const CAPABILITIES = renderCapabilityMatrix(ADAPTERS);

/** The pages of the command `snapshots`, and its modules that list the providers. */
export const CLI_FILES = [
  { file: "packages/cli/REFERENCE.md", text: await renderMarkdown() },
  { file: "packages/cli/man/snapshots.1", text: await renderManual() },
  { file: "packages/cli/src/config/providers.ts", text: renderCliProviders(PUBLISHED) },
  { file: "packages/cli/src/mock/clouds.ts", text: renderCliClouds(PUBLISHED) },
];

/** All generated sections of hand-written Markdown files. */
export const SECTIONS: readonly Section[] = [
  ...Object.entries(sizes).map(([name, size]) => ({
    file: `${name.replace("@snap", "packages")}/README.md`,
    name: "size",
    body: renderSize(name, size),
  })),
  ...PUBLISHED.map(({ provider, credentials, scopes }) => ({
    file: `packages/${provider}/README.md`,
    name: "options",
    body: renderOptions(credentials, scopes),
  })),
  { file: "packages/unified/README.md", name: "capabilities", body: CAPABILITIES },
  {
    file: ".github/SECURITY.md",
    name: "dependencies",
    body: renderDependencies(ADAPTERS.map(({ provider }) => provider)),
  },
  { file: ".github/SECURITY.md", name: "shipped", body: renderShipped() },
  { file: "packages/unified/MIGRATING.md", name: "clients", body: renderVendorClients(sizes) },
  { file: "README.md", name: "providers", body: renderProviders(ADAPTERS, sizes) },
];
