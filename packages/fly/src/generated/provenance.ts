// Generated from specs/fly/openapi.yaml by `pnpm generate fly`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly upstream: Readonly<Record<"revision" | "sha256", string> & Partial<Record<"published" | "url", string>>>;
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/fly/openapi.yaml",
    sha256: "733dd3cb5d280ab038d81b0ecb8c617096ec6eefe494f2c3f5dd7866ec8ddee3",
  },
  upstream: {
    url: "https://docs.machines.dev/spec/openapi3.json",
    revision: "1.0",
    sha256: "45efe4aaecb2f7c0185831792cd7335528990a304bbbb7eb7e6f91725c53daeb",
  },
};
