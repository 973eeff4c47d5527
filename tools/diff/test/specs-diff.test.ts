import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Change } from "../src/change.ts";
import { diffProviders } from "../src/diff-providers.ts";
import { renderMarkdown, renderText } from "../src/render.ts";

const run = promisify(execFile);
const CLI = resolve(import.meta.dirname, "../src/cli.ts");
const OLD = "openapi: 3.1.0\npaths: { /a: { get: { operationId: getA, responses: {} } } }\n";
const NEW =
  "openapi: 3.1.0\npaths: { /a: { get: { operationId: getA, responses: { 204: { description: Done. } } } } }\n";
const NONE = "openapi: 3.1.0\npaths: {}\n";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "specs-diff-"));
  await write("specs/acme/openapi.yaml", OLD);
  await write("specs/gone/openapi.yaml", OLD);
  await write("specs/same/openapi.yaml", OLD);
  await git("init", "--quiet");
  await git("add", ".");
  const author = ["-c", "user.name=a", "-c", "user.email=a@b.test"];
  await git(...author, "commit", "--quiet", "--message", "Add contracts");
  await write("specs/acme/openapi.yaml", NEW);
  await rm(join(folder, "specs/gone"), { recursive: true });
  await write("specs/fresh/openapi.yaml", OLD);
  await write("empty.yaml", NONE);
});

afterAll(() => rm(folder, { recursive: true }));

describe("specs:diff of two files", () => {
  it("prints only the bump and the changes as JSON", async () => {
    const { stdout, stderr } = await diff(
      "--from",
      "specs/same/openapi.yaml",
      "--to",
      "specs/acme/openapi.yaml",
      "--json",
    );
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({
      bump: "minor",
      changes: [
        {
          code: "response-status-added",
          effect: "addition",
          direction: "response",
          from: "/paths/~1a/get/responses",
          to: "/paths/~1a/get/responses/204",
          message: "In `getA`, the 204 response is now documented.",
        },
      ],
    });
  });

  it("prints null as the pointer into a contract that does not have the place", async () => {
    const { stdout } = await diff("--from", "specs/same/openapi.yaml", "--to", "empty.yaml", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ bump: "major", changes: [{ from: "/paths/~1a/get", to: null }] });
  });

  it("reports that there are no differences", async () => {
    const { stdout } = await diff("--from", "empty.yaml", "--to", "empty.yaml");
    expect(stdout).toBe("no differences\n");
  });

  it.each([
    [
      ["--from", "missing.yaml", "--to", "empty.yaml"],
      "missing.yaml\n  contract-unreadable: the file cannot be read (ENOENT",
    ],
    [["--from", "empty.yaml"], "--from and --to must be given together"],
    [
      ["--from", "empty.yaml", "--to", "empty.yaml", "--base", "HEAD"],
      "--from and --to cannot be combined with providers or --base",
    ],
    [["--json", "--markdown"], "--json and --markdown cannot be combined"],
    [["--form", "empty.yaml"], "Unknown option --form. Did you mean --from?"],
    [["--base", "no-such-revision"], "--base no-such-revision\n  revision-unknown: git cannot find this revision"],
    [["--base", "--output=x"], "argument is ambiguous"],
    [["no-such-provider"], "No folder specs/no-such-provider. Known: "],
  ])("refuses %j", async (args, message) => {
    const failure = await diff(...args).catch((error) => error);
    expect(failure).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(message) });
  });
});

describe("diffProviders", () => {
  it("compares the last commit with the working tree", async () => {
    const diffs = await diffProviders({ repository: folder, providers: [], base: "HEAD" });
    expect(diffs.map(({ provider, bump, changes }) => [provider, bump, changes.map(({ code }) => code)])).toEqual([
      ["acme", "minor", ["response-status-added"]],
      ["fresh", "minor", ["operation-added"]],
      ["gone", "major", ["operation-removed"]],
      ["same", "none", []],
    ]);
  });

  it("compares only the given providers", async () => {
    const diffs = await diffProviders({ repository: folder, providers: ["same"], base: "HEAD" });
    expect(diffs.map(({ provider }) => provider)).toEqual(["same"]);
  });

  it("does not pass a revision to git as an option", async () => {
    const attempt = diffProviders({ repository: folder, providers: [], base: "--all" });
    await expect(attempt).rejects.toThrow("--base --all\n  revision-unknown: git cannot find this revision");
  });
});

describe("rendering", () => {
  const change = { effect: "breaking", direction: "both", operations: [] } as const;
  const comparison = {
    bump: "major",
    changes: [
      { ...change, code: "operation-removed", from: "/paths/~1a/get", to: null, message: "It is gone, <b>@all</b>." },
      { ...change, code: "deprecated", effect: "fix", from: "/a", to: "/b", message: "It is old." },
      { ...change, code: "operation-added", effect: "addition", from: null, to: "/c", message: "It is new." },
    ],
  } as const;

  it("groups changes by effect in pull requests, and escapes Markdown and HTML", () => {
    expect(renderMarkdown(comparison)).toBe(
      "### Breaking\n\n- It is gone, &lt;b>@<!-- -->all&lt;/b>.\n\n### Added\n\n- It is new.\n\n### Changed\n\n- It is old.\n",
    );
  });

  it("does not list a removed requirement under Removed, because callers lose nothing", () => {
    const place = "/paths/~1a/get/security/0";
    const easier: Change = {
      ...{ ...change, code: "security-scopes-removed", effect: "addition", direction: "request" },
      ...{ from: place, to: place, message: "The credential no longer needs `read`." },
    };
    expect(renderMarkdown({ bump: "minor", changes: [easier] })).toBe(
      "### Changed\n\n- The credential no longer needs `read`.\n",
    );
  });

  it("merges equal changes of several operations in pull requests", () => {
    const scoped = (id: string): Change => ({
      ...{ ...change, code: "security-scopes-added", direction: "request", to: `/paths/~1${id}/get/security/0` },
      ...{ from: `/paths/~1${id}/get/security/0`, operations: [id] },
      message: `In \`${id}\`, the credential now needs \`write\`.`,
    });
    expect(renderMarkdown({ bump: "major", changes: ["a", "b", "c", "d"].map(scoped) })).toBe(
      "### Breaking\n\n- In `a`, `b` and 2 other operations, the credential now needs `write`.\n",
    );
  });

  it("prints the effect, the code and the places of each change", () => {
    expect(renderText(comparison).split("\n").slice(0, 5)).toEqual([
      "major: 3 changes",
      "  breaking  It is gone, <b>@all</b>.",
      "            operation-removed /paths/~1a/get",
      "  fix       It is old.",
      "            deprecated /a → /b",
    ]);
  });
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(resolve(folder, path, ".."), { recursive: true });
  await writeFile(join(folder, path), text);
}

function git(...args: string[]) {
  return run("git", args, { cwd: folder });
}

function diff(...args: string[]) {
  return run(process.execPath, [CLI, ...args], { cwd: folder, env: { ...process.env, INIT_CWD: folder } });
}
