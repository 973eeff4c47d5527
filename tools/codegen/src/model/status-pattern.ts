/** A documented status: a number, a range such as `4XX`, or `default`. */
interface Documented {
  readonly status: string;
}

/**
 * Creates a regular expression of the matching statuses; `undefined` if there are none. A range covers the statuses
 * that are not documented by number, and `default` all statuses that are not documented otherwise.
 */
export function statusPattern<Response extends Documented>(
  responses: readonly Response[],
  fits: (response: Response) => boolean,
): RegExp | undefined {
  const statuses = responses.map(({ status }) => status);
  const fitting = responses.filter(fits).map(({ status }) => status);
  const numbers = fitting.filter((status) => /^\d+$/.test(status));
  const ranges = fitting.filter(isRange).map((range) => without(inRange(statuses, range), `${range[0]}\\d\\d`));
  const others = statuses.filter((status) => status !== "default").map(toDigits);
  const rest = fitting.includes("default") ? [without(others, "\\d{3}")] : [];
  const alternatives = [...numbers, ...ranges, ...rest];
  if (alternatives.length === 0) return undefined;
  const [only, second] = alternatives;
  return new RegExp(second === undefined ? `^${only}$` : `^(?:${alternatives.join("|")})$`);
}

function isRange(status: string): boolean {
  return /^\dXX$/i.test(status);
}

function inRange(statuses: readonly string[], range: string): string[] {
  return statuses.filter((status) => /^\d+$/.test(status) && status[0] === range[0]);
}

function toDigits(status: string): string {
  return status.replaceAll(/x/gi, "\\d");
}

function without(excluded: readonly string[], pattern: string): string {
  return excluded.length === 0 ? pattern : `(?!${excluded.join("|")})${pattern}`;
}
