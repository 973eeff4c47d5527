import type { SpecNode } from "@snap/openapi/spec-node";

/** A schema: all the places that a value has to fit at once; none fits anything. */
export type Schema = readonly SpecNode[];
