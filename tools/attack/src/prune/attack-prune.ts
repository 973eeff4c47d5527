import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createSnap } from "@snap/unified";
import type { SeededRandom } from "../seeded-random.ts";
import { BrokenPromise } from "../suite.ts";
import { AccountServer, CALM, type Conditions } from "./account-server.ts";
import { checkRound, type JournalLine, type Round } from "./check-round.ts";
import { openAccount, type PrunedAccount, type Pruning } from "./pruning.ts";

const PRUNER = join(import.meta.dirname, "pruner.ts");
const ACCOUNTS = 200;
const ACCOUNTS_AT_ONCE = 64;
const CONCURRENCY = 2;
const MOST_ROUNDS = 30;
// A process that sends nothing for this time waits for a documented limit, for up to a minute. On a busy machine, a
// process also needs much of this time to load its modules.
const IDLE = 1500;
const KILLS = 3;

/**
 * Prunes accounts with random limits, stalls, resets and refusals, in processes that are killed at random requests,
 * until the plan is applied. Only snapshots that the plan deletes are deleted, each reported result is true, and limits
 * are respected. A seed repeats the accounts, faults and kills, but not the order in which requests arrive.
 */
export async function attackPruning(random: SeededRandom, deadline: number, least = 1): Promise<number> {
  let count = 0;
  for (; count < least || Date.now() < deadline; count++) await prune(random);
  return count;
}

async function prune(random: SeededRandom): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "snap-prune-"));
  await using stack = new AsyncDisposableStack();
  stack.defer(() => rm(folder, { recursive: true }));
  const accounts = Array.from({ length: ACCOUNTS }, (_, index) => createAccount(index, random));
  const server = stack.use(new AccountServer(accounts, random));
  await server.listen();
  const url = server.begin(CALM, () => {});
  const plan = await createSnap({ accounts: accounts.map((account) => openAccount(account, url)) }).plan({
    keepLast: 1,
  });
  const lost = deleteNewest(server, random);
  const pruning: Pruning = {
    accounts,
    accountsAtOnce: ACCOUNTS_AT_ONCE,
    concurrency: CONCURRENCY,
    plan,
  };
  const file = join(folder, "pruning.json");
  await writeFile(file, JSON.stringify(pruning));
  const fail = (message: string) => {
    throw new BrokenPromise(random, message);
  };
  for (let round = 0; ; round++) {
    if (round === MOST_ROUNDS) fail(`the plan is not applied after ${round} processes`);
    const killAt = round < KILLS ? random.integer(20, 500) : Number.POSITIVE_INFINITY;
    const conditions = { faults: round < KILLS + 2, stalls: round === KILLS };
    const journal = join(folder, `journal-${round}`);
    await writeFile(journal, "");
    const isKilled = await runPruner([file, journal], server, killAt, conditions);
    const lines = readJournal(await readFile(journal, "utf8"));
    const played: Round = { server, pruning, lost, isKilled, lines, fail };
    if (checkRound(played)) return;
  }
}

function createAccount(index: number, random: SeededRandom): PrunedAccount {
  const isLarge = random.next() < 0.25;
  const snapshots = { a: isLarge ? random.integer(5, 8) : random.integer(1, 2), b: random.integer(1, 2) };
  const isDocumented = random.next() < 0.1;
  // A deletion takes two requests, or one if the snapshot is gone: the first process cannot end the plan of a large
  // account, but the second or third process can. A process that waits for a documented limit costs time.
  const limit = Math.ceil((isDocumented ? 1.25 : 1.5) * (snapshots.a + snapshots.b)) + random.integer(0, 2);
  // A longer name would count as a secret, for which the mocks search every request.
  return { account: `a${index}`, snapshots, limit, isDocumented };
}

/** Somebody deletes the newest snapshot of some sources, which the plan keeps. */
function deleteNewest({ accounts }: AccountServer, random: SeededRandom): Set<string> {
  const lost = new Set<string>();
  for (const [account, { cloud }] of accounts) {
    if (random.next() < 0.9) continue;
    const { snapshots } = cloud.store;
    const [newest] = [...snapshots].filter(({ resource_id }) => resource_id === "a");
    if (!newest) continue;
    snapshots.delete(newest);
    lost.add(`${account}/${newest.id}`);
  }
  return lost;
}

/** Runs a process that applies the plan, until it ends, is killed at a request, or waits. Returns whether it was killed. */
async function runPruner(
  files: readonly string[],
  server: AccountServer,
  killAt: number,
  conditions: Conditions,
): Promise<boolean> {
  const url = server.begin(conditions, (requests) => {
    if (requests === killAt) child.kill("SIGKILL");
  });
  const args = ["--conditions", "@snap/source", PRUNER, ...files, url];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
  const ended = once(child, "exit");
  while (child.exitCode === null && child.signalCode === null) {
    await Promise.race([ended, pause(50)]);
    if (server.idle > IDLE) child.kill("SIGKILL");
  }
  const [code, signal] = await ended;
  if (signal !== "SIGKILL" && code !== 0)
    throw new Error(`The process that applies the plan ended with ${code ?? signal}`);
  return signal === "SIGKILL";
}

// A killed process may leave half a line.
function readJournal(text: string): JournalLine[] {
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}
