import type { ContractParameter } from "./contract.ts";

/** Groups the values of parameters as a client takes them: by place, then by name. */
export function groupParameters(parameters: readonly ContractParameter[]): Record<string, Record<string, unknown>> {
  const groups: Record<string, Record<string, unknown>> = {};
  for (const { in: place, name, value } of parameters) groups[place] = { ...groups[place], [name]: value };
  return groups;
}
