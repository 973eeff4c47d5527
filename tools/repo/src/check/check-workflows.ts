import { parse } from "yaml";
import type { Files } from "./check-shape.ts";
import { ACTIONS, type ActionRule } from "./workflow-rules.ts";

/** The allowed actions by name. */
type Actions = Readonly<Record<string, ActionRule>>;

/**
 * Finds places where workflows give a token or write permission to third-party code. The keys of `files` are paths.
 * Expects workflows that `lintWorkflows` accepts.
 */
export function checkWorkflows(files: Files, actions: Actions = ACTIONS): string[] {
  return [...files].flatMap(([file, text]) => {
    const workflow: Workflow = parse(text);
    const jobs = Object.entries(workflow.jobs ?? {});
    return [
      ...checkHead(workflow),
      ...jobs.flatMap(([name, job]) => checkJob(job, workflow, actions).map((fault) => `job ${name}: ${fault}`)),
      ...checkVersions(text, actions),
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
  readonly if?: unknown;
  readonly uses?: string;
  readonly environment?: unknown;
  readonly env?: unknown;
  readonly permissions?: unknown;
  readonly container?: unknown;
  readonly services?: unknown;
  readonly defaults?: unknown;
  readonly steps?: readonly Step[];
}

interface Step {
  readonly if?: unknown;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly "working-directory"?: string;
  readonly env?: unknown;
  readonly with?: Readonly<Record<string, unknown>>;
}

// Workflows for these events run with the permissions of this repository on the code of a fork.
const REFUSED_EVENTS = ["pull_request_target", "workflow_run", "issue_comment"];

// Programs that fetch or run third-party code. Our own programs are started as `node tools/…`.
const PROGRAMS = [
  ...["npx", "npm", "pnpm", "pnpx", "yarn", "yarnpkg", "bun", "bunx", "deno", "corepack", "nvm"],
  ...["pip", "pip3", "pipx", "uv", "uvx", "poetry", "gem", "bundle", "composer", "cargo", "rustup", "go"],
  ...["make", "mvn", "gradle", "dotnet", "docker", "docker-compose", "podman"],
  ...["apt", "apt-get", "snap", "dnf", "yum", "apk", "brew", "choco", "winget", "curl", "wget", "nc", "ssh", "scp"],
  ...["sudo", "eval", "source", "python", "python3", "perl", "ruby", "php"],
  ...["sh", "bash", "dash", "zsh", "ksh", "fish", "pwsh", "powershell"],
  ...["vitest", "jest", "pytest", "tsx", "turbo"],
];
const RUNS_OTHERS = [
  new RegExp(
    String.raw`(?:^|[\s;&|(){}<>\\/\`"'])(?:${PROGRAMS.join("|")})(?:\.(?:cmd|exe))?(?=$|[\s;&|(){}<>\\\`"'])`,
    "m",
  ),
  /\bnode\b(?!\s+tools\/[\w/-]+\.m?[jt]s\b)/,
  /\bgit\b[^\n;&|]*\s(?:am|apply|checkout|clone|fetch|pull|remote|submodule|switch|worktree)\b/,
  /\bgh\b[^\n;&|]*\s(?:checkout|clone|codespace|copilot|download|extension)\b/,
  // A command that is a path or a variable, or `.`, which is `source`.
  /(?:^|[;&|({]|\b(?:do|else|then))\s*(?:[\w.~-]*\/|\.\s|["']?\$(?!\())/m,
  // In another folder, such as that of a download, `tools` is not ours.
  /\b(?:cd|pushd)\b.*\bnode\b/s,
  /\.ci\/run\b|\bnode_modules\b/,
  // Files that set what later commands run.
  /\bGITHUB_(?:ENV|PATH)\b/,
];

// Variables whose value is code, or names code, for each shell or program that starts.
const CODE_VARIABLES = /"(?:BASH_ENV|ENV|NODE_OPTIONS|NODE_PATH|GIT_\w+|(?:LD|DYLD)_\w+|npm_config_\w+)":/i;

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

function checkJob(job: Job, { env, defaults }: Workflow, actions: Actions): string[] {
  const { permissions, environment, steps = [] } = job;
  const isMap = typeof permissions === "object" && permissions !== null;
  if (!isMap) return ["`permissions` must be a map of the required permissions"];
  const writes = Object.entries(permissions).flatMap(([scope, level]) => (level === "write" ? [scope] : []));
  const isTrusted = writes.length > 0 || readsToken(textOf([job, env, conditionsOf(job)]));
  const uses = [job.uses, ...steps.map((step) => step.uses)].filter((action) => action !== undefined);
  return [
    ...uses.flatMap((action) => checkAction(action, actions)),
    ...steps.flatMap((step) => checkStep(step, isTrusted)),
    ...steps.flatMap((step) => checkInputs(step, actions)),
    ...checkExpressions({ ...job, defaults: [job.defaults, defaults] }),
    ...(CODE_VARIABLES.test(JSON.stringify([env, job.env, steps.map((step) => step.env)]))
      ? ["`env` must not contain a variable that is code for shells or programs, such as BASH_ENV and NODE_OPTIONS"]
      : []),
    ...(isTrusted ? checkPlace(job, defaults) : []),
    ...(isTrusted && job.uses !== undefined
      ? ["a job with write permission or a token must not start another workflow, which would receive them"]
      : []),
    ...(writes.includes("id-token") && environment === undefined
      ? ["`id-token: write` needs an `environment` whose reviewers approve the deployment"]
      : []),
    ...(writes.includes("id-token") && writes.length > 1
      ? ["`id-token: write` must be the only write permission of its job"]
      : []),
  ];
}

/** The names and values in a workflow as text, in which line breaks are not escaped. */
function textOf(value: unknown): string {
  return typeof value === "object" && value !== null
    ? Object.entries(value).flat().map(textOf).join("\n")
    : String(value);
}

// A condition is an expression even without braces.
function conditionsOf(job: Job): string[] {
  return [job, ...(job.steps ?? [])].map((place) => `\${{ ${place.if} }}`);
}

function readsToken(text: string): boolean {
  // A string in an expression can contain `}}`.
  const expressions = text.match(/\$\{\{(?:'[^']*'|[^'])*?\}\}/g) ?? [];
  return READS_TOKEN.test(text) || expressions.some((expression) => READS_GITHUB_TOKEN.test(expression));
}

function checkAction(action: string, actions: Actions): string[] {
  // An action of this repository is at the same commit as the workflow: nothing is downloaded to this folder.
  if (action.startsWith("./.github/") && !action.includes("..")) return [];
  const [name = ""] = action.split("@");
  const commit = actions[name]?.commit;
  if (commit !== undefined && action === `${name}@${commit}`) return [];
  return [`${action} must be pinned to a commit in workflow-rules.ts: review the commit, then add it`];
}

// GitHub replaces an expression before a shell parses the command. The options of a container can contain a command.
function checkExpressions({ defaults, container, services }: Job): string[] {
  return Object.entries({ defaults, container, services }).flatMap(([name, value]) =>
    JSON.stringify(value)?.includes("${{") ? [`\`${name}\` must not contain an expression`] : [],
  );
}

// Whoever sets these properties decides which code runs.
function checkPlace({ container, services, defaults, steps = [] }: Job, shared: unknown): string[] {
  const chosen = {
    container,
    services,
    defaults: defaults ?? shared,
    shell: steps.find(({ shell }) => shell !== undefined),
    "working-directory": steps.find((step) => step["working-directory"] !== undefined),
  };
  return Object.entries(chosen).flatMap(([name, value]) =>
    value === undefined ? [] : [`a job with write permission or a token must not use its own \`${name}\``],
  );
}

// Names of inputs have no case.
function inputsOf({ with: inputs = {} }: Step): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name.toLowerCase(), value]));
}

function checkStep(step: Step, isTrusted: boolean): string[] {
  const { uses, run = "", shell = "" } = step;
  return [
    ...(`${run}${shell}`.includes("${{")
      ? ["`run` must read values from `env`, because an expression in `run` is replaced before the shell parses it"]
      : []),
    ...(/\bnpx\b.*\bpnpm\b/.test(run) ? ["use the pnpm of `corepack enable`, which verifies its hash, not npx"] : []),
    ...(isTrusted && RUNS_OTHERS.some((pattern) => pattern.test(run))
      ? [`a job with write permission or a token must not install or fetch anything, got ${JSON.stringify(run.trim())}`]
      : []),
    ...(uses?.startsWith("actions/checkout@") && inputsOf(step)["persist-credentials"] !== false
      ? ["actions/checkout needs `persist-credentials: false`, or later steps can read the token"]
      : []),
    ...(uses?.startsWith("actions/download-artifact@") ? checkDownload(inputsOf(step)) : []),
  ];
}

function checkDownload(inputs: Readonly<Record<string, unknown>>): string[] {
  return /^dist(?:\/[\w-]+)*$/.test(String(inputs["path"]))
    ? []
    : ["actions/download-artifact needs a `path` in `dist`, or it could replace our programs"];
}

// Other inputs check out other commits, or download from other runs and servers.
function checkInputs(step: Step, actions: Actions): string[] {
  const [action = ""] = (step.uses ?? "").split("@");
  const allowed = actions[action]?.inputs;
  return Object.keys(allowed ? inputsOf(step) : {}).flatMap((name) =>
    allowed?.includes(name) ? [] : [`${action} must not use \`${name}\`: workflow-rules.ts does not list it`],
  );
}

// Readers, and tools that look for updates, rely on the comment.
function checkVersions(text: string, actions: Actions): string[] {
  return [...text.matchAll(/uses:\s*([^\s@]+)@[\da-f]{40}(.*)/g)].flatMap(([, name = "", rest = ""]) => {
    const version = actions[name]?.version;
    return version === undefined || rest.trim() === `# ${version}`
      ? []
      : [`${name} needs the comment \`# ${version}\``];
  });
}
