// Generated from specs/neon/openapi.yaml by `pnpm generate neon`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly upstream: Readonly<Record<"revision" | "sha256", string> & Partial<Record<"published" | "url", string>>>;
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/neon/openapi.yaml",
    sha256: "7b622cd541fa284991ffafb54eea522d18ec8d50d03e09a097dd58ce7a3fd0c9",
  },
  upstream: {
    url: "npm:@neondatabase/api-client:public-v2-for-users.gen.yaml",
    revision: "2.7.3",
    sha256: "dacf72ea2d63110b3694c705313e0b2104e9652ae1be3fc01ceebe7b17059c44",
  },
};
