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
    sha256: "a2e22b62488417c9cb347c15c1b389decf7af54d8ff0c99e7cd3e4fce7286143",
  },
  documents: [
    { url: "https://instavm.io/docs/getting-started/authentication", read: "2026-11-21" },
    { url: "https://instavm.io/docs", read: "2026-11-21" },
    { url: "https://github.com/instavm/skills", read: "2026-11-21" },
  ],
};
