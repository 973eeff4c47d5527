// Generated from specs/google-compute/openapi.yaml by `pnpm generate google-compute`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly documents: readonly Readonly<Record<"read" | "url", string>>[];
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/google-compute/openapi.yaml",
    sha256: "85fe983f05f18db39ab710eab962761fa697e286cceefa333684a1742fca26fd",
  },
  documents: [
    { url: "https://github.com/googleapis/google-api-nodejs-client", read: "2026-11-28" },
    { url: "https://github.com/APIs-guru/openapi-directory", read: "2026-11-28" },
    { url: "https://docs.cloud.google.com/compute/api-quota", read: "2026-11-28" },
    { url: "https://github.com/hashicorp/terraform-provider-google/issues/8360", read: "2026-11-28" },
  ],
};
