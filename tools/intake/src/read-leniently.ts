import { type Diagnostic, describeFailure, documentParts, parseDocument } from "@snap/codegen";
import { upgrade } from "@snap/openapi/upgrade";
import { inlinePathItems } from "./inline-path-items.ts";
import { copyDocument } from "./normalize/copy-document.ts";
import { type Normalized, type NormalizeOptions, normalize } from "./normalize/normalize.ts";
import type { Warning } from "./normalize/warnings.ts";
import { readAs31 } from "./read-as-31.ts";

/** The names and origin of a third-party document. */
export interface LenientOptions {
  /** The name of the document in messages. */
  readonly file: string;
  readonly provider: string;
  readonly displayName: string;
  /** The URL of the document. */
  readonly location?: string | undefined;
  /** Whether the variables of the first server are kept. Default: their defaults are written into its URL. */
  readonly keepsVariables?: boolean;
  /** Changes the upgraded document before it is normalized. */
  readonly change?: (document: Record<string, unknown>) => Record<string, unknown>;
}

/** Converts any OpenAPI document, including Swagger 2.0, to a document that the strict compiler accepts. */
export async function readLeniently(text: string, options: LenientOptions): Promise<Normalized> {
  const { file, provider, displayName, location, keepsVariables, change = (document) => document } = options;
  const parsed = parseDocument(text, file, file);
  if ("code" in parsed) return invalid(parsed);
  const copied = copyDocument(parsed.parsed, file);
  if ("code" in copied) return invalid(copied);
  const { openapi, swagger } = copied.tree;
  const version = String(openapi ?? swagger);
  if (!/^(?:2\.0|3\.[012](?:\.\d+)?)$/.test(version)) {
    const fix = "Pass a Swagger 2.0 or an OpenAPI 3.0, 3.1 or 3.2 document.";
    const found = openapi === undefined && swagger === undefined ? "has no version" : `has the version ${version}`;
    return invalid({ code: "openapi-version", file, pointer: "", message: `the document ${found}`, fix });
  }
  const found: Warning[] = [];
  const modernized = change(modernize(copied.tree, (warning) => found.push(warning)));
  const ignoresSiblings = /^(?:2|3\.0)/.test(version);
  const normalizeOptions = { provider, displayName, file, location, keepsVariables, found, ignoresSiblings };
  try {
    return await normalize(modernized, normalizeOptions);
  } catch (error) {
    const { message, fix } = describeFailure(error);
    const again = copyDocument(parsed.parsed, file);
    const whole = "code" in again ? {} : change(modernize(again.tree, () => undefined));
    const pointer = await findFailing(whole, normalizeOptions);
    return invalid({ code: "compiler-failed", file, pointer, message, fix });
  }
}

// Changes the document in place where possible.
function modernize(tree: Record<string, unknown>, warn: (warning: Warning) => void): Record<string, unknown> {
  inlinePathItems(tree);
  dropSamples(tree);
  return upgrade(readAs31(tree), "3.1", warn);
}

// Returns the pointer of the first part that fails when read alone, or of the document if none does.
async function findFailing(document: Record<string, unknown>, options: NormalizeOptions): Promise<string> {
  for (const [pointer, cut] of documentParts(document)) {
    try {
      await normalize(structuredClone(cut()), options);
    } catch {
      return pointer;
    }
  }
  return "";
}

// Code samples can be most of a document.
function dropSamples(document: object): void {
  for (const item of Object.values(Object(Reflect.get(document, "paths")))) {
    for (const operation of Object.values(Object(item))) {
      if (typeof operation === "object" && operation !== null) Reflect.deleteProperty(operation, "x-codeSamples");
    }
  }
}

function invalid(diagnostic: Diagnostic): Normalized {
  return { document: {}, warnings: [], diagnostics: [diagnostic] };
}
