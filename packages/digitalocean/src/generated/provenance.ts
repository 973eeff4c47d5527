// Generated from specs/digitalocean/openapi.yaml by `pnpm generate digitalocean`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly upstream: Readonly<Record<"revision" | "sha256", string> & Partial<Record<"published" | "url", string>>>;
  readonly documents: readonly Readonly<Record<"read" | "url", string>>[];
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/digitalocean/openapi.yaml",
    sha256: "7d586c0abe14688241054d46585f2bd26249124fbc531ef7a1c369a0a5088ef9",
  },
  upstream: {
    url: "https://api-engineering.nyc3.digitaloceanspaces.com/spec-ci/DigitalOcean-public.v2.yaml",
    revision: "7c1300c",
    published: "2026-08-07",
    sha256: "3d7ed250100a1782cbed1ff5e9d534aebcff3da9326bcb81abcfeb3f6c73f436",
  },
  documents: [{ url: "https://docs.digitalocean.com/reference/api/", read: "2026-11-21" }],
};
