import type { IncomingMessage, ServerResponse } from "node:http";
import type { MockCloud, MockCloudOptions, MockRequest } from "../cloud/mock-cloud.ts";
import { show } from "../cloud/show.ts";
import { refuse } from "./access.ts";

/** The paths of the control interface begin with this. */
export const CONTROL = "/__snap/";

/** The maximum number of objects or faults that one request may add: a short request could contain very many. */
const MOST = 10_000;

/** A served cloud, as the control interface reads and changes it. */
export interface Controlled {
  readonly provider: string;
  readonly cloud: () => MockCloud;
  /** The newest requests to the cloud. */
  readonly requests: () => readonly MockRequest[];
  /** Replaces the cloud with a new one. */
  readonly reset: (options: MockCloudOptions) => void;
}

/** The response of the control interface. */
export interface Controlling {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown when a request to the control interface is invalid. */
class ControlError extends Error {}

type Method = "DELETE" | "GET" | "POST" | "PUT";
type Act = (controlled: Controlled, body: unknown) => unknown;

const ROUTES: Readonly<Record<string, Partial<Record<Method, Act>>>> = {
  health: { GET: ({ provider }) => ({ status: "ok", provider }) },
  reset: { POST: reset },
  clock: { GET: readClock, PUT: setClock },
  "clock/advance": { POST: advanceClock },
  faults: {
    GET: ({ cloud }) => cloud().faults.plan,
    POST: addFaults,
    DELETE({ cloud }) {
      cloud().faults.clear();
      return cloud().faults.plan;
    },
  },
  records: { GET: readRecords, POST: makeRecords },
  requests: { GET: ({ requests }) => requests() },
};

/** Refuses requests of web pages: the control interface is for programs. Returns whether it has responded. */
export function refusePages({ headers }: IncomingMessage, outgoing: ServerResponse): boolean {
  const { origin, "sec-fetch-site": site } = headers;
  if (origin === undefined && (site === undefined || site === "none")) return false;
  return refuse(outgoing, 403, "The control interface of snap-mock does not serve web pages. Call it from a program.");
}

/** Responds to a request to the control interface. */
export function control(controlled: Controlled, path: string, method: string, bytes: Uint8Array): Controlling {
  const name = path.slice(CONTROL.length).replace(/\?.*/s, "");
  const route = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined;
  if (!route) {
    const known = Object.keys(ROUTES).map((each) => CONTROL + each);
    return { status: 404, body: { message: `Unknown control path. Known paths: ${known.join(", ")}.` } };
  }
  const act = Object.hasOwn(route, method) ? route[method as Method] : undefined;
  if (!act) {
    const allow = Object.keys(route).join(", ");
    const message = `${method} is not allowed for ${CONTROL}${name}. Allowed: ${allow}.`;
    return { status: 405, body: { message }, headers: { allow } };
  }
  try {
    const isRead = method === "GET" || method === "DELETE";
    return { status: 200, body: act(controlled, isRead ? undefined : parseBody(bytes)) };
  } catch (error) {
    // The cloud reports invalid options, faults and objects with these errors.
    const isInvalid = error instanceof ControlError || error instanceof RangeError || error instanceof TypeError;
    if (!isInvalid) throw error;
    return { status: 400, body: { message: error.message.replace(/^createMockCloud: /, "") } };
  }
}

function parseBody(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ControlError(`The body must be JSON: ${Object(error).message}.`);
  }
}

// The server itself sets the other options of a cloud.
const RESETTABLE: readonly string[] = [
  "credential",
  "now",
  "rateLimit",
  "records",
  "scopes",
  "seed",
  "speed",
] satisfies (keyof MockCloudOptions)[];

function reset(controlled: Controlled, body: unknown) {
  const options = toObject(body, "The body");
  const unknown = Object.keys(options).find((name) => !RESETTABLE.includes(name));
  if (unknown !== undefined)
    throw new ControlError(`Unknown option ${show(unknown)}. Options: ${RESETTABLE.join(", ")}.`);
  for (const [name, records] of Object.entries(Object(options["records"]))) checkCount(name, records);
  controlled.reset(options as MockCloudOptions);
  return readClock(controlled);
}

function readClock({ cloud }: Controlled) {
  return { now: cloud().clock.now().toISOString() };
}

function setClock(controlled: Controlled, body: unknown) {
  const { clock } = controlled.cloud();
  const { now } = toObject(body, "The body");
  const time = typeof now === "string" ? Date.parse(now) : Number.NaN;
  if (Number.isNaN(time)) throw new ControlError(`\`now\` must be a time in ISO 8601, got ${show(now)}.`);
  const left = time - clock.now().getTime();
  if (left < 0)
    throw new ControlError(
      `\`now\` must not be before ${clock.now().toISOString()}, got ${show(now)}. To go back, reset the cloud with \`now\`.`,
    );
  clock.advance(left);
  return readClock(controlled);
}

function advanceClock(controlled: Controlled, body: unknown) {
  const { milliseconds } = toObject(body, "The body");
  if (typeof milliseconds !== "number")
    throw new ControlError(`\`milliseconds\` must be a number ≥ 0, got ${show(milliseconds)}.`);
  controlled.cloud().clock.advance(milliseconds);
  return readClock(controlled);
}

function addFaults({ cloud }: Controlled, body: unknown) {
  const { faults } = cloud();
  const given = [body].flat();
  const count = faults.plan.length + given.length;
  if (count > MOST) throw new ControlError(`There must be at most ${MOST} faults, got ${count}. Remove them first.`);
  faults.add(...given.map((fault) => toObject(fault, "Each fault")));
  return faults.plan;
}

function readRecords({ cloud }: Controlled) {
  return Object.fromEntries(Object.entries(cloud().store).map(([name, collection]) => [name, [...collection]]));
}

// Adds objects like those of the examples, by collection, and returns them with their ids.
function makeRecords({ cloud }: Controlled, body: unknown) {
  const { store } = cloud();
  const given = Object.entries(toObject(body, "The body")).map(([name, records]) => {
    const collection = Object.hasOwn(store, name) ? store[name] : undefined;
    const known = Object.keys(store).join(", ");
    if (!collection) throw new ControlError(`Unknown collection ${show(name)}. Collections: ${known}.`);
    if (!Array.isArray(records)) throw new ControlError(`\`${name}\` must be an array, got ${show(records)}.`);
    checkCount(name, records);
    return [collection, records.map((record) => toObject(record, `Each object in \`${name}\``))] as const;
  });
  return Object.fromEntries(
    given.map(([collection, records]) => [collection.name, records.map((record) => collection.make(record))]),
  );
}

function checkCount(name: string, records: unknown): void {
  if (Array.isArray(records) && records.length > MOST)
    throw new ControlError(
      `\`${name}\` must have at most ${MOST} objects, got ${records.length}. Send several requests to ${CONTROL}records.`,
    );
}

function toObject(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new ControlError(`${what} must be an object, got ${show(value)}.`);
}
