import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createMockCloud } from "@snap/digitalocean/msw";
import { SeededRandom } from "../seeded-random.ts";
import type { PrunedAccount } from "./pruning.ts";

/** What may happen to requests, in addition to limits. */
export interface Conditions {
  /** Whether requests are lost, fail, and are refused. */
  readonly faults: boolean;
  /** Whether requests get no response. */
  readonly stalls: boolean;
}

/** Nothing happens. */
export const CALM: Conditions = { faults: false, stalls: false };

type Trouble = "forbidden" | "none" | "revoked";

const HOUR = "3600";
const DAY = 86_400_000;

/** One account at the server, and what happened to it. */
class ServedAccount {
  readonly cloud = createMockCloud({ now: "real", remember: 0, records: { snapshots: [] } });
  readonly facts: PrunedAccount;
  readonly #random: SeededRandom;
  /** The ids of the snapshots that a request has deleted. */
  readonly deleted: string[] = [];
  /** When requests were accepted in this round, and the number of refused requests. */
  readonly accepted: number[] = [];
  refused = 0;
  trouble: Trouble = "none";
  /** The number of requests after which faults begin. */
  #calm = 0;

  constructor(facts: PrunedAccount, random: SeededRandom) {
    this.facts = facts;
    this.#random = random;
    for (const [source, count] of Object.entries(facts.snapshots)) {
      for (let day = 1; day <= count; day++) {
        const created_at = new Date(Date.now() - day * DAY).toISOString();
        this.cloud.store.snapshots.make({ resource_type: "volume", resource_id: source, created_at });
      }
    }
  }

  /** Begins a round: the counters start over, as after the delay that the account asked for. */
  begin({ faults }: Conditions): void {
    this.accepted.length = 0;
    this.refused = 0;
    const chance = faults ? this.#random.next() : 1;
    this.trouble = chance < 0.08 ? "revoked" : chance < 0.12 ? "forbidden" : "none";
    this.#calm = this.#random.integer(0, 8);
  }

  /** Returns the response to a request, or `undefined` if there is none. */
  async respond(request: Request, { faults, stalls }: Conditions): Promise<Response | "stall" | undefined> {
    const { limit, isDocumented } = this.facts;
    if (this.trouble !== "none" && this.accepted.length >= this.#calm) {
      this.refused++;
      return this.trouble === "revoked" ? refuse(401, "unauthorized") : refuse(403, "forbidden");
    }
    if (this.accepted.length >= limit && !isDocumented) {
      this.refused++;
      return refuse(429, "too_many_requests", { "retry-after": HOUR });
    }
    this.accepted.push(Date.now());
    const fault = faults ? this.#random.next() : 1;
    if (fault < 0.005 && stalls) return "stall";
    if (fault < 0.02) return undefined;
    if (fault < 0.03) return refuse(503, "service_unavailable");
    const before = new Set([...this.cloud.store.snapshots].map(({ id }) => id));
    const response = await this.#process(request);
    for (const { id } of this.cloud.store.snapshots) before.delete(id);
    this.deleted.push(...before);
    // The connection is reset after the request was processed.
    return fault < 0.045 ? undefined : response;
  }

  async #process(request: Request): Promise<Response | undefined> {
    for (const handler of this.cloud.handlers) {
      const result = await handler.run({ request, requestId: "1" });
      if (result?.response) return result.response;
    }
    return undefined;
  }
}

/** Serves accounts over HTTP that limit, stall, reset and refuse requests. */
export class AccountServer {
  readonly accounts: ReadonlyMap<string, ServedAccount>;
  readonly #server = createServer((incoming, outgoing) => this.#handle(incoming, outgoing));
  #conditions = CALM;
  #stalled = 0;
  #round = 0;
  #requests = 0;
  #latest = 0;
  #onRequest: (requests: number) => void = () => {};

  constructor(accounts: readonly PrunedAccount[], random: SeededRandom) {
    this.accounts = new Map(
      accounts.map((facts) => [facts.account, new ServedAccount(facts, new SeededRandom(random.integer(0, 2 ** 32)))]),
    );
  }

  async listen(): Promise<void> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
  }

  /** Begins a round, and returns its address. Calls the function with the number of each request. */
  begin(conditions: Conditions, onRequest: (requests: number) => void): string {
    this.#round++;
    this.#conditions = conditions;
    this.#requests = 0;
    this.#latest = Date.now();
    this.#onRequest = onRequest;
    for (const account of this.accounts.values()) account.begin(conditions);
    const { port }: { port: number } = Object(this.#server.address());
    return `http://127.0.0.1:${port}/${this.#round}`;
  }

  /**
   * For how many milliseconds no request has arrived; 0 before the first request, and while a request has no response.
   */
  get idle(): number {
    return this.#requests === 0 || this.#stalled > 0 ? 0 : Date.now() - this.#latest;
  }

  #handle(incoming: IncomingMessage, outgoing: ServerResponse): void {
    this.#respondTo(incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(500).end(String(error));
    });
  }

  async #respondTo(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const [, round, path = ""] = /^\/(\d+)(.*)/.exec(incoming.url ?? "") ?? [];
    // The request of a process that was killed arrives late.
    if (round !== String(this.#round)) {
      outgoing.destroy();
      return;
    }
    this.#latest = Date.now();
    this.#onRequest(++this.#requests);
    const { method = "GET", headers } = incoming;
    const { authorization = "" } = headers;
    const account = this.accounts.get(authorization.replace("Bearer ", ""));
    const request = new Request(new URL(path, "https://api.digitalocean.com"), { method, headers: { authorization } });
    const response = await account?.respond(request, this.#conditions);
    if (response === "stall") {
      this.#stalled++;
      outgoing.once("close", () => this.#stalled--);
      return;
    }
    if (!response) {
      outgoing.destroy();
      return;
    }
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
  }
}

function refuse(status: number, id: string, headers: Record<string, string> = {}): Response {
  return Response.json({ id, message: "refused" }, { status, headers });
}
