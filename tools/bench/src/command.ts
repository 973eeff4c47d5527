import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Limit } from "./limits.ts";
import { PAGE, respondWithPages } from "./pages.ts";

const BIN = resolve(import.meta.dirname, "../../../packages/cli/dist/bin/snapshots.js");
const ROUNDS = 20;
const [ACCOUNTS, EACH] = [20, 250];
/** The latency of each response of the fastest and of the slowest account, in milliseconds. */
const [FASTEST, SLOWEST] = [500, 1500];

/** Measures how fast the built command `snapshots` starts, and how it lists 5,000 snapshots of 20 accounts. */
export async function measureCommand(): Promise<Limit[]> {
  const folder = mkdtempSync(join(tmpdir(), "snapshots-bench-"));
  const clouds = await serve();
  try {
    return [...(await measureStart(clouds.url, folder)), ...(await measureMany(clouds, folder))];
  } finally {
    clouds.close();
    rmSync(folder, { recursive: true });
  }
}

type Clouds = Awaited<ReturnType<typeof serve>>;

// An account's number is the first segment of the path. Account 0 has one page, and responds at once.
async function serve() {
  const pages = respondWithPages(EACH);
  let started = 0;
  const ended = new Map<string, number>();
  const respond = async (url: string, response: ServerResponse) => {
    const account = url.split("/")[1] ?? "";
    if (started === 0) started = performance.now();
    await wait(account === "0" ? 0 : FASTEST + ((SLOWEST - FASTEST) * (Number(account) - 1)) / (ACCOUNTS - 1));
    const page = Number(new URL(url, origin).searchParams.get("page") ?? 1);
    const body = await (await pages(new URL(url, origin).href)).text();
    const next = `${origin}/${account}/v2/snapshots?page=${page + 1}`;
    // The last page has the remaining snapshots.
    const count = account === "0" ? PAGE / 2 : EACH;
    const snapshots = JSON.parse(body).snapshots.slice(0, count - (page - 1) * PAGE);
    const links = page * PAGE < count ? { pages: { next } } : {};
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ snapshots, links, meta: { total: count } }));
    const first = ended.get("first");
    if (first === undefined) ended.set("first", performance.now());
    ended.set("last", performance.now());
  };
  const server = createServer((request, response) => void respond(request.url ?? "", response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${Object(server.address()).port}`;
  return {
    url: origin,
    close: () => void server.close().closeAllConnections(),
    /** Returns when the first and the last response ended, since the first request, and starts over. */
    takeTimes() {
      const times = { started, first: (ended.get("first") ?? 0) - started, last: (ended.get("last") ?? 0) - started };
      started = 0;
      ended.clear();
      return times;
    },
  };
}

async function measureStart(url: string, folder: string): Promise<Limit[]> {
  const fetching = `const r = await fetch("${url}/0/v2/snapshots?per_page=200"); console.log((await r.text()).length)`;
  const subjects = {
    node: ["-e", "0"],
    help: [BIN, "--help"],
    fetch: ["--input-type=module", "-e", fetching],
    ls: [BIN, "ls"],
  };
  const env = {
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    DIGITALOCEAN_TOKEN: "dop_v1_benchmark",
    SNAPSHOTS_DIGITALOCEAN_BASE_URL: `${url}/0`,
  };
  const times = new Map(Object.keys(subjects).map((name) => [name, [] as number[]]));
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, args] of Object.entries(subjects)) {
      const start = performance.now();
      await once(spawn(process.execPath, args, { env, stdio: "ignore" }), "close");
      // The first round fills the caches.
      if (round > 0) times.get(name)?.push(performance.now() - start);
    }
  // The lower quartile, because other programs only add time.
  const of = (name: keyof typeof subjects) => times.get(name)?.sort((a, b) => a - b)[ROUNDS / 4] ?? Number.NaN;
  return [
    { measure: "`snapshots --help`, relative to `node -e 0`", measured: of("help") / of("node"), limit: 1.5 },
    { measure: "`snapshots ls`, relative to a program with one fetch", measured: of("ls") / of("fetch"), limit: 1.4 },
  ];
}

const REPORT = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\nmaxRSS="+process.resourceUsage().maxRSS))`;

async function measureMany({ url, takeTimes }: Clouds, folder: string): Promise<Limit[]> {
  const config = join(folder, "config.toml");
  const accounts = Array.from({ length: ACCOUNTS }, (_, index) => {
    const settings = `provider = "digitalocean"\ntoken = "dop_v1_benchmark"\nbase-url = "${url}/${index + 1}"\n`;
    return `[accounts.a${index + 1}]\n${settings}`;
  });
  writeFileSync(config, accounts.join("\n"), { mode: 0o600 });
  takeTimes();
  const args = ["--import", REPORT, BIN, "ls", "--config", config, "-o", "ndjson"];
  const child = spawn(process.execPath, args, { env: { HOME: folder } });
  let [rows, firstRow, lastRow, stderr] = [0, 0, 0, ""];
  child.stderr.on("data", (chunk) => (stderr += chunk));
  child.stdout.on("data", (chunk: Buffer) => {
    lastRow = performance.now();
    firstRow ||= lastRow;
    rows += chunk.toString().split("\n").length - 1;
  });
  await once(child, "close");
  const { started, first, last } = takeTimes();
  if (rows !== ACCOUNTS * EACH) throw new Error(`The command printed ${rows} rows: ${stderr}`);
  const memory = Number(/maxRSS=(\d+)/.exec(stderr)?.[1]) / 1000;
  return [
    {
      measure: "time to the first of 5,000 rows, relative to the fastest response",
      measured: (firstRow - started) / first,
      limit: 1.2,
    },
    {
      measure: "time to the last of 5,000 rows, relative to the slowest response",
      measured: (lastRow - started) / last,
      limit: 1.15,
    },
    { measure: "memory for 5,000 rows", measured: memory, limit: 150, unit: " MB" },
  ];
}
