import { defineCommand } from "@snap/openapi/command";

const USAGE = `Usage: npm run docs:sync -- [--check]

Updates the generated parts of the documentation: tables, sizes, API.md and llms.txt.

  --check  change nothing; list every stale page and exit with 1
`;

const OPTIONS = { check: { type: "boolean", default: false } } as const;

await defineCommand({
  usage: USAGE,
  options: OPTIONS,
  positionals: "none",
  writes: ({ check }) => !check,
  // This loads the packages, which a killed command may have left incomplete, so it must follow the recovery.
  run: async ({ values: { check }, repository }) =>
    (await import("./sync-documents.ts")).syncDocuments(repository, check),
});
