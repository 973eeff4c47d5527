// Generated from specs/aws/openapi.yaml by `pnpm generate aws`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly documents: readonly Readonly<Record<"read" | "url", string>>[];
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/aws/openapi.yaml",
    sha256: "826293a2d99a5e7f67037c1e9d575e8cace7807cbd0a1b87217ecc66e47975c7",
  },
  documents: [
    { url: "https://www.npmjs.com/package/@aws-sdk/client-ec2/v/3.1169.0", read: "2026-11-28" },
    { url: "https://github.com/APIs-guru/openapi-directory", read: "2026-11-28" },
    {
      url: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/query-api-troubleshooting.html",
      read: "2026-11-29",
    },
  ],
};
