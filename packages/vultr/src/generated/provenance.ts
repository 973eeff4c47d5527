// Generated from specs/vultr/openapi.yaml by `pnpm generate vultr`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly documents: readonly Readonly<Record<"read" | "url", string>>[];
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/vultr/openapi.yaml",
    sha256: "1ec6b5c620383728c7b576485969f3cb27fcf766d113f32d80126d2d0d6e1df2",
  },
  documents: [{ url: "https://www.vultr.com/api/", read: "2026-11-29" }],
};
