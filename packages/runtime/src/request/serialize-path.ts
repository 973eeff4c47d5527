import type { ParameterStyle, Styles } from "../client/operation-traits.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { describeValue } from "./describe-value.ts";
import { serializeScalar } from "./serialize-scalar.ts";

/** Literal parts are at even indexes, the parameter names between them at odd indexes. */
const templates = new Map<string, readonly string[]>();

/**
 * Inserts percent-encoded parameters into a path template. A `#` and the text after it are removed from the template.
 *
 * @throws {InvalidRequestError} for a parameter that is missing or would change the path: with the id `..`, deleting an
 * item would delete its whole collection.
 */
export function serializePath(
  template: string,
  parameters?: Readonly<Record<string, unknown>> | null,
  traits?: Readonly<Record<string, ParameterStyle>>,
  styles?: Styles,
): string {
  const parts = templates.get(template) ?? split(template);
  let path = parts[0] ?? "";
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] ?? "";
    const value = parameters?.[name];
    const style = traits?.[name];
    const text =
      style && styles && value !== undefined && value !== null
        ? styles("path", name, value, style)
        : encodeURIComponent(serializeScalar(value, `params.path.${name}`));
    // Rejects empty values, dot segments, and control characters, which are percent-encoded here.
    if (/^\.{0,2}$|%[01]|%7F|%C2%[89]/.test(text)) fail(template, name);
    path += text + parts[index + 1];
  }
  // Reserved characters may separate segments. Encoded values cannot form a dot segment together.
  if (traits && /\/\.{1,2}(?:[/?]|$)/.test(path)) fail(template, parts[1]);
  return path;
}

function split(template: string): readonly string[] {
  // Otherwise the URL could be that of another host.
  if (typeof template !== "string" || !template.startsWith("/")) {
    throw new InvalidRequestError(`The path must begin with a slash, got ${describeValue(template)}.`);
  }
  const parts = template.replace(/#.*/s, "").split(/\{([^{}]+)\}/);
  // Only paths with parameters in braces are cached: the spec limits their number.
  if (parts.length > 1) templates.set(template, parts);
  return parts;
}

function fail(template: string, name = ""): never {
  const what = "must not be missing, empty or a dot segment, or contain control characters";
  throw new InvalidRequestError(`${template}: \`params.path.${name}\` ${what}.`);
}
