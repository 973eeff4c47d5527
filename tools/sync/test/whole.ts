import { type Problem, ProblemError } from "@snap/openapi/problem";

/** @throws {ProblemError} where something was left out. */
export function whole<Value>([value, faults]: readonly [Value, readonly Problem[]]): Value {
  if (faults.length > 0) throw new ProblemError(...faults);
  return value;
}
