import type { Adapter, PageOptions, SnapshotPage } from "../adapter.ts";
import { countSnapshots } from "../count-snapshots.ts";
import type { Snapshot } from "../snapshot.ts";
import { ConformanceError, check } from "./check.ts";
import type { ConformanceSubject, MockAccount } from "./subject.ts";

/** A rule that every adapter must follow, with its test. */
export interface Case {
  readonly name: string;
  /** How long a call of the adapter may take, in milliseconds. Default: 30,000. */
  readonly timeout?: number;
  /** @throws {ConformanceError} when the adapter breaks the rule. */
  run(trial: Trial): Promise<void>;
}

/** An adapter, its account, and the requests between them. */
export interface Trial {
  readonly adapter: Adapter;
  readonly account: MockAccount;
  /** How many lists the adapter reads. */
  readonly lists: number;
  /** The status of the response if a snapshot does not exist. */
  readonly goneStatus: number;
  /** The requests of the adapter, in order. */
  readonly requests: Request[];
  /** Creates another adapter of the account, as another process does. */
  createAdapter(): Adapter;
  /** Intercepts all further requests between the adapter and the account. */
  intercept(interceptor: Interceptor): void;
  /** Lists all pages of the account, or those from a position on. */
  listPages(options?: PageOptions): Promise<SnapshotPage[]>;
  /** Fills the account with this many snapshots, and lists them. */
  listFilled(count: number): Promise<Snapshot[]>;
}

/** Responds to a request instead of the account, or passes it on with `pass`. */
export type Interceptor = (request: Request, pass: () => Promise<Response>) => Promise<Response>;

/** The account's name. It has unusual characters, because a name may contain any character except a slash. */
export const ACCOUNT = "team a:100%2F";
// The credential begins like no word and no name of a snapshot, because errors also redact the beginning of a secret.
export const CREDENTIAL = "k9b1f4e-of-conformance";
const MOST_PAGES = 1100;

/** Creates an adapter and an account for one case. */
export async function createTrial(subject: ConformanceSubject, { timeout = 30_000 }: Case): Promise<Trial> {
  const account = await subject.createAccount();
  const requests: Request[] = [];
  let interceptor: Interceptor = (_, pass) => pass();

  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request);
    return interceptor(request, async () => {
      const response = await account.answer(request.clone());
      if (response) return response;
      throw new ConformanceError(`the adapter sent ${request.method} ${request.url}, which the mock does not know`);
    });
  };

  const createAdapter = () => subject.createAdapter({ account: ACCOUNT, credential: CREDENTIAL, fetch: send, timeout });
  const adapter = createAdapter();
  const listPages = async (options: PageOptions = {}) => {
    const pages: SnapshotPage[] = [];
    for await (const page of adapter.listPages(options)) {
      check(pages.push(page) <= MOST_PAGES, () => `list: does not end after ${MOST_PAGES} pages`);
    }
    return pages;
  };

  return {
    adapter,
    account,
    createAdapter,
    lists: subject.lists?.count ?? 1,
    goneStatus: subject.goneStatus ?? 404,
    requests,
    listPages,
    intercept(next) {
      interceptor = next;
    },
    async listFilled(count) {
      await account.fill(count);
      const snapshots = (await listPages()).flat();
      check(snapshots.length === count, () => `list: yielded ${countSnapshots(snapshots.length)} of ${count}`);
      return snapshots;
    },
  };
}
