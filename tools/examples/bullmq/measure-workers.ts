import { execFile, spawnSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort, startProgram, startRedis } from "./processes.ts";

const node = (file: string) => [...process.execArgv, join(import.meta.dirname, file)];
const { ACCOUNTS = "1000" } = process.env;

/** Returns whether the measurement can run: whether redis-server is installed. */
export function canMeasureWorkers(): boolean {
  return spawnSync("redis-server", ["--version"]).status === 0;
}

/**
 * Measures in seconds how long workers take to prune mock accounts, each with 20 requests at once and responses after
 * 50 ms.
 */
export async function measureWorkers(workers: number): Promise<number> {
  const port = String(await freePort());
  await using redis = await startRedis();
  const env = { ACCOUNTS, PORT: port, MOCK_URL: `http://127.0.0.1:${port}`, REDIS_URL: redis.url };
  await using stack = new AsyncDisposableStack();
  stack.use(await startProgram(process.execPath, node("mock-accounts.ts"), { env }));
  for (let each = 0; each < workers; each++)
    stack.use(await startProgram(process.execPath, node("worker.ts"), { env }));
  const start = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, node("start.ts"), { env: { ...process.env, ...env } });
  const seconds = (performance.now() - start) / 1000;
  const { accounts, counts } = JSON.parse(stdout);
  console.log(
    `Workers: ${workers}. Accounts: ${accounts}. Deletions: ${counts.deleted}. Seconds: ${seconds.toFixed(1)}.`,
  );
  return seconds;
}
