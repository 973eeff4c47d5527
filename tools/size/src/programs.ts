import { toAdapterName } from "@snap/openapi/to-adapter-name";
import { loadPublished } from "@snap/provider-tests/load-published";
import { readResource } from "@snap/provider-tests/read-resource";
import type { Weight } from "./weigh.ts";

const SMALLEST = "digitalocean";

/** A small useful program whose weight is measured. */
export interface Program {
  readonly package: string;
  readonly does: string;
  /** The maximum weight in bytes for each bundler. Absent if the size of the program is not limited. */
  readonly budget?: Partial<Weight>;
  readonly code: string;
}

const PUBLISHED = await loadPublished();

/** The budgets of programs whose list needs more code than others. */
const BUDGETS: Readonly<Record<string, number>> = {
  // Pages that are counted, and a limit whose end is in seconds.
  daytona: 7100,
  // Pages that are counted.
  opensandbox: 7000,
};

/** The measured programs. All features are on: retries, deadline, guards, redaction, pages, errors. */
export const PROGRAMS: readonly Program[] = [
  ...PUBLISHED.flatMap(({ provider, createClientName: create, scopes }): Program[] => [
    {
      package: `@snap/${provider}`,
      does: "lists",
      // A client with scopes also reads their options.
      budget: { rolldown: BUDGETS[provider] ?? (scopes.length > 0 ? 7300 : 6600) },
      code: `
        import { ${create} } from "@snap/${provider}";
        for await (const item of ${create}().paginate(${printList(provider)})) console.log(item);`,
    },
    {
      package: `@snap/${provider}`,
      does: "mocks an account (`./msw`, not counting msw)",
      code: `
        import { createMockCloud } from "@snap/${provider}/msw";
        console.log(createMockCloud().handlers);`,
    },
  ]),
  {
    package: "@snap/unified",
    does: "lists one account",
    budget: { rolldown: 13_500, esbuild: 13_500 },
    code: listAccounts(SMALLEST),
  },
  {
    package: "@snap/unified",
    does: "lists accounts at three providers",
    // Always the same three providers, so that a further provider does not change the measured program.
    budget: { rolldown: 15_500, esbuild: 15_500 },
    code: listAccounts(SMALLEST, "fireworks", "instavm"),
  },
];

/** The same program with DigitalOcean's official client, for comparison. */
export const PEER: Program = {
  package: "@digitalocean/gradient",
  does: "lists",
  code: `
    import Gradient from "@digitalocean/gradient";
    const { snapshots } = await new Gradient().gpuDroplets.snapshots.list({});
    for (const { name } of snapshots ?? []) console.log(name);`,
};

/** The smallest program with the client of a provider. */
export const SMALLEST_PROGRAM = PROGRAMS.find(({ package: name }) => name === `@snap/${SMALLEST}`)?.code ?? "";

/** For each other provider, by name, the smallest program with `@snap/unified` and its adapter in addition. */
export const WITH_ADAPTERS: ReadonlyMap<string, string> = new Map(
  PUBLISHED.filter(({ provider }) => provider !== SMALLEST).map(({ provider }) => [
    provider,
    listAccounts(SMALLEST, provider),
  ]),
);

/** The smallest program with `@snap/unified`. */
export const WITH_ONE_ADAPTER = listAccounts(SMALLEST);

// Prints the arguments of a call of `paginate`.
function printList(provider: string): string {
  const { path, params } = readResource(provider).list;
  const init = Object.keys(params).length === 0 ? "" : `, { params: ${JSON.stringify(params)} }`;
  return `${JSON.stringify(path)}${init}`;
}

function listAccounts(...adapters: string[]): string {
  return `
    import { createSnap } from "@snap/unified";
    ${adapters.map((provider) => `import { ${toAdapterName(provider)} } from "@snap/unified/${provider}";`).join("\n")}
    const { list } = createSnap({ accounts: [${adapters.map((provider) => `${toAdapterName(provider)}()`).join()}] });
    for await (const { ref, name } of list()) console.log(ref, name);`;
}
