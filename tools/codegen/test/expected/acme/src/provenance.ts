// Generated from specs/acme/openapi.yaml by `pnpm generate acme`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly documents: readonly Readonly<Record<"read" | "url", string>>[];
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/acme/openapi.yaml",
    sha256: "bacb389bb319274190468148cffb48160c4472f5058548c9d60fda74d3060742",
  },
  documents: [{ url: "https://docs.acme.example/snapshots", read: "2026-11-21" }],
};
