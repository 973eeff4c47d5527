import type { SpecNode } from "@snap/openapi/spec-node";

/** A schema as a list of nodes, all of which a value must match. An empty list accepts any value. */
export type Schema = readonly SpecNode[];
