// Generated from specs/hetzner/openapi.yaml by `pnpm generate hetzner`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly upstream: Readonly<Record<"revision" | "sha256", string> & Partial<Record<"published" | "url", string>>>;
  readonly documents: readonly Readonly<Record<"read" | "url", string>>[];
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/hetzner/openapi.yaml",
    sha256: "d05dc7941b07460197fb6cbcc1cb5f8e26c5d52862bafeb0d204f801ce3e85c4",
  },
  upstream: {
    url: "https://raw.githubusercontent.com/MaximilianKoestler/hcloud-openapi/main/openapi/hcloud.json",
    revision: "5f93a6d",
    published: "2026-02-20",
    sha256: "e1d3211ede6d6b1d900f5d18cc3bbf4469d2993d6a92a239bdbf1e26114c0a34",
  },
  documents: [
    { url: "https://github.com/hetznercloud/hcloud-go", read: "2026-11-28" },
    { url: "https://github.com/APIs-guru/openapi-directory", read: "2026-11-28" },
  ],
};
