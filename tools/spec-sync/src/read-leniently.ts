import { copyDocument, type Diagnostic, type Normalized, normalize, parseDocument } from "@snap/codegen";
import { upgrade } from "./upgrade.ts";

/** What a foreign document is read as. */
export interface LenientOptions {
  /** What messages call it. */
  readonly file: string;
  readonly provider: string;
  readonly displayName: string;
  /** The address that it was read from. */
  readonly location?: string | undefined;
  /** Changes the upgraded document before it is normalised. */
  readonly change?: (document: Record<string, unknown>) => Record<string, unknown>;
}

/** Reads any OpenAPI document, Swagger 2.0 included, into what the strict compiler takes. */
export async function readLeniently(text: string, options: LenientOptions): Promise<Normalized> {
  const { file, provider, displayName, location, change = (document) => document } = options;
  const parsed = parseDocument(text, file, file);
  if ("code" in parsed) return invalid(parsed);
  const copied = copyDocument(parsed.parsed, file);
  if ("code" in copied) return invalid(copied);
  const version = versionOf(copied.tree);
  if (version === undefined) {
    const fix = "Give a Swagger 2.0 or an OpenAPI 3.0 or 3.1 document.";
    const message = "it is no OpenAPI document: it says neither `openapi: 3.x` nor `swagger: 2.0`";
    return invalid({ code: "openapi-version", file, pointer: "", message, fix });
  }
  dropSamples(copied.tree);
  const upgraded = change(upgrade(copied.tree, "3.1"));
  return normalize(upgraded, { provider, displayName, file, location, ignoresSiblings: !version.startsWith("3.1") });
}

// Programs in twelve languages can be most of a document.
function dropSamples(document: object): void {
  for (const item of Object.values(Object(Reflect.get(document, "paths")))) {
    for (const operation of Object.values(Object(item))) {
      if (typeof operation === "object" && operation !== null) Reflect.deleteProperty(operation, "x-codeSamples");
    }
  }
}

function versionOf(document: unknown): string | undefined {
  const { openapi, swagger } = Object(document) as { openapi?: unknown; swagger?: unknown };
  const version = String(openapi ?? swagger ?? "");
  return /^(?:2\.0|3\.[01](?:\.\d+)?)$/.test(version) ? version : undefined;
}

function invalid(diagnostic: Diagnostic): Normalized {
  return { document: {}, warnings: [], diagnostics: [diagnostic] };
}
