// Generated from specs/azure-compute/openapi.yaml by `pnpm generate azure-compute`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly documents: readonly Readonly<Record<"read" | "url", string>>[];
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/azure-compute/openapi.yaml",
    sha256: "69ba0a5d05556f4db22456e6b5f7615dd985109f4c9c1f0f7ac9b42a6128d546",
  },
  documents: [
    { url: "https://github.com/Azure/azure-sdk-for-js", read: "2026-11-28" },
    { url: "https://github.com/APIs-guru/openapi-directory", read: "2026-11-28" },
    { url: "https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations", read: "2026-11-28" },
    { url: "https://github.com/Azure/azure-powershell/issues/13053", read: "2026-11-28" },
    { url: "https://github.com/Azure/azure-sdk-for-python/issues/14282", read: "2026-11-28" },
  ],
};
