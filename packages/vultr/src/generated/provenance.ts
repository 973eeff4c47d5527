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
    sha256: "81315404e99c27885d55f30ef2a22b69b7ccda0e5b28b8c2ff6f44d2dbc6a2a6",
  },
  documents: [
    { url: "https://github.com/vultr/vultr-java", read: "2026-11-28" },
    { url: "https://github.com/vultr/govultr", read: "2026-11-28" },
    { url: "https://github.com/vultr/vultr-mcp", read: "2026-11-28" },
  ],
};
