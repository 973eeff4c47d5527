import { InvalidRequestError } from "./invalid-request-error.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const CONTROL = /[\0-\x1f\x7f-\x9f]/;

/**
 * Puts parameters into a path template, percent-encoded.
 *
 * @throws {InvalidRequestError} for a parameter that is missing or would lead to another path: an id `..` would turn
 * the deletion of a thing into that of its collection.
 */
export function serializePath(template: string, parameters: Readonly<Record<string, unknown>> = {}): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => encode(template, name, parameters[name]));
}

function encode(template: string, name: string, value: unknown): string {
  const text = String(value ?? "");
  const problem =
    (text === "" && "is missing or empty") ||
    (/^\.\.?$/.test(text) && "would lead to another path") ||
    (CONTROL.test(text) && "holds a control character");
  if (problem) throw new InvalidRequestError(`${template}: \`${name}\` ${problem}, so nothing was sent`);
  return encodeURIComponent(text);
}
