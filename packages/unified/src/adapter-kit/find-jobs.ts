import { getPointer, type StartedJob, type StartedJobs, UnexpectedResponseError } from "@snap/runtime";

/** The result of an operation that starts jobs. */
export interface StartingAnswer {
  /** The body of the response. */
  readonly data?: unknown;
  /** The response; needed if a header identifies the job. */
  readonly response?: Response;
  /** The parameters of the request. */
  readonly input?: object;
}

/**
 * Returns the jobs that an operation has started, as plain data. The list is empty if the provider has nothing left to
 * do.
 *
 * @throws {UnexpectedResponseError} when the response has no job where it must have one.
 */
export function findJobs(
  { job, at, header, parameter }: StartedJobs,
  { data, response, input }: StartingAnswer,
): StartedJob[] {
  const { operation, path, input: name = "", id: place = "" } = job;
  const given = Object(input) as Readonly<Record<string, unknown>>;
  if (header !== undefined) {
    const url = response?.headers.get(header);
    if (url) return [{ operation, ...readUrl(url, path, response?.url) }];
    if (response && response.status !== 202) return [];
    throw new UnexpectedResponseError(`The response has no header ${header} with the URL of a job.`);
  }
  const names = namesIn(path);
  const toJob = (value: unknown, where: string): StartedJob => {
    const id = toId(value);
    if (!id) throw new UnexpectedResponseError(`The response has no job with an id at "${where}".`);
    // Other parameters, such as a project, have the same names in both operations, or are options of the client.
    const others = names.filter((each) => each !== name && toId(given[each]));
    const own = names.includes(name) ? { [name]: id } : {};
    const values = { ...Object.fromEntries(others.map((each) => [each, toId(given[each])])), ...own };
    return { operation, path: values, ...(names.includes(name) ? {} : { query: { [name]: id } }) };
  };
  if (parameter !== undefined) return [toJob(given[parameter], parameter)];
  return (at ?? []).flatMap((where) =>
    [getPointer(data, where)].flat().map((each) => toJob(getPointer(each, place), where)),
  );
}

// The parameters of a URL that the path describes. Only these parameters are used: the request goes to the API of the
// client.
function readUrl(url: string, path: string, base: string | undefined): Pick<StartedJob, "path" | "query"> {
  const pattern = path.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&").replaceAll(/\{[^{}]+\}/g, "([^/]+)");
  const start = base || "https://localhost";
  const { pathname, searchParams } = new URL(URL.canParse(url, start) ? url : "", start);
  const values = new RegExp(`${pattern}$`).exec(pathname)?.slice(1);
  if (!values) throw new UnexpectedResponseError(`The URL of the job must end like ${path}, got ${url}.`);
  const names = namesIn(path).map((name, index) => [name, decode(values[index] ?? "")]);
  return {
    path: Object.fromEntries(names),
    ...(searchParams.size > 0 && { query: Object.fromEntries(searchParams) }),
  };
}

// The client encodes the value again. Unlike `decodeURIComponent`, this never throws.
function decode(value: string): string {
  return new URLSearchParams(`v=${value.replaceAll("+", "%2B")}`).get("v") ?? "";
}

function namesIn(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
}

/** Returns an id as a string; an empty string if the value is not an id. */
export function toId(value: unknown): string {
  return (typeof value === "string" && value) || Number.isSafeInteger(value) ? String(value) : "";
}
