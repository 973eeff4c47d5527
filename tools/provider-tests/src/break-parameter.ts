import type { ContractParameter } from "./contract.ts";

/** A value that numbers, dates, enumerations and the like refuse. */
export const BROKEN = "\u0000 broken";

/** A parameter with a value that it refuses; headers and cookies hold no control characters. */
export function breakParameter<Parameter extends ContractParameter>(parameter: Parameter): Parameter {
  const value = /header|cookie/.test(parameter.in) ? BROKEN.slice(1).trim() : BROKEN;
  return { ...parameter, value };
}
