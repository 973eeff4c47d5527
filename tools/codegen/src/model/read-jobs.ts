import type { SpecNode } from "@snap/openapi/spec-node";
import type { Report } from "../diagnostic.ts";
import { createPlaceChecks, NUMBER, TEXT, TEXT_OR_NUMBER } from "./check-place.ts";
import type { ValidatorFor } from "./create-validators.ts";
import { findSuccess } from "./find-success.ts";
import type { JobWord, StartWord } from "./job-word.ts";
import type { JobModel, Operation } from "./model.ts";
import { holdsType, schemasAt } from "./schemas-at.ts";

interface JobsSource {
  readonly root: SpecNode;
  readonly operations: readonly Operation[];
  readonly validatorFor: ValidatorFor;
}

type Fault = (...fault: Parameters<Report>) => void;

/** Reads every `x-snap-job`, and checks it against its operation: jobs, and the operations that start them. */
export function readJobs({ root, operations, validatorFor }: JobsSource, fault: Fault): JobModel[] {
  const nodeOf = ({ path, method }: Operation) => root.get("paths").get(path).get(method);
  const reportAt = (operation: Operation) => (place: string, message: string, fix: string) =>
    fault("job-invalid", `${nodeOf(operation).pointer}/x-snap-job${place}`, message, fix);
  const jobs = new Map(operations.flatMap((each) => (isJob(each.job) ? [[each.id, readJob(each, each.job)]] : [])));
  for (const operation of operations) if (isStart(operation.job)) readStart(operation, operation.job);
  for (const { operation, starts } of jobs.values()) {
    if (starts.length > 0) continue;
    const fix = "Add x-snap-job to the operations that start its jobs, or remove it here.";
    reportAt(operation)("", `no operation starts a job of ${operation.id}`, fix);
  }
  return [...jobs.values()];

  function readJob(operation: Operation, word: JobWord): Writable<JobModel> {
    const { id, method, parameters, resource } = operation;
    const report = reportAt(operation);
    const own = resource?.does === "get" ? resource : undefined;
    const { input = own?.id, item = own?.item ?? "" } = word;
    if (method !== "get") report("", `${id} is not a GET`, "Move it to the operation that returns the job.");
    if (input !== undefined && !parameters.some((it) => it.name === input && it.in !== "header")) {
      report("/input", `the operation has no parameter "${input}"`, "Name a parameter of the path or query.");
    }
    const job = { operation, word: { ...word, ...(input !== undefined && { input }), item }, starts: [] };
    checkJob(job);
    return job;
  }

  function checkJob({ operation, word }: JobModel): void {
    const { id, responses } = operation;
    const report = reportAt(operation);
    const schema = findSuccess(operation, nodeOf(operation))?.schema;
    if (schema?.exists) checkPlaces(id, schema, word, report);
    if (word.state !== undefined || responses.some(({ status }) => status === "202")) return;
    const fix = "Name the place of its state as `state`, or document the status 202 of a running job.";
    report("", "nothing says when a job is done", fix);
  }

  function checkPlaces(name: string, schema: SpecNode, word: JobWord, report: ReturnType<typeof reportAt>): void {
    const { id, item = "", state, progress, error, result, startedAt } = word;
    const source = { schema, name: `the response of ${name}`, validatorFor };
    const { checkPlace, checkAccepts, checkComplete } = createPlaceChecks(source, report);
    const within = (place: string | undefined) => (place === undefined ? undefined : item + place);
    if (!checkPlace("/item", item, ["object"])) return;
    checkPlace("/id", within(id), TEXT_OR_NUMBER);
    checkPlace("/progress", within(progress), NUMBER);
    checkPlace("/error", within(error), ["array", "object", ...TEXT]);
    checkPlace("/result", within(result), TEXT_OR_NUMBER);
    checkPlace("/startedAt", within(startedAt), TEXT);
    const at = within(state);
    if (at === undefined || !checkPlace("/state", at, ["boolean", ...TEXT])) return;
    const stated = new Map<string, string>();
    for (const outcome of ["running", "done", "failed"] as const) {
      for (const [index, value] of (word[outcome] ?? []).entries()) {
        const other = stated.get(value);
        const place = `/${outcome}/${index}`;
        if (other !== undefined) report(place, `"${value}" is also ${other}`, "Name it once.");
        stated.set(value, outcome);
        checkAccepts(place, at, value);
      }
    }
    checkComplete("/state", at, stated, "Name each state as running, done or failed.");
  }

  function readStart(operation: Operation, word: StartWord): void {
    const report = reportAt(operation);
    const job = jobs.get(word.operation);
    const invalid = operations.find(({ id, job }) => id === word.operation && !job);
    // An invalid extension has already been reported.
    if (!job && invalid && nodeOf(invalid).raw("x-snap-job").exists) return;
    if (!job) {
      const known = [...jobs.keys()].join(", ");
      const fix = known === "" ? "Add x-snap-job to the operation that returns the job." : `Name one of ${known}.`;
      report("/operation", `no operation "${word.operation}" returns a job`, fix);
      return;
    }
    const ways = [word.at, word.header, word.parameter].filter((way) => way !== undefined);
    if (ways.length !== 1) {
      const message = "it must have one of `at`, `header` and `parameter`";
      report("", message, "Say once where the response or the request identifies the job.");
    }
    if (word.at !== undefined) checkAt(operation, job, [word.at].flat(), typeof word.at === "string");
    if (word.header !== undefined) checkHeader(operation, word.header);
    if (word.parameter !== undefined && !operation.parameters.some(({ name }) => name === word.parameter)) {
      report("/parameter", `the operation has no parameter "${word.parameter}"`, "Name a parameter.");
    }
    if (word.header === undefined) checkParameters(operation, job);
    (job.starts as { operation: Operation; word: StartWord }[]).push({ operation, word });
  }

  function checkAt(
    operation: Operation,
    { operation: { id }, word }: JobModel,
    places: string[],
    isOne: boolean,
  ): void {
    const report = reportAt(operation);
    if (word.id === undefined) {
      report("/at", `the x-snap-job of ${id} has no \`id\``, "State in it where a job has its id.");
      return;
    }
    const success = findSuccess(operation, nodeOf(operation));
    const schema = success?.schema;
    for (const [index, place] of places.entries()) {
      const found = schema ? schemasAt(schema, place) : [];
      const [where, at] = [isOne ? "/at" : `/at/${index}`, `"${place}"`];
      if (found.length === 0) {
        const fix = "Correct the pointer, or document the property.";
        report(where, `the response of ${operation.id} has no property at ${at}`, fix);
        continue;
      }
      const each = holdsType(found, "array") ? `${place}/0${word.id}` : place + word.id;
      if (schema && schemasAt(schema, each).length > 0) continue;
      report(
        where,
        `the job at ${at} has no id at "${word.id}"`,
        `A job must be like that of ${id}: correct the pointer.`,
      );
    }
  }

  function checkHeader(operation: Operation, header: string): void {
    const { responses } = operation;
    const isDocumented = responses.some(
      ({ status, headers }) => status.startsWith("2") && header.toLowerCase() in headers,
    );
    if (isDocumented) return;
    const fix = "Document the header, or name another one.";
    reportAt(operation)("/header", `no success of ${operation.id} has the header "${header}"`, fix);
  }

  // A request for the job takes the other parameters from the request that has started it.
  function checkParameters(operation: Operation, { operation: poll, word: { input } }: JobModel): void {
    const report = reportAt(operation);
    if (input === undefined) {
      const fix = `Name the parameter as \`input\` in the x-snap-job of ${poll.id}.`;
      report("/operation", `the parameter of ${poll.id} with the id of the job is unknown`, fix);
    }
    for (const { name, required, scope } of poll.parameters) {
      if (!required || name === input || scope !== undefined) continue;
      if (operation.parameters.some((it) => it.name === name)) continue;
      const fix =
        "Rename the parameter, so that both operations use the same name, or make it an option with x-snap-scope.";
      report("/operation", `${poll.id} requires "${name}", which ${operation.id} does not have`, fix);
    }
  }
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function isStart(word: JobWord | StartWord | undefined): word is StartWord {
  return word !== undefined && "operation" in word;
}

function isJob(word: JobWord | StartWord | undefined): word is JobWord {
  return word !== undefined && !("operation" in word);
}
