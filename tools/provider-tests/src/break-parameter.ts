import type { ContractParameter } from "./contract.ts";

/** A value that is invalid for numbers, dates, enums and similar types. */
export const BROKEN = "\u0000 broken";

/** Sets a parameter to an invalid value. Headers and cookies get an invalid value without control characters. */
export function breakParameter<Parameter extends ContractParameter>(parameter: Parameter): Parameter {
  const value = /header|cookie/.test(parameter.in) ? BROKEN.slice(1).trim() : BROKEN;
  return { ...parameter, value };
}
