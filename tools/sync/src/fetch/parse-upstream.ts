import { isRecord, type JsonObject } from "@snap/openapi/json";
import { ProblemError } from "@snap/openapi/problem";
import { readYaml } from "@snap/openapi/yaml";

const FIX = "Use the URL or file of an OpenAPI document.";
const FIXES = {
  syntax:
    "Fetch it again, as it may be incomplete; otherwise report it to the provider, or pass a corrected copy with --from.",
  shape: "Do not use this file, and report it to the provider.",
};

/**
 * Parses the text of a document as JSON or YAML. The result is an object without cycles.
 *
 * @throws {ProblemError} If the text is not such an object. The message describes the text.
 */
export function parseUpstream(text: string, place: string): JsonObject {
  const own = text.replace(/^\uFEFF/, "");
  if (own.trim() === "") throw ProblemError.of("upstream-invalid", place, "this is empty", FIX);
  if (/^\s*</.test(own)) {
    const fix = "Use the URL of the OpenAPI document: this is a web page, possibly about an error.";
    throw ProblemError.of("upstream-invalid", place, "this is HTML or XML, not YAML or JSON", fix);
  }
  const document = readYaml(own, place, FIXES);
  if (isRecord(document)) return document;
  throw ProblemError.of("upstream-invalid", place, "this is not an object", FIX);
}
