// Generated from specs/qdrant/openapi.yaml by `pnpm generate qdrant`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly upstream: Readonly<Record<"revision" | "sha256", string> & Partial<Record<"published" | "url", string>>>;
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/qdrant/openapi.yaml",
    sha256: "632efe4bac1d51e44dc9c29f4698620e91c7f5d845480e81ed6fa949a94058b6",
  },
  upstream: {
    url: "https://raw.githubusercontent.com/qdrant/qdrant/master/docs/redoc/master/openapi.json",
    revision: "74f3e85b",
    sha256: "ae5cf980e40fc12ce7ce48f500a7c9cc19a7d8fcf0cfa1e2c7c7b27faecd8ffa",
  },
};
