import { InvalidRequestError, type Started } from "@snap/runtime";
import { describeValue } from "@snap/runtime/helpers";
import { isTexts } from "../option-values.ts";

/**
 * Checks data that may come from another process.
 *
 * @throws {InvalidRequestError} when it is not the `started` of an error, or when its call cannot be resumed.
 */
export function checkStarted(value: unknown): Started & Required<Pick<Started, "account" | "call">> {
  const refuse = (place: string, be: string, got: unknown): never => {
    const remedy = "Pass the `started` of an error unchanged.";
    throw new InvalidRequestError(`\`started${place}\` must be ${be}, got ${describeValue(got)}. ${remedy}`);
  };
  const started = Object(value) as Readonly<Record<string, unknown>>;
  if (started !== value) refuse("", "an object", value);
  for (const name of ["type", "id", "account"]) {
    if (typeof started[name] !== "string") refuse(`.${name}`, "a string", started[name]);
  }
  if (!CALLS.includes(started["call"])) refuse(".call", '"create" or "restore"', started["call"]);
  for (const name of ["snapshot", "name", "part"]) {
    if (started[name] !== undefined && typeof started[name] !== "string") refuse(`.${name}`, "a string", started[name]);
  }
  for (const name of ["from", "resource"]) {
    const { type, id } = Object(started[name]) as Readonly<Record<string, unknown>>;
    if (started[name] !== undefined && !isTexts([type, id]))
      refuse(`.${name}`, "a resource with a type and an id", started[name]);
  }
  const { before = [], jobs = [] } = started;
  if (!Array.isArray(before) || !isTexts(before)) refuse(".before", "an array of strings", before);
  if (!Array.isArray(jobs)) return refuse(".jobs", "an array", jobs);
  for (const [index, job] of jobs.entries()) {
    const { operation, path = {}, query = {} } = Object(job) as Readonly<Record<string, unknown>>;
    const values = [operation, ...Object.values(Object(path)), ...Object.values(Object(query))];
    if (!isTexts(values)) refuse(`.jobs[${index}]`, "an operation with its parameters", job);
  }
  return value as Started & Required<Pick<Started, "account" | "call">>;
}

const CALLS: readonly unknown[] = ["create", "restore"];
