import { isRecord } from "@snap/openapi/json";

/** Serializes a header value; lists and objects in the style `simple`. */
export function serializeHeader(value: unknown, explode: boolean): string {
  if (Array.isArray(value)) return value.map(String).join(",");
  if (!isRecord(value)) return String(value);
  const pairs = Object.entries(value).map(([key, item]) => `${key}${explode ? "=" : ","}${String(item)}`);
  return pairs.join(",");
}
