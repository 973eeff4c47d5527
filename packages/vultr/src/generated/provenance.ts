// Generated from specs/vultr/openapi.yaml by `pnpm generate vultr`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly documents: readonly Readonly<Record<"read" | "url", string>>[];
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/vultr/openapi.yaml",
    sha256: "89017696550981c7e2bca968d967dcf74712560086921ece98c50c8d19888a5d",
  },
  documents: [
    { url: "https://github.com/vultr/vultr-java", read: "2026-11-28" },
    { url: "https://github.com/vultr/govultr", read: "2026-11-28" },
    { url: "https://github.com/vultr/vultr-mcp", read: "2026-11-28" },
  ],
};
