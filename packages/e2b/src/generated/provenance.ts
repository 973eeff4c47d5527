// Generated from specs/e2b/openapi.yaml by `pnpm generate e2b`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly upstream: Readonly<Record<"revision" | "sha256", string> & Partial<Record<"published" | "url", string>>>;
  readonly documents: readonly Readonly<Record<"read" | "url", string>>[];
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/e2b/openapi.yaml",
    sha256: "e690f78395e5a6c51b8e89e90fef1f85088f0f1d9f29e694a572adf1b0345665",
  },
  upstream: {
    url: "https://raw.githubusercontent.com/e2b-dev/E2B/main/spec/openapi.yml",
    revision: "b802997",
    sha256: "e01b3f5506fea2a5d2d687cf8fa9ecdf19e3d04034b313cfc92e33ad2f1bd8ed",
  },
  documents: [
    { url: "https://github.com/e2b-dev/infra", read: "2026-11-28" },
    { url: "https://github.com/e2b-dev/E2B", read: "2026-11-28" },
  ],
};
