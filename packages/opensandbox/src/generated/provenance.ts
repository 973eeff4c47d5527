// Generated from specs/opensandbox/openapi.yaml by `pnpm generate opensandbox`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly upstream: Readonly<Record<"revision" | "sha256", string> & Partial<Record<"published" | "url", string>>>;
  readonly documents: readonly Readonly<Record<"read" | "url", string>>[];
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/opensandbox/openapi.yaml",
    sha256: "df8da732af4f4f26bc3b8d329e378caf2decccbeae9a9eae67d51cc2f41d2926",
  },
  upstream: {
    url: "https://raw.githubusercontent.com/opensandbox-group/OpenSandbox/3bb6fad/specs/sandbox-lifecycle.yml",
    revision: "3bb6fad",
    sha256: "0536459adf32f9f2281e1fe10b27ed9d85fb6514ac6e3233ee372b640457dec7",
  },
  documents: [{ url: "https://github.com/opensandbox-group/OpenSandbox", read: "2026-11-28" }],
};
