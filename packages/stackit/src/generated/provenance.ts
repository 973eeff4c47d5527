// Generated from specs/stackit/openapi.yaml by `pnpm generate stackit`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly upstream: Readonly<Record<"revision" | "sha256", string> & Partial<Record<"published" | "url", string>>>;
  readonly documents: readonly Readonly<Record<"read" | "url", string>>[];
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/stackit/openapi.yaml",
    sha256: "568531adf96009e1ae58f01b18e4e7bbff3c918d9450b5afe8c677e5d69e5089",
  },
  upstream: {
    url: "https://raw.githubusercontent.com/stackitcloud/stackit-api-specifications/b7d1b61/services/iaas/v2/iaas.json",
    revision: "b7d1b61",
    published: "2026-08-21",
    sha256: "ba44476898964471413f32ba84fb899b707719fd8e0c4065494b1053a6f29760",
  },
  documents: [
    { url: "https://github.com/stackitcloud/stackit-sdk-go", read: "2026-11-28" },
    { url: "https://github.com/stackitcloud/stackit-cli", read: "2026-11-28" },
  ],
};
