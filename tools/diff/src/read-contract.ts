import { findExcess } from "@snap/openapi/effort";
import { isRecord } from "@snap/openapi/json";
import { ProblemError } from "@snap/openapi/problem";
import type { SpecDocument } from "@snap/openapi/spec-node";
import { upgrade } from "@snap/openapi/upgrade";
import { readYaml } from "@snap/openapi/yaml";
import { checkReferences } from "./check-references.ts";

/**
 * Parses an OpenAPI 3.0 or 3.1 document in YAML or JSON. `file` is its name in messages. Swagger 2.0 is upgraded first,
 * and pointers then refer to the upgraded document.
 *
 * @throws {ProblemError} If the text is not such a document, if a `$ref` has no target or points to another file, or if
 * a schema would take too long to compare.
 */
export function readContract(text: string, file: string): SpecDocument {
  const parsed = readYaml(text, file);
  if (!isRecord(parsed)) throw fault(file, "", "the document is not an object", "Pass an OpenAPI document.");
  const document = parsed["swagger"] === "2.0" ? upgrade(parsed, "3.0") : parsed;
  const version = readVersion(document, file);
  if (document["paths"] !== undefined && !isRecord(document["paths"])) {
    throw fault(file, "/paths", "`paths` is not an object", "Write an object whose keys are path templates.");
  }
  const contract: SpecDocument = { file, version, value: document };
  const excess = findExcess(document);
  if (excess) throw new ProblemError({ code: "schema-excessive", file, ...excess });
  const faults = checkReferences(contract);
  if (faults.length > 0) throw new ProblemError(...faults);
  return contract;
}

function readVersion(document: Readonly<Record<string, unknown>>, file: string): SpecDocument["version"] {
  const { openapi, swagger } = document;
  if (swagger !== undefined) {
    const problem = `Swagger ${JSON.stringify(swagger)} cannot be compared`;
    throw fault(file, "/swagger", problem, "Pass a Swagger 2.0, OpenAPI 3.0 or OpenAPI 3.1 document.");
  }
  const version = typeof openapi === "string" ? /^3\.[01](?=\.|$)/.exec(openapi)?.[0] : undefined;
  if (version === "3.0" || version === "3.1") return version;
  const found = openapi === undefined ? "`openapi` is missing" : `\`openapi\` is ${JSON.stringify(openapi)}`;
  throw fault(file, "/openapi", `not an OpenAPI 3.0 or 3.1 document: ${found}`, "Pass an OpenAPI 3.0 or 3.1 document.");
}

function fault(file: string, pointer: string, message: string, fix: string): ProblemError {
  return new ProblemError({ code: "contract-invalid", file, pointer, message, fix });
}
