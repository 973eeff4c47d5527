import { type Problem, ProblemError } from "@snap/openapi/problem";

/** @throws {ProblemError} If the slice omits a reference or an operation. */
export function whole<Value>([value, faults]: readonly [Value, readonly Problem[]]): Value {
  if (faults.length > 0) throw new ProblemError(...faults);
  return value;
}
