// Generated from specs/fireworks/openapi.yaml by `pnpm generate fireworks`. Do not edit.

/** What this package was generated from: its contract, where the facts of that come from, and the generator. */
export const provenance = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/fireworks/openapi.yaml",
    sha256: "0c07fb710c862aeec603f9e9a44d9484cbe37087c04857231168907a8ff910a3",
  },
  documents: [
    { url: "https://docs.fireworks.ai/api-reference-dlde/list-snapshots", read: "2026-11-21" },
    { url: "https://docs.fireworks.ai/api-reference-dlde/create-snapshot", read: "2026-11-21" },
    { url: "https://docs.fireworks.ai/api-reference-dlde/get-snapshot", read: "2026-11-21" },
    { url: "https://github.com/fw-ai-external/python-sdk", read: "2026-11-21" },
  ],
} as const;
