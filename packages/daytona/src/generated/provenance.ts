// Generated from specs/daytona/openapi.yaml by `pnpm generate daytona`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly upstream: Readonly<Record<"revision" | "sha256", string> & Partial<Record<"published" | "url", string>>>;
  readonly documents: readonly Readonly<Record<"read" | "url", string>>[];
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/daytona/openapi.yaml",
    sha256: "cca3e576f8356310ec72d352066eb73be92eb22fd986293d722f576b997264b2",
  },
  upstream: {
    url: "https://raw.githubusercontent.com/daytonaio/daytona/b5a5d9e/openapi-specs/api.json",
    revision: "b5a5d9e",
    sha256: "7682a9cefcd12810da736ea76527acc4e6e9c32dd53b39337bfbb1708b7b48a3",
  },
  documents: [
    { url: "https://github.com/daytonaio/daytona", read: "2026-11-28" },
    { url: "https://github.com/daytonaio/clients", read: "2026-11-28" },
  ],
};
