import { InvalidRequestError } from "../errors/invalid-request-error.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const UNSAFE = /^\.{0,2}$|[\0-\x1f\x7f-\x9f]/;

/**
 * Puts parameters into a path template, percent-encoded.
 *
 * @throws {InvalidRequestError} for a parameter that is missing or would lead to another path: an id `..` would turn
 * the deletion of a thing into that of its collection.
 */
export function serializePath(template: string, parameters: Readonly<Record<string, unknown>> = {}): string {
  // Else the address could be that of another host.
  if (!template.startsWith("/")) throw new InvalidRequestError(`"${template}" is no path: it begins with no slash`);
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const text = String(parameters[name] ?? "");
    if (!UNSAFE.test(text)) return encodeURIComponent(text);
    throw new InvalidRequestError(
      `${template}: \`${name}\` is missing, empty, a dot segment or has control characters`,
    );
  });
}
