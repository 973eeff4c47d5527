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
    sha256: "8adb79065b45337e6bef9714778ee7d8d55199192faa0c53d5e391c28eaac115",
  },
  documents: [
    { url: "https://github.com/googleapis/google-api-nodejs-client", read: "2026-11-28" },
    { url: "https://github.com/APIs-guru/openapi-directory", read: "2026-11-28" },
    { url: "https://docs.cloud.google.com/compute/api-quota", read: "2026-11-28" },
    { url: "https://github.com/hashicorp/terraform-provider-google/issues/8360", read: "2026-11-28" },
  ],
};
