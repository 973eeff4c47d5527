// Pushes the branches of proposals and opens their pull requests. It has a token, so it uses only what Node ships and
// runs before anything is installed. Its input is untrusted, because third-party code ran in the job that wrote it.
import { execFileSync } from "node:child_process";
import {
  accessSync,
  constants,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, isAbsolute, join, relative } from "node:path";

const USAGE = `Usage: node tools/repo/bin/apply-proposals.mjs FILE

Applies each proposal of FILE to the checked-out commit, pushes it to its branch at origin, and opens or updates the
pull request of the branch. Does not touch the working tree. Needs \`gh\` and the history of the checked-out commit, and
must be started in the root of the repository.

Exits with 1 if a proposal was refused; the other proposals are still applied.
`;

const MEGABYTE = 2 ** 20;
const LARGEST_FILE = 64 * MEGABYTE;
const LARGEST_PATCH = 32 * MEGABYTE;
const LONGEST_BODY = 65_536;
// Such patches can result in much more than they contain. Each line of a file has a sign before it.
const MULTIPLIES = /(?:^|\n)(?:GIT binary patch|copy from|rename from)/;
const SAFE = "safe to merge";
const TRAILER = "Proposed-Tree";

/**
 * The branches that may be pushed, and the files that each may change. No pattern matches a workflow or a program that
 * CI runs.
 */
const KINDS = [
  {
    branch: /^update\/([a-z\d][a-z\d-]{0,62})$/,
    paths: (provider) => [
      new RegExp(`^specs/${provider}/[\\w.-]+\\.yaml$`),
      new RegExp(
        `^packages/${provider}/(?:package\\.json|src/generated/[\\w-]+\\.ts|test/(?:generated|types)\\.test\\.ts)$`,
      ),
      // The documentation of every package lists the features of all providers.
      /^packages\/[\w-]+\/[\w-]+\.(?:md|txt)$/,
      /^\.changeset\/[\w-]+\.md$/,
      /^README\.md$/,
      /^\.github\/SECURITY\.md$/,
    ],
  },
  {
    branch: /^changeset-release\/(main)$/,
    paths: () => [
      /^packages\/[\w-]+\/(?:package\.json|CHANGELOG\.md)$/,
      /^\.changeset\/[\w-]+\.md$/,
      /^pnpm-lock\.yaml$/,
    ],
  },
];

const [file, ...rest] = process.argv.slice(2);
if (file === undefined || rest.length > 0) {
  process.stderr.write(USAGE);
  process.exit(1);
}

const { GH_TOKEN, GITHUB_TOKEN, ...withoutToken } = process.env;
// The folder is not determined by git, because it decides which git is started.
const repository = realpathSync(process.cwd());
// Programs that an install has put into the repository are never started.
const PATH = (process.env["PATH"] ?? "")
  .split(delimiter)
  .filter((folder) => isAbsolute(folder) && isOutside(folder))
  .join(delimiter);
const PROGRAMS = { gh: findProgram("gh"), git: findProgram("git") };
const scratch = mkdtempSync(join(tmpdir(), "snap-proposals-"));

try {
  const { base, proposals } = readProposals(file);
  for (const proposal of proposals) {
    try {
      process.stdout.write(`${proposal.branch}: ${apply(base, proposal)}\n`);
    } catch (error) {
      process.exitCode = 1;
      process.stderr.write(`${proposal.branch}: ${explain(error)}\n`);
    }
  }
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${explain(error)}\n`);
} finally {
  rmSync(scratch, { recursive: true });
}

function readProposals(path) {
  check(statSync(path).size <= LARGEST_FILE, `The file of proposals must not be larger than ${LARGEST_FILE} bytes.`);
  const { base, proposals } = JSON.parse(readFileSync(path, "utf8"));
  check(Array.isArray(proposals), "`proposals` must be an array.");
  for (const proposal of proposals) checkProposal(proposal);
  const branches = new Set(proposals.map(({ branch }) => branch));
  check(branches.size === proposals.length, "Each branch must have one proposal.");
  const head = git("rev-parse", "HEAD");
  check(base === head, `The proposals must be based on the checked-out commit, ${head}. Create them again.`);
  return { base, proposals };
}

function checkProposal({ action, branch, title, body, isSafe, patch, comment }) {
  check(
    kindOf(branch) !== undefined,
    `\`branch\` must be update/<provider> or changeset-release/main, got ${JSON.stringify(branch)}.`,
  );
  const isLine = (text) => typeof text === "string" && /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,250}$/u.test(text);
  if (action === "close") {
    check(isLine(comment), `${branch}: \`comment\` must be one line of at most 250 characters.`);
    return;
  }
  const isKnown = action === "propose" || action === "annotate";
  check(isKnown, `${branch}: \`action\` must be "propose", "annotate" or "close", got ${JSON.stringify(action)}.`);
  check(
    typeof body === "string" && body.length <= LONGEST_BODY,
    `${branch}: \`body\` must be a string of at most ${LONGEST_BODY} characters.`,
  );
  check(typeof isSafe === "boolean", `${branch}: \`isSafe\` must be a boolean.`);
  if (action === "annotate") return;
  check(isLine(title), `${branch}: \`title\` must be one line of at most 250 characters.`);
  const isPatch = typeof patch === "string" && patch.length <= LARGEST_PATCH;
  check(isPatch, `${branch}: \`patch\` must be a string of at most ${LARGEST_PATCH} characters.`);
}

