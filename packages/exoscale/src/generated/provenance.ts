// Generated from specs/exoscale/openapi.yaml by `pnpm generate exoscale`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly upstream: Readonly<Record<"revision" | "sha256", string> & Partial<Record<"published" | "url", string>>>;
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/exoscale/openapi.yaml",
    sha256: "f9164efa6a5a1cebe957054085e1fe45e90b8e5ee1663a92e4550464a2d6b859",
  },
  upstream: {
    url: "https://openapi-v2.exoscale.com/source.yaml",
    revision: "2.0.0",
    sha256: "bdf3b19354397dc99f90ebcaa8b92aed0fa8a2e72eeeaeee6b6aae53d4913a10",
  },
};
