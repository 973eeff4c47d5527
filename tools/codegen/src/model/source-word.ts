import { ajv, closed, pointer, text } from "./word-schema.ts";

/**
 * `x-snap-source`: the list has resources that snapshots are created from. All places are JSON Pointers into an item.
 */
export interface SourceListWord {
  /** The type of the sources in snapshots, such as `vm`. */
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly tags?: string;
  readonly regions?: string;
  readonly createdAt?: string;
  /** The query parameters of each reading of the list, if a single reading does not list all sources. */
  readonly queries?: readonly Readonly<Record<string, string>>[];
}

const queries = {
  type: "array",
  minItems: 1,
  items: { type: "object", minProperties: 1, additionalProperties: text },
};

export const isSourceListWord = ajv.compile<SourceListWord>(
  closed(["type", "id"], {
    type: text,
    id: pointer,
    name: pointer,
    tags: pointer,
    regions: pointer,
    createdAt: pointer,
    queries,
  }),
);
