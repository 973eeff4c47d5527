import type { Collections } from "@snap/mock";
import type { ContractBody } from "./body.ts";
import type { Given } from "./call-operation.ts";
import type { Contract, ContractOperation, ContractResponse } from "./contract.ts";
import type { Situation } from "./situations.ts";

/** A call in a situation, and the documented response that it must receive. */
export interface Arranged<Kept extends Collections> {
  readonly title: string;
  readonly situation: Situation<Kept>;
  readonly response: ContractResponse;
  readonly given: Given;
}

/**
 * Returns the calls that make an operation return each of its documented statuses, and a success with each documented
 * body.
 *
 * Situations that are specific to this operation replace the common ones for their status.
 */
export function arrange<Kept extends Collections>(
  operation: ContractOperation,
  contract: Contract,
  all: readonly Situation<Kept>[],
): Arranged<Kept>[] {
  const { id, parameters, responses, bodies = [] } = operation;
  const given = bodies.length > 0 ? bodies : [undefined];
  const required = parameters.filter((parameter) => parameter.required);
  const firstSuccess = responses.find(isSuccess);
  return responses.flatMap((response) => {
    const fits = ({ status }: Situation<Kept>) =>
      status === response.status || (status === "2XX" && response === firstSuccess);
    const fitting = all.filter(fits);
    const own = fitting.filter((situation) => situation.operation === id);
    const situations = own.length > 0 ? own : fitting.filter((situation) => situation.operation === undefined);
    return situations.flatMap((situation) =>
      (isSuccess(response) ? given : given.slice(0, 1)).flatMap((body) => {
        const documented = { parameters: required, body };
        const sent = situation.send ? situation.send(documented, operation, contract) : documented;
        const title = `returns ${response.status} when ${situation.name}${body?.name ? `: ${nameOf(body, bodies)}` : ""}`;
        return sent ? [{ title, situation, response, given: sent }] : [];
      }),
    );
  });
}

// Examples of several media types may have the same name.
function nameOf({ name, mediaType }: ContractBody, all: readonly ContractBody[]): string {
  return all.filter((other) => other.name === name).length > 1 ? `${mediaType} ${name}` : name;
}

function isSuccess({ status }: ContractResponse): boolean {
  return status.startsWith("2");
}
