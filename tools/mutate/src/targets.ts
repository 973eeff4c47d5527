/** The files of each subject of `pnpm mutate secrets` and similar commands. */
export const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  serializers: ["packages/runtime/src/**/{bodies,merge-headers,serializ*,stringify-json,styles}.ts"],
  parsers: [
    "packages/runtime/src/**/{find-inexact-id,media,media-kind,parse-json,read-*,retry-after,streams}.ts",
    "packages/runtime/src/streams/*.ts",
  ],
  secrets: ["packages/runtime/src/**/credential.ts", "packages/runtime/src/redact/*.ts"],
};

/** The files that are mutated by default: the code that maps, guards and authorises. */
export const TARGETS: readonly string[] = [
  "packages/unified/src/providers/**/*.ts",
  ...[
    "act/create-snapshot",
    "act/delete-snapshot",
    "act/restore-snapshot",
    "act/wait-until",
    "adapter-kit/*",
    "capabilities",
    "format-ref",
    "list/list-query",
    "list/position",
    "parse-ref",
  ].map((name) => `packages/unified/src/${name}.ts`),
  "packages/runtime/src/**/*.ts",
];
