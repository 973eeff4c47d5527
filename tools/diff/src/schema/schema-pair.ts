import type { ChangeCode, Places } from "../change.ts";
import type { Label } from "./label.ts";
import type { Schema } from "./schema.ts";
import type { SchemaView } from "./schema-view.ts";

/** Two schemas in one direction, and functions to report their differences. */
export interface SchemaPair {
  readonly from: SchemaView;
  readonly to: SchemaView;
  readonly direction: "request" | "response";
  readonly label: Label;
  /** The name of the schema in messages. */
  readonly name: string;
  readonly report: (code: ChangeCode, sentence: string, places?: Places) => void;
  /** Compares two schemas that these contain. */
  readonly below: (from: Schema, to: Schema, label: Label) => void;
  /** Measures how much two schemas differ, without reporting it. */
  readonly distance: (from: Schema, to: Schema) => number;
  /** Returns whether one schema can replace another without a breaking change. */
  readonly fits: (from: Schema, to: Schema) => boolean;
}
