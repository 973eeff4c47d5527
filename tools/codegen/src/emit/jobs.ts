import { escapeDocCode } from "@snap/openapi/escape";
import type { JobModel, Model } from "../model/model.ts";
import { header } from "./header.ts";
import { Code, printLiteral } from "./literal.ts";

/** Emits `jobs.ts`: what waits read to follow jobs. Returns nothing if no operation returns a job. */
export function emitJobs(model: Model): string | undefined {
  const { displayName, jobs } = model;
  if (jobs.length === 0) return undefined;
  return `${header(model)}
import type { JobDescription, StartedJobs } from "@snap/runtime";
${jobs.map((job) => printJob(displayName, job)).join("")}`;
}

function printJob(provider: string, { operation, word, starts }: JobModel): string {
  const name = `${operation.identifier}Job`;
  const { input, item, id, state, running, done, failed, progress, error, result, startedAt } = word;
  const job = {
    operation: operation.identifier,
    path: operation.path,
    input,
    item: item === "" ? undefined : item,
    id,
    state: state === undefined ? undefined : { at: state, running, done, failed },
    progress,
    error,
    result,
    startedAt,
  };
  const declared = declare(
    name,
    "JobDescription",
    job,
    `How the ${provider} API reports the jobs that ${codeOf(operation.id)} returns.`,
  );
  const started = starts.map(({ operation: { id, identifier }, word: { at, header: field, parameter } }) => {
    const start = { job: new Code(name), at: at === undefined ? undefined : [at].flat(), header: field, parameter };
    return declare(`${identifier}Job`, "StartedJobs", start, `How ${codeOf(id)} identifies the jobs that it starts.`);
  });
  return declared + started.join("");
}

function declare(name: string, type: string, value: object, comment: string): string {
  const before = `export const ${name}: ${type} = `;
  return `\n/** ${comment} */\n${before}${printLiteral(value, { before })};\n`;
}

function codeOf(id: string): string {
  return escapeDocCode(id);
}
