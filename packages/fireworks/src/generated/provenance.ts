// Generated from specs/fireworks/openapi.yaml by `pnpm generate fireworks`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly documents: readonly Readonly<Record<"read" | "url", string>>[];
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/fireworks/openapi.yaml",
    sha256: "97354bf57c0c2bc0254a58476f633df2e9bbdcc169138ba56d85788a8c818a2e",
  },
  documents: [
    { url: "https://docs.fireworks.ai/api-reference-dlde/list-snapshots", read: "2026-11-21" },
    { url: "https://docs.fireworks.ai/api-reference-dlde/create-snapshot", read: "2026-11-21" },
    { url: "https://docs.fireworks.ai/api-reference-dlde/get-snapshot", read: "2026-11-21" },
    { url: "https://github.com/fw-ai-external/python-sdk", read: "2026-11-21" },
  ],
};
