/** What can be mutated by its subject: `pnpm mutate secrets`. */
export const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  serializers: ["packages/runtime/src/**/{bodies,merge-headers,serializ*,stringify-json,styles}.ts"],
  parsers: [
    "packages/runtime/src/**/{find-inexact-id,media,parse-json,read-*,retry-after,streams}.ts",
    "packages/runtime/src/streams/*.ts",
  ],
  secrets: ["packages/runtime/src/**/{credential,redact*}.ts"],
};

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
