import * as bodies from "./bodies.ts";
import * as composition from "./composition.ts";
import * as limits from "./limits.ts";
import * as operations from "./operations.ts";
import * as parameters from "./parameters.ts";
import * as properties from "./properties.ts";
import * as responses from "./responses.ts";
import * as security from "./security.ts";
import type { Table } from "./table.ts";
import * as types from "./types.ts";
import * as values from "./values.ts";
import * as words from "./words.ts";

/** Every table of changes and their effects on callers. */
export const TABLES: readonly Table[] = [
  ...[bodies, composition, limits, operations, parameters, properties, responses, security, types, values, words],
].flatMap((file): Table[] => Object.values(file));
