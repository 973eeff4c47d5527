/** How a value is serialized. Absent properties have the default of the parameter's place. */
export interface ParameterStyle {
  readonly style?: Style;
  readonly explode?: boolean;
  readonly allowReserved?: true;
  /** The media type of the serialized value, for parameters with `content`. */
  readonly content?: string;
}

export type Style = "deepObject" | "form" | "label" | "matrix" | "pipeDelimited" | "simple" | "spaceDelimited";

export type ParameterPlace = (typeof PARAMETER_PLACES)[number];
export const PARAMETER_PLACES = ["cookie", "header", "path", "query"] as const;

/** The styles that OpenAPI allows in each place, the default first. */
export const STYLES: Readonly<Record<ParameterPlace, readonly Style[]>> = {
  cookie: ["form"],
  header: ["simple"],
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
};

/** Reads `style`, `explode` and `allowReserved` of a parameter, header or encoding if they differ from the default. */
export function readStyle(holder: Readonly<Record<string, unknown>>, place: ParameterPlace): ParameterStyle {
  const { style: given, explode, allowReserved } = holder;
  const [usual] = STYLES[place];
  const style = STYLES[place].find((name) => name === given) ?? usual;
  const isExploded = style === "form";
  return {
    ...(style !== usual && style !== undefined && { style }),
    ...(typeof explode === "boolean" && explode !== isExploded && style !== "deepObject" && { explode }),
    ...(allowReserved === true && { allowReserved }),
  };
}
