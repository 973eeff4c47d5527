import { ajv, closed, pointer, text } from "./word-schema.ts";

/** `x-snap-snapshot`: what the fields of a snapshot mean. All places are JSON Pointers into the object. */
export interface SnapshotWord {
  readonly id: string;
  /** What the ids begin with in refs, followed by a colon, because the ids of another collection may be equal. */
  readonly idPrefix?: string;
  readonly name?: Places;
  readonly state?: StateWords;
  readonly kind?: Mapped;
  readonly source?: readonly SourceWord[];
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly expiresAt?: string;
  readonly sizes?: readonly SizeWord[];
  readonly minDiskBytes?: Pick<SizeWord, "at" | "unit">;
  readonly regions?: string;
  readonly tags?: string;
  readonly image?: Places;
  readonly isPublic?: string;
  readonly isProtected?: string;
  readonly error?: Places;
  /** The fields whose meaning the provider does not state. */
  readonly inferred?: readonly string[];
  /** The operations, if `x-snap-resource` leaves several to choose from. */
  readonly list?: string;
  readonly get?: string;
  /** `id`: the place of the property that identifies the snapshot to this operation, if it is not the snapshot's id. */
  readonly delete?: string | { readonly operation: string; readonly id: string };
  /** How a snapshot is renamed, and how its protection from deletion is turned on and off. */
  readonly rename?: ChangeWord;
  readonly protect?: ChangeWord;
}

/** An operation that changes a snapshot, and the place of the new value in its request body. */
export interface ChangeWord {
  readonly operation: string;
  readonly at: string;
}

/** One place, or several places: the first with a value counts. */
export type Places = string | readonly string[];

/** A constant, or the place of a value and the meaning of each value. */
export type Mapped = string | { readonly at: string; readonly values: Readonly<Record<string, string>> };

/** The provider's words for each state, or the state that all snapshots have. */
export interface StateWords extends Readonly<Partial<Record<State, readonly string[]>>> {
  readonly at?: string;
  readonly inferred?: readonly State[];
  readonly always?: "ready";
  /** Why all snapshots have this state. */
  readonly because?: string;
}

export type State = (typeof STATES)[number];

/** A source: its type (default: the kind of the snapshot), and the place of its id or of a text that contains it. */
export interface SourceWord {
  readonly type?: Mapped;
  readonly id: string;
  /** A regular expression whose match is the id. */
  readonly part?: string;
}

export interface SizeWord {
  readonly at: string;
  /** How many bytes one unit has: one number, or a number for each kind of snapshot. */
  readonly unit: number | Readonly<Record<string, number>>;
  readonly basis: string;
  /** What 0 means. Default: a size of 0 bytes. */
  readonly zero?: "unknown";
}

export const STATES = ["creating", "deleting", "failed", "ready", "unknown"] as const;

/** The fields that `inferred` may name. */
export const FIELDS = [
  ...["createdAt", "error", "expiresAt", "image", "isProtected", "isPublic", "kind", "minDiskBytes", "name"],
  ...["regions", "sizes", "source", "tags", "updatedAt"],
] as const;

// These schemas allow several types, and each keyword applies to one type: messages then describe the type that was
// used.
const places = { type: ["string", "array"], pattern: pointer.pattern, items: pointer, minItems: 1 };
const values = { type: "object", minProperties: 1, additionalProperties: text };
const mapped = { ...closed(["at", "values"], { at: pointer, values }), type: ["string", "object"], minLength: 1 };
const words = { type: "array", minItems: 1, items: text };
const change = closed(["operation", "at"], { operation: text, at: pointer });
const bytes = { type: "number", minimum: 1 };
const unit = { ...bytes, type: ["number", "object"], minProperties: 1, additionalProperties: bytes };
const state = {
  ...closed([], {
    at: pointer,
    ...Object.fromEntries(STATES.map((name) => [name, words])),
    inferred: { type: "array", items: { enum: [...STATES] } },
    always: { const: "ready" },
    because: text,
  }),
  dependentRequired: { always: ["because"] },
};

export const isSnapshotWord = ajv.compile<SnapshotWord>(
  closed(["id"], {
    id: pointer,
    idPrefix: { type: "string", pattern: "^[a-z][a-z0-9-]*$" },
    name: places,
    state,
    kind: mapped,
    source: { type: "array", minItems: 1, items: closed(["id"], { type: mapped, id: pointer, part: text }) },
    createdAt: pointer,
    updatedAt: pointer,
    expiresAt: pointer,
    sizes: {
      type: "array",
      minItems: 1,
      items: closed(["at", "unit", "basis"], {
        at: pointer,
        unit,
        basis: { enum: ["billed", "provisioned", "stored"] },
        zero: { const: "unknown" },
      }),
    },
    minDiskBytes: closed(["at", "unit"], { at: pointer, unit }),
    regions: pointer,
    tags: pointer,
    image: places,
    isPublic: pointer,
    isProtected: pointer,
    error: places,
    inferred: { type: "array", minItems: 1, items: { enum: [...FIELDS] } },
    list: text,
    get: text,
    delete: {
      ...closed(["operation", "id"], { operation: text, id: pointer }),
      type: ["string", "object"],
      minLength: 1,
    },
    rename: change,
    protect: change,
  }),
);
