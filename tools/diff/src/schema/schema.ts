import type { Place } from "../place.ts";

/** A schema: all the places that a value has to fit at once; none fits anything. */
export type Schema = readonly Place[];
