import { isObject, type Json } from "@snap/openapi/json";

/** How to read a value of an OpenAPI document: an object of the specification, a map of them by name, or plain data. */
export type Kind = "object" | "map" | "maps" | "data";

/** How to read what stands below a key of a value of some kind. */
export function kindBelow(kind: Kind, key: string, value: Json): Kind {
  if (kind === "data") return "data";
  if (kind === "maps") return "map";
  if (kind === "map") return "object";
  if (DATA.has(key)) return "data";
  // `parameters` and `examples` are lists in some places, and maps in others.
  if (!isObject(value)) return "object";
  if (key === "callbacks") return "maps";
  return MAPS.has(key) ? "map" : "object";
}

const MAPS = new Set(
  "$defs content definitions dependentSchemas encoding examples headers links parameters pathItems paths "
    .concat("patternProperties properties requestBodies responses schemas securitySchemes variables webhooks")
    .split(" "),
);

const DATA = new Set(
  "const default dependentRequired enum example mapping required scopes security tags value".split(" "),
);
