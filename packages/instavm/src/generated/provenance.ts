// Generated from specs/instavm/openapi.yaml by `pnpm generate instavm`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/instavm/openapi.yaml",
    sha256: "dfd11ce7f775621fcfd7d41cd9f1e422ec37e82dfb5bc281b092c6602bda440b",
  },
  documents: [
    { url: "https://instavm.io/docs/getting-started/authentication", read: "2026-11-21" },
    { url: "https://instavm.io/docs", read: "2026-11-21" },
    { url: "https://github.com/instavm/skills", read: "2026-11-21" },
  ],
} as const;
