// Generated from specs/openstack-cinder/openapi.yaml by `pnpm generate openstack-cinder`. Do not edit.

/** The sources that this package was generated from: the contract, the sources of its facts, and the generator. */
export const provenance: {
  readonly generator: string;
  readonly contract: Readonly<Record<"file" | "sha256", string>>;
  readonly upstream: Readonly<Record<"revision" | "sha256", string> & Partial<Record<"published" | "url", string>>>;
} = {
  generator: "@snap/codegen 0.1.0",
  contract: {
    file: "specs/openstack-cinder/openapi.yaml",
    sha256: "328ed5199823cf25088c882ec044bacc94fe23e8a365629a0441a8c6d48acab4",
  },
  upstream: { revision: "3.70", sha256: "f4e856c2455edc166cb8fd7afd3e67d44346c21a5fe6d00989e1ce8a9572f14b" },
};
