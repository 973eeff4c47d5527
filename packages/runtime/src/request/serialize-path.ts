import type { ParameterStyle, Styles } from "../client/operation-traits.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { serializeScalar } from "./serialize-scalar.ts";

/** Literal parts at even places, names of parameters between them. */
const templates = new Map<string, readonly string[]>();

/**
 * Puts parameters into a path template, percent-encoded. What follows a `#` in the template is left out.
 *
 * @throws {InvalidRequestError} for a parameter that is missing or would lead to another path: an id `..` would turn
 * the deletion of a thing into that of its collection.
 */
export function serializePath(
  template: string,
  parameters: Readonly<Record<string, unknown>> = {},
  traits?: Readonly<Record<string, ParameterStyle>>,
  styles?: Styles,
): string {
  const parts = templates.get(template) ?? split(template);
  let path = parts[0] ?? "";
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] ?? "";
    const { [name]: value } = parameters;
    const style = traits?.[name];
    const text =
      style && styles && value !== undefined && value !== null
        ? styles("path", name, value, style)
        : encodeURIComponent(serializeScalar(value, `params.path.${name}`));
    // Empty, a dot segment, or with control characters, which are encoded.
    if (/^\.{0,2}$|%[01]|%7F|%C2%[89]/.test(text)) fail(template, name);
    path += text + parts[index + 1];
  }
  // Reserved characters hold segments of their own. Values that are encoded make no dot segment together.
  if (traits && /\/\.{1,2}(?:[/?]|$)/.test(path)) fail(template, parts[1]);
  return path;
}

function split(template: string): readonly string[] {
  // Else the address could be that of another host.
  if (!template.startsWith("/")) throw new InvalidRequestError(`The path must begin with a slash, got "${template}".`);
  const parts = template.replace(/#.*/s, "").split(/\{([^{}]+)\}/);
  // A path of the spec has parameters in braces; any other may be one of endless many.
  if (parts.length > 1) templates.set(template, parts);
  return parts;
}

function fail(template: string, name = ""): never {
  const what = "must not be missing, empty or a dot segment, or contain control characters";
  throw new InvalidRequestError(`${template}: \`params.path.${name}\` ${what}.`);
}
