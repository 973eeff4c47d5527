import type { ChangeCode, Places } from "../change.ts";
import type { Label } from "./label.ts";
import type { Schema } from "./schema.ts";
import type { SchemaView } from "./schema-view.ts";

/** Two schemas in one direction, and how to report what differs between them. */
export interface SchemaPair {
  readonly from: SchemaView;
  readonly to: SchemaView;
  readonly direction: "request" | "response";
  readonly label: Label;
  /** What messages call the schema. */
  readonly name: string;
  readonly report: (code: ChangeCode, sentence: string, places?: Places) => void;
  /** Compares two schemas inside of these. */
  readonly below: (from: Schema, to: Schema, label: Label) => void;
  /** How much differs between two schemas, without reporting it. */
  readonly distance: (from: Schema, to: Schema) => number;
  /** Whether nothing breaks where one schema takes the place of another. */
  readonly fits: (from: Schema, to: Schema) => boolean;
}