function apply(base, proposal) {
  const { action, branch } = proposal;
  const number = findPullRequest(branch);
  if (action === "close") {
    if (number === undefined) return "no pull request to close";
    gh("pr", "close", number, `--comment=${breakCommands(proposal.comment)}`);
    return `closed #${number}`;
  }
  if (action === "annotate") return number === undefined ? "no pull request to update" : edit(number, proposal);
  push(base, branch, proposal);
  return writePullRequest(number, proposal);
}

/** Commits a proposal on top of the base and pushes it, unless the branch already has that state. */
function push(base, branch, { title, patch }) {
  const ref = `refs/heads/${branch}`;
  const [tip = ""] = remote("ls-remote", "origin", ref).split("\t");
  if (tip !== "") remote("fetch", "--quiet", "--no-tags", "origin", ref);
  check(
    tip === "" || isProposal(tip) || isMerged(tip, base),
    "The branch has commits by people, so it was not changed. Create the proposal again.",
  );
  const tree = createTree(base, branch, patch);
  if (tip !== "" && tree === git("rev-parse", `${tip}^{tree}`)) return;
  const commit = git("commit-tree", tree, "-p", base, "-m", breakCommands(title), "-m", `${TRAILER}: ${tree}`);
  remote("push", "--quiet", `--force-with-lease=${ref}:${tip}`, "origin", `${commit}:${ref}`);
  // Pushes by a workflow do not start checks, so they are started explicitly.
  gh("workflow", "run", "ci.yml", "--ref", branch);
}

/** Applies a patch to a separate index, so that no file, link or hook of the patch is written to disk. */
function createTree(base, branch, patch) {
  check(!MULTIPLIES.test(patch), "The patch must be text, and must not copy or rename files. Create it again.");
  const env = { GIT_INDEX_FILE: join(scratch, "index") };
  const path = join(scratch, "patch");
  writeFileSync(path, patch);
  run("git", ["read-tree", base], env);
  if (patch !== "") run("git", ["apply", "--cached", "--whitespace=nowarn", path], env);
  const changes = run("git", ["diff-index", "--cached", "--raw", "--no-renames", "-z", base], env).split("\0");
  // Each change has two entries: the modes with the hashes, then the path.
  for (let index = 0; index + 1 < changes.length; index += 2) checkChange(branch, changes[index], changes[index + 1]);
  return run("git", ["write-tree"], env).trim();
}

function checkChange(branch, entry, path) {
  const kind = kindOf(branch);
  const [, name] = kind.branch.exec(branch);
  const isAllowed = kind.paths(name).some((pattern) => pattern.test(path));
  check(isAllowed, `The patch must not change ${JSON.stringify(path)}.`);
  const [, mode] = entry.split(" ");
  check(["000000", "100644"].includes(mode), `${path} must be an ordinary file, got mode ${mode}.`);
}

// Our commits list their files, so an amended commit can be recognized.
function isProposal(commit) {
  const format = `--format=%T %(trailers:key=${TRAILER},valueonly,separator=%x20)`;
  const [tree, proposed] = git("log", "--max-count=1", format, commit).split(" ");
  return tree === proposed;
}

