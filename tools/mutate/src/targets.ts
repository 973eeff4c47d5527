/** What is mutated where no file is named: the lines that map, guard and authorise. */
export const TARGETS: readonly string[] = [
  "packages/unified/src/providers/*.ts",
  ...[
    "capabilities",
    "create-snapshot",
    "delete-snapshot",
    "duration",
    "inferred",
    "list-query",
    "position",
    "ref",
    "request",
    "restore-snapshot",
    "time",
    "wait-until",
  ].map((name) => `packages/unified/src/${name}.ts`),
  "packages/runtime/src/**/*.ts",
];
