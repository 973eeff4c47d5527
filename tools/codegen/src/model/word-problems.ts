import type { ErrorObject } from "ajv/dist/2020.js";

/** Formats the errors of an extension on one line, with the allowed values. Needs `verbose` errors. */
export function wordProblems(errors: readonly ErrorObject[]): string {
  return [...new Set(errors.map(problemOf))].filter((problem) => problem !== "").join("; ");
}

function problemOf(error: ErrorObject): string {
  const { keyword, instancePath, params, parentSchema, data, message, propertyName } = error;
  if (propertyName !== undefined) return `the name "${propertyName}" ${message}`;
  // Another error already explains the name.
  if (keyword === "propertyNames") return "";
  const place = instancePath === "" ? "it" : instancePath;
  if (keyword === "additionalProperties") {
    const known = Object.keys(Object(parentSchema?.["properties"]));
    return `${instancePath}/${params["additionalProperty"]} is unknown. Known: ${known.join(", ")}`;
  }
  if (keyword === "enum")
    return `${place} must be one of ${params["allowedValues"].join(", ")}, got ${JSON.stringify(data)}`;
  return `${place} ${message}`;
}
