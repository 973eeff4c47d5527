import { defineCommand } from "@snap/openapi/command";

const USAGE = `Usage: pnpm size [--spec FILE] [--write]

Measures the size of programs with rolldown and esbuild, of each opt-in, and of types, next to a peer.
Exits with 1 if a size is over its budget or differs from the recorded size.

  --spec FILE  also measure openapi-fetch with the types of this spec
  --write      record the sizes; \`pnpm docs:sync\` then writes them into the READMEs
`;

const OPTIONS = { spec: { type: "string" }, write: { type: "boolean", default: false } } as const;

await defineCommand({
  usage: USAGE,
  options: OPTIONS,
  positionals: "none",
  here: true,
  writes: ({ write }) => write,
  // This loads the packages, which a killed command may have left incomplete, so it must follow the recovery.
  run: async ({ values, repository }) => (await import("./measure.ts")).measure(repository, values),
});
