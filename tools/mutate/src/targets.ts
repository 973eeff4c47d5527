/** What is mutated where no file is named: the lines that map, guard and authorise. */
export const TARGETS: readonly string[] = [
  "packages/unified/src/providers/*.ts",
  ...[
    "act/create-snapshot",
    "act/delete-snapshot",
    "act/restore-snapshot",
    "act/wait-until",
    "adapter-kit/*",
    "capabilities",
    "duration",
    "list/list-query",
    "list/position",
    "ref",
  ].map((name) => `packages/unified/src/${name}.ts`),
  "packages/runtime/src/**/*.ts",
];
