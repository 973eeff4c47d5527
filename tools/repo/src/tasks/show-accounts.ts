import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "@snap/cli";
import { defineCommand, print } from "@snap/openapi/command";
import { loadPublished } from "@snap/provider-tests/load-published";
import { createMockFetch } from "@snap/provider-tests/mock-fetch";

const USAGE = `Usage: node tools/repo/src/tasks/show-accounts.ts

Runs \`snapshots ls\` with a mock cloud of each published provider.
`;

await defineCommand({ usage: USAGE, options: {}, positionals: "none", here: true, run: main });

async function main(): Promise<number> {
  const providers = await loadPublished();
  const clouds = await Promise.all(providers.map(({ provider }) => createMockFetch(provider)));
  // Some clients read these variables themselves.
  Object.assign(process.env, ...providers.map(({ environment }) => environment));
  print("\n$ snapshots ls --sort -created   # with a mock cloud of each provider; no request leaves this machine\n\n");
  return runCli(["ls", "--sort", "-created"], {
    env: { ...process.env, XDG_CONFIG_HOME: undefined, SNAPSHOTS_CONFIG: undefined },
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    fetch: (request) => sendToFirst(clouds, request),
    now: () => new Date(),
    signal: new AbortController().signal,
    platform: process.platform,
    // This user's configuration must not be used.
    home: join(tmpdir(), "nowhere"),
  });
}

type Fetch = (request: Request) => Promise<Response>;

// A cloud knows the requests to its provider.
async function sendToFirst([cloud, ...others]: readonly Fetch[], request: Request): Promise<Response> {
  if (!cloud) return Response.error();
  const response = await cloud(request.clone());
  return response.type === "error" ? sendToFirst(others, request) : response;
}
