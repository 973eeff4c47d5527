// Generated from specs/instavm/openapi.yaml by `pnpm generate instavm`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly documents: readonly Readonly<Record<"read" | "url", string>>[];
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/instavm/openapi.yaml",
    sha256: "df2fd8a47a2456ce84c65c50d3b27c46f10ab707484ef89dd6212f82e11fabd3",
  },
  documents: [
    { url: "https://instavm.io/docs/getting-started/authentication", read: "2026-11-21" },
    { url: "https://instavm.io/docs", read: "2026-11-21" },
    { url: "https://github.com/instavm/skills", read: "2026-11-21" },
  ],
};
