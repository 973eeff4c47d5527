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
    sha256: "b82a64f94164715ff982d96a2e6992d363f23017de7ca9af99042cf0bf6afc92",
  },
  upstream: {
    url: "https://docs.machines.dev/spec/openapi3.json",
    revision: "1.0",
    sha256: "45efe4aaecb2f7c0185831792cd7335528990a304bbbb7eb7e6f91725c53daeb",
  },
};
