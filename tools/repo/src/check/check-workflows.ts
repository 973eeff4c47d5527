import { parse } from "yaml";
import type { Files } from "./check-shape.ts";
import { ACTIONS, type ActionRule, UNPINNED } from "./workflow-rules.ts";

/** The rules for workflows. The default is `workflow-rules.ts`. */
export interface WorkflowRules {
  readonly actions: Readonly<Record<string, ActionRule>>;
  readonly unpinned: Readonly<Record<string, string>>;
}

/** Finds places where workflows give a token or write permission to third-party code. The keys of `files` are paths. */
export function checkWorkflows(
  files: Files,
  rules: WorkflowRules = { actions: ACTIONS, unpinned: UNPINNED },
): string[] {
  return [...files].flatMap(([file, text]) => {
    const workflow: Workflow = parse(text);
    const jobs = Object.entries(workflow.jobs ?? {});
    return [
      ...checkHead(workflow),
      ...jobs.flatMap(([name, job]) => checkJob(job, workflow, rules).map((fault) => `job ${name}: ${fault}`)),
      ...checkVersions(text, rules),
    ].map((fault) => `${file}: ${fault}`);
  });
}

interface Workflow {
  readonly on?: unknown;
  readonly permissions?: unknown;
  readonly env?: unknown;
  readonly defaults?: unknown;
  readonly jobs?: Readonly<Record<string, Job>>;
}

interface Job {
  readonly uses?: string;
  readonly environment?: unknown;
  readonly permissions?: unknown;
  readonly container?: unknown;
  readonly services?: unknown;
  readonly defaults?: unknown;
  readonly steps?: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

// Workflows for these events run with the permissions of this repository on the code of a fork.
const REFUSED_EVENTS = ["pull_request_target", "workflow_run", "issue_comment"];

// Commands that fetch and run third-party code, or set what later commands run. Our own programs are started as
// `node tools/…`.
const RUNS_OTHERS =
  /(?:^|[\s;&|(`/"'])(?:npx|npm|pnpm|yarn|bunx?|deno|corepack|pip3?|pipx|uvx?|cargo|go|docker|apt-get|curl|wget|sudo|eval|source|git (?:checkout|clone|fetch|pull|submodule|switch)|gh (?:extension|pr checkout|(?:release|run) download|repo clone)|(?:ba|da|z)?sh -c|\.ci\/run)(?=$|[\s;&|)`"'])|\bnode_modules\b|\bGITHUB_(?:ENV|PATH)\b/m;

// Names of contexts have no case.
const READS_TOKEN = /\bsecrets\b|\bGITHUB_TOKEN\b/i;
// Also `github['token']`, and `toJSON(github)` and `github.*`, which contain the token.
const READS_GITHUB_TOKEN = /\bgithub\b(?!\s*\.\s*(?!token\b)\w)/i;

function checkHead({ on, permissions }: Workflow): string[] {
  const events = typeof on === "string" ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(Object(on));
  const isEmpty = typeof permissions === "object" && permissions !== null && Object.keys(permissions).length === 0;
  return [
    ...(isEmpty ? [] : ["`permissions: {}` must be at the top, so that each job declares its own"]),
    ...events.filter((event) => REFUSED_EVENTS.includes(event)).map((event) => `the event ${event} is not allowed`),
  ];
}

function checkJob(job: Job, { env, defaults }: Workflow, rules: WorkflowRules): string[] {
  const { permissions, environment, steps = [] } = job;
  const isMap = typeof permissions === "object" && permissions !== null;
  if (!isMap) return ["`permissions` must be a map of the required permissions"];
  const writes = Object.entries(permissions).flatMap(([scope, level]) => (level === "write" ? [scope] : []));
  const isTrusted = writes.length > 0 || readsToken(JSON.stringify([job, env]));
  const uses = [job.uses, ...steps.map((step) => step.uses)].filter((action) => action !== undefined);
  return [
    ...uses.flatMap((action) => checkAction(action, isTrusted, rules)),
    ...steps.flatMap((step) => checkStep(step, isTrusted)),
    ...(JSON.stringify([job.defaults, defaults]).includes("${{") ? ["`defaults` must not contain an expression"] : []),
    ...(isTrusted ? checkPlace(job, defaults) : []),
    ...(writes.includes("id-token") && environment === undefined
      ? ["`id-token: write` needs an `environment` whose reviewers approve the deployment"]
      : []),
    ...(writes.includes("id-token") && writes.length > 1
      ? ["`id-token: write` must be the only write permission of its job"]
      : []),
  ];
}

function readsToken(text: string): boolean {
  const expressions = text.match(/\$\{\{.*?\}\}/g) ?? [];
  return READS_TOKEN.test(text) || expressions.some((expression) => READS_GITHUB_TOKEN.test(expression));
}

function checkAction(action: string, isTrusted: boolean, { actions, unpinned }: WorkflowRules): string[] {
  // An action of this repository is at the same commit as the workflow.
  if (action.startsWith("./")) return [];
  const [name = "", reference = ""] = action.split("@");
  const known = actions[name];
  if (known?.commit === reference) return [];
  if (/^[\da-f]{40}$/.test(reference)) return [`${action} is not in workflow-rules.ts: review the commit, then add it`];
  if (isTrusted) return [`${action} must be pinned to a commit, because the job has write permission or a token`];
  return unpinned[action] === undefined
    ? [`${action} must be pinned to a commit, or have a reason in workflow-rules.ts`]
    : [];
}

// Whoever sets these properties decides which code runs.
function checkPlace({ container, services, defaults, steps = [] }: Job, shared: unknown): string[] {
  const chosen = {
    container,
    services,
    defaults: defaults ?? shared,
    shell: steps.find(({ shell }) => shell !== undefined),
    ref: steps.find(({ with: inputs = {} }) => inputs["ref"] !== undefined || inputs["repository"] !== undefined),
  };
  return Object.entries(chosen).flatMap(([name, value]) =>
    value === undefined ? [] : [`a job with write permission or a token must not use its own \`${name}\``],
  );
}

function checkStep({ uses, run = "", shell = "", with: inputs }: Step, isTrusted: boolean): string[] {
  return [
    ...(`${run}${shell}`.includes("${{")
      ? ["`run` must read values from `env`, because an expression in `run` is replaced before the shell parses it"]
      : []),
    ...(/\bnpx\b.*\bpnpm\b/.test(run) ? ["use the pnpm of `corepack enable`, which verifies its hash, not npx"] : []),
    ...(isTrusted && RUNS_OTHERS.test(run)
      ? [`a job with write permission or a token must not install or fetch anything, got ${JSON.stringify(run.trim())}`]
      : []),
    ...(uses?.startsWith("actions/checkout@") && inputs?.["persist-credentials"] !== false
      ? ["actions/checkout needs `persist-credentials: false`, or later steps can read the token"]
      : []),
  ];
}

// Readers, and tools that look for updates, rely on the comment.
function checkVersions(text: string, { actions }: WorkflowRules): string[] {
  return [...text.matchAll(/uses:\s*([^\s@]+)@[\da-f]{40}(.*)/g)].flatMap(([, name = "", rest = ""]) => {
    const version = actions[name]?.version;
    return version === undefined || rest.trim() === `# ${version}`
      ? []
      : [`${name} needs the comment \`# ${version}\``];
  });
}
