import { ProblemError } from "@snap/openapi/problem";
import { upgrade } from "@snap/openapi/upgrade";
import { LineCounter, parseDocument } from "yaml";
import { checkReferences } from "./check-references.ts";
import { type Contract, isRecord } from "./place.ts";

// As documents are read when they are fetched: with merge keys, and with as many aliases.
const MOST_ALIASES = 10_000;
const YAML = { prettyErrors: false, logLevel: "error", uniqueKeys: true, merge: true } as const;

/**
 * Reads the text of an OpenAPI 3.0 or 3.1 document, in YAML or JSON. `file` is what messages call it. Swagger 2.0 is
 * upgraded first: pointers then lead into the upgraded document.
 *
 * @throws {ProblemError} where it is none, or where a `$ref` leads nowhere or out of the file.
 */
export function readContract(text: string, file: string): Contract {
  const parsed = parse(text, file);
  if (!isRecord(parsed)) throw fault(file, "", "the document is not an object", "Give an OpenAPI document.");
  const document = parsed["swagger"] === "2.0" ? upgrade(parsed, "3.0") : parsed;
  const version = readVersion(document, file);
  if (document["paths"] !== undefined && !isRecord(document["paths"])) {
    throw fault(file, "/paths", "`paths` is not an object", "Write paths by their templates.");
  }
  const contract: Contract = { file, version, document };
  const faults = checkReferences(contract);
  if (faults.length > 0) throw new ProblemError(...faults);
  return contract;
}

function parse(text: string, file: string): unknown {
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, { ...YAML, lineCounter });
    const [error] = document.errors;
    if (!error) return document.toJS({ maxAliasCount: MOST_ALIASES });
    const { line } = lineCounter.linePos(error.pos[0]);
    throw fault(file, "", `no YAML: ${error.message}`, "Mend it at this line.", line);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    // Nesting without end, an alias before its anchor, or too many aliases.
    const reason = error instanceof Error ? error.message : String(error);
    throw fault(file, "", `no YAML that can be read: ${reason}`, "Mend the file.");
  }
}

function readVersion(document: Readonly<Record<string, unknown>>, file: string): Contract["version"] {
  const { openapi, swagger } = document;
  if (swagger !== undefined) {
    const problem = `Swagger ${JSON.stringify(swagger)} cannot be compared`;
    throw fault(file, "/swagger", problem, "Give Swagger 2.0, or OpenAPI 3.0 or 3.1.");
  }
  const version = typeof openapi === "string" ? /^3\.[01](?=\.|$)/.exec(openapi)?.[0] : undefined;
  if (version === "3.0" || version === "3.1") return version;
  const found = openapi === undefined ? "there is no `openapi`" : `\`openapi\` is ${JSON.stringify(openapi)}`;
  throw fault(file, "/openapi", `no OpenAPI 3.0 or 3.1 document: ${found}`, "Give an OpenAPI 3.0 or 3.1 document.");
}

function fault(file: string, pointer: string, message: string, fix: string, line?: number): ProblemError {
  return new ProblemError({ code: "contract-invalid", file, pointer, ...(line && { line }), message, fix });
}
