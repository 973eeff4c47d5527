import type { ParameterStyle } from "../client/operation-traits.ts";
import { serializePath } from "../request/serialize-path.ts";
import { styles } from "../styles.ts";

const TEMPLATE = /\{([.;]?)([^{}*]+)(\*?)\}/g;
const STYLES = { "": "simple", ".": "label", ";": "matrix" } as const;

/**
 * Inserts parameters into a path template that specifies their styles: `{id}`, `{.id}` and `{;id}`, each with `*` for
 * explode.
 *
 * @throws {InvalidRequestError} for a parameter that is missing or would change the path.
 */
export function serializeTemplate(template: string, parameters: Record<string, unknown>): string {
  const traits: Record<string, ParameterStyle> = {};
  const plain = template.replace(TEMPLATE, (_, prefix: keyof typeof STYLES, name: string, star: string) => {
    traits[name] = { style: STYLES[prefix], explode: star === "*" };
    return `{${name}}`;
  });
  return serializePath(plain, parameters, traits, styles);
}
