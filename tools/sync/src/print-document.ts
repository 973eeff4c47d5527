import { escapeYaml, isHiddenInYaml } from "@snap/openapi/escape";
import { type Document, Scalar, type ToStringOptions, visit } from "yaml";

/** Prints a YAML document with its comments. Invisible characters are escaped. */
export function printDocument(document: Document, options: ToStringOptions): string {
  visit(document, {
    // Only double quotes can contain escapes.
    Scalar(_, scalar) {
      if (typeof scalar.value === "string" && isHiddenInYaml(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return escapeYaml(document.toString(options));
}
