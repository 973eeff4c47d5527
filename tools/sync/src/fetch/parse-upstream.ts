import { isRecord, type JsonObject } from "@snap/openapi/json";
import { ProblemError } from "@snap/openapi/problem";
import { readYaml } from "@snap/openapi/yaml";

const FIX = "Name an OpenAPI description.";
const FIXES = {
  syntax: "Fetch it once more, as it may be cut off; else report it upstream, or take a fixed copy with --from.",
  shape: "Refuse this file, and report it upstream.",
};

/**
 * Parses the text of a document as JSON or YAML. The result is an object without cycles.
 *
 * @throws {ProblemError} with a description of what the text is instead.
 */
export function parseUpstream(text: string, place: string): JsonObject {
  const own = text.replace(/^\uFEFF/, "");
  if (own.trim() === "") throw ProblemError.of("upstream-invalid", place, "this is empty", FIX);
  if (/^\s*</.test(own)) {
    const fix = "Name the description itself: this is a page, or one about an error.";
    throw ProblemError.of("upstream-invalid", place, "this is HTML or XML, not YAML or JSON", fix);
  }
  const document = readYaml(own, place, FIXES);
  if (isRecord(document)) return document;
  throw ProblemError.of("upstream-invalid", place, "this is not an object", FIX);
}
