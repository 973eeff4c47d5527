// Generated from specs/vultr/openapi.yaml by `pnpm generate vultr`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/vultr/openapi.yaml",
    sha256: "83991810d8bb0bf07dfeca8bc2d6b1610d41618d6e081a696f1eaf58054155c1",
  },
  documents: [{ url: "https://www.vultr.com/api/", read: "2026-11-29" }],
} as const;
