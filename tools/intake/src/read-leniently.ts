import { type Diagnostic, describeFailure, documentParts, parseDocument } from "@snap/codegen";
import { upgrade } from "@snap/openapi/upgrade";
import { inlinePathItems } from "./inline-path-items.ts";
import { copyDocument } from "./normalize/copy-document.ts";
import { type Normalized, type NormalizeOptions, normalize } from "./normalize/normalize.ts";
import type { Warning } from "./normalize/warnings.ts";
import { readAs31 } from "./read-as-31.ts";

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
  const { openapi, swagger } = copied.tree;
  const version = String(openapi ?? swagger);
  if (!/^(?:2\.0|3\.[012](?:\.\d+)?)$/.test(version)) {
    const fix = "Give a Swagger 2.0 or an OpenAPI 3.0, 3.1 or 3.2 document.";
    const found = openapi === undefined && swagger === undefined ? "names no version" : `has the version ${version}`;
    return invalid({ code: "openapi-version", file, pointer: "", message: `the document ${found}`, fix });
  }
  const found: Warning[] = [];
  const modernized = change(modernize(copied.tree, (warning) => found.push(warning)));
  const ignoresSiblings = /^(?:2|3\.0)/.test(version);
  const normalizeOptions = { provider, displayName, file, location, found, ignoresSiblings };
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

// In place, as far as that goes.
function modernize(tree: Record<string, unknown>, warn: (warning: Warning) => void): Record<string, unknown> {
  inlinePathItems(tree);
  dropSamples(tree);
  return upgrade(readAs31(tree), "3.1", warn);
}

// The pointer of the first part that fails on its own; that of the document where none does.
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

// Programs in twelve languages can be most of a document.
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
