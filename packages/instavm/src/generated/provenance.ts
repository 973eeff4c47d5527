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
    sha256: "d8bfccc243e4c4bce3ba0fd52e1a47d34dee55f0eb0bae0b6c13d3d8be03c682",
  },
  documents: [
    { url: "https://instavm.io/docs/getting-started/authentication", read: "2026-11-21" },
    { url: "https://instavm.io/docs", read: "2026-11-21" },
    { url: "https://github.com/instavm/skills", read: "2026-11-21" },
  ],
};
