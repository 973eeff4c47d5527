// Generated from specs/instavm/openapi.yaml by `pnpm generate instavm`. Do not edit.

/** What this package was generated from: its contract, where the facts of that come from, and the generator. */
export const provenance = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/instavm/openapi.yaml",
    sha256: "0e7e6bf49be4b6378ccae63a2b12e8e7228de8818295538cc65815f6beb89b4c",
  },
  documents: [
    { url: "https://instavm.io/docs/getting-started/authentication", read: "2026-11-21" },
    { url: "https://instavm.io/docs", read: "2026-11-21" },
    { url: "https://github.com/instavm/skills", read: "2026-11-21" },
  ],
} as const;