// Also recognizes a branch that was merged as one squashed commit.
function isMerged(tip, base) {
  const fork = findFork(tip, base);
  if (fork === undefined || fork === tip) return fork === tip;
  const squashed = git("commit-tree", `${tip}^{tree}`, "-p", fork, "-m", "Squashed");
  return git("cherry", base, squashed).startsWith("-");
}

function findFork(tip, base) {
  try {
    return git("merge-base", tip, base);
  } catch (error) {
    // The exit code for commits without a common ancestor.
    if (error.status === 1) return undefined;
    throw error;
  }
}

// A fork may have a branch with the same name.
function findPullRequest(branch) {
  const listed = gh("pr", "list", "--head", branch, "--state", "open", "--json", "number,isCrossRepository");
  const own = JSON.parse(listed || "[]").find(({ isCrossRepository }) => !isCrossRepository);
  return own === undefined ? undefined : String(own.number);
}

function writePullRequest(number, proposal) {
  if (number !== undefined) return edit(number, proposal);
  const { branch, isSafe } = proposal;
  const label = isSafe ? [`--label=${SAFE}`] : [];
  createLabel();
  gh("pr", "create", `--head=${branch}`, ...textOf(proposal), ...label);
  return "opened its pull request";
}

function edit(number, proposal) {
  createLabel();
  gh("pr", "edit", number, ...textOf(proposal), proposal.isSafe ? `--add-label=${SAFE}` : `--remove-label=${SAFE}`);
  return `updated #${number}`;
}

function createLabel() {
  gh("label", "create", SAFE, "--force");
}

// Without a new title, the title stays unchanged.
function textOf({ title, body }) {
  const path = join(scratch, "body.md");
  writeFileSync(path, breakCommands(body));
  return [...(title === undefined ? [] : [`--title=${breakCommands(title)}`]), `--body-file=${path}`];
}

// GitHub starts no checks for a commit whose message has such a command, and a squashed pull request takes its title as
// the message and its body as the description.
function breakCommands(text) {
  return (
    text
      .replaceAll(/\[(?=\s*(?:skip[\s-]*(?:ci|actions)|(?:ci|actions)[\s-]*skip|no[\s-]*ci)\s*\])/gi, "[ ")
      // Git ignores a space before the colon of a trailer, but not in its name.
      .replaceAll(/skip-(?=checks\s*:)/gi, "$& ")
  );
}

function kindOf(branch) {
  return typeof branch === "string" ? KINDS.find((kind) => kind.branch.test(branch)) : undefined;
}

function gh(...args) {
  return run("gh", args, { ...(GH_TOKEN && { GH_TOKEN }), ...(GITHUB_TOKEN && { GITHUB_TOKEN }) }).trim();
}

function git(...args) {
  return run("git", args).trim();
}

// The credential is neither in the repository nor in its configuration: `gh` passes it to this command only.
function remote(...args) {
  const helper = ["-c", "credential.helper=", "-c", `credential.helper=!'${PROGRAMS.gh}' auth git-credential`];
  return run("git", [...helper, ...args], {
    ...(GH_TOKEN && { GH_TOKEN }),
    ...(GITHUB_TOKEN && { GITHUB_TOKEN }),
  }).trim();
}

function run(program, args, env = {}) {
  const safe = program === "git" ? ["-c", "core.hooksPath=/dev/null", ...args] : args;
  const options = { cwd: repository, env: { ...withoutToken, PATH, ...env }, maxBuffer: 2 ** 30 };
  return execFileSync(PROGRAMS[program], safe, { ...options, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function findProgram(name) {
  const found = PATH.split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return statSync(path).isFile() && isOutside(realpathSync(path));
      } catch {
        return false;
      }
    });
  if (found !== undefined) return found;
  process.stderr.write(`No \`${name}\` in PATH outside the repository. Install it.\n`);
  process.exit(1);
}

function isOutside(path) {
  const way = relative(repository, path);
  return way.startsWith("..") || isAbsolute(way);
}

function check(holds, message) {
  if (!holds) throw new Error(message);
}

function explain(error) {
  if (!(error instanceof Error)) return String(error);
  const said = "stderr" in error ? String(error.stderr).trim() : "";
  return said === "" ? error.message : said;
}
