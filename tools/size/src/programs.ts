import type { Weight } from "./weigh.ts";

/** A small useful program whose weight is measured. */
export interface Program {
  readonly package: string;
  readonly does: string;
  /** The maximum weight in bytes for each bundler. Absent if the size of the program is not limited. */
  readonly budget?: Partial<Weight>;
  readonly code: string;
}

const FIREWORKS_LIST = `"/v1/accounts/{account_id}/snapshots", { params: { path: { account_id: "acme" } } }`;

const PROVIDERS = [
  { name: "digitalocean", create: "createDigitalOceanClient", list: '"/v2/snapshots"' },
  { name: "fireworks", create: "createFireworksClient", list: FIREWORKS_LIST },
  { name: "instavm", create: "createInstaVMClient", list: '"/v1/snapshots"' },
] as const;

/** The measured programs. All features are on: retries, deadline, guards, redaction, pages, errors. */
export const PROGRAMS: readonly Program[] = [
  ...PROVIDERS.flatMap(({ name, create, list }): Program[] => [
    {
      package: `@snap/${name}`,
      does: "lists",
      budget: { rolldown: 6400 },
      code: `
        import { ${create} } from "@snap/${name}";
        for await (const { name } of ${create}().paginate(${list})) console.log(name);`,
    },
    {
      package: `@snap/${name}`,
      does: "mocks an account (`./msw`, not counting msw)",
      code: `
        import { createMockCloud } from "@snap/${name}/msw";
        console.log(createMockCloud().handlers);`,
    },
  ]),
  {
    package: "@snap/unified",
    does: "lists one account",
    budget: { rolldown: 13_500, esbuild: 13_500 },
    code: listAccounts("digitalocean"),
  },
  {
    package: "@snap/unified",
    does: "lists accounts at three providers",
    budget: { rolldown: 15_500, esbuild: 15_500 },
    code: listAccounts("digitalocean", "fireworks", "instavm"),
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

function listAccounts(...adapters: string[]): string {
  return `
    import { createSnap } from "@snap/unified";
    ${adapters.map((name) => `import { ${name} } from "@snap/unified/${name}";`).join("\n")}
    const { list } = createSnap({ accounts: [${adapters.map((name) => `${name}()`).join()}] });
    for await (const { ref, name } of list()) console.log(ref, name);`;
}
