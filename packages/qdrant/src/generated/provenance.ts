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
    sha256: "ab7e2ee5730ef2d9b3d85c8efc0c34f2ead1ea6504e1cba1050a1774b7b28838",
  },
  upstream: {
    url: "https://raw.githubusercontent.com/qdrant/qdrant/master/docs/redoc/master/openapi.json",
    revision: "74f3e85b",
    sha256: "ae5cf980e40fc12ce7ce48f500a7c9cc19a7d8fcf0cfa1e2c7c7b27faecd8ffa",
  },
};
