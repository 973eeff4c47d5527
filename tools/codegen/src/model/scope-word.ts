import { ajv, closed, pointer, text } from "./word-schema.ts";

/** `x-snap-scope`: the client option that selects a part of an account, such as a project, for all calls. */
export interface ScopeWord {
  readonly option: string;
  readonly environment: string;
  /** The operation that lists the possible values, and the place of a value in an item. */
  readonly enumerate?: { readonly operation: string; readonly id: string };
  /** The type of the resource that a value names, if the snapshots of a scope are those of this resource. */
  readonly source?: string;
  /** Whether the default of a server variable is only an example. */
  readonly required?: true;
}

/** Whether a value is an `x-snap-scope`. */
export const isScope = ajv.compile<ScopeWord>(
  closed(["option", "environment"], {
    option: { type: "string", pattern: "^[a-z][A-Za-z0-9]*$" },
    environment: { type: "string", pattern: "^[A-Z][A-Z0-9_]*$" },
    enumerate: closed(["operation", "id"], { operation: text, id: pointer }),
    source: text,
    required: { const: true },
  }),
);
