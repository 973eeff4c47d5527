import { type AttemptEvent, unwrap } from "@snap/runtime";
import { type Tracer, traceAttempts } from "@snap/runtime/opentelemetry";
import type { SeededRandom } from "../seeded-random.ts";
import { BrokenPromise } from "../suite.ts";
import { CARRIERS, type Carrier } from "./carriers.ts";
import { ENCODERS } from "./encoders.ts";
import { findLeak } from "./find-leak.ts";
import { PLACES, type Place } from "./places.ts";
import { createSecret } from "./secrets.ts";

/**
 * Sends secrets to a server that encodes them into its responses: first each encoder and place once, then random ones.
 */
export async function attackRedaction(random: SeededRandom, deadline: number, least = 0): Promise<number> {
  let count = 0;
  do {
    const [encoders, places] = [ENCODERS, PLACES].map((all) => random.shuffle(Object.keys(all))) as [
      string[],
      string[],
    ];
    for (let index = 0; index < Math.max(encoders.length, places.length); index++, count++) {
      await attackOnce(random, encoders[index % encoders.length] as string, places[index % places.length] as string);
    }
  } while (count < least || Date.now() < deadline);
  return count;
}

async function attackOnce(random: SeededRandom, encoding: string, at: string): Promise<void> {
  const carried = random.pick(Object.keys(CARRIERS));
  const carrier = CARRIERS[carried] as Carrier;
  const secret = createSecret(random, carrier.kinds);
  const said = (ENCODERS[encoding] as (text: string) => string)(secret);
  const shown = await attack(carrier, secret, PLACES[at] as Place, said);
  const leak = findLeak(shown, secret, said, encodeURIComponent(said));
  if (leak === undefined) return;
  throw new BrokenPromise(
    random,
    `A secret ${carried} and sent back ${encoding}, ${at}, leaks: ${JSON.stringify(leak)}`,
  );
}

/**
 * Calls an API, and returns everything that users can see: the error, events, log lines, spans and the requests to
 * others.
 */
async function attack({ send }: Carrier, secret: string, place: Place, said: string): Promise<unknown[]> {
  const shown: unknown[] = [];
  const tracer: Tracer = {
    startSpan(...span) {
      shown.push(span);
      return { setStatus: (status) => shown.push(status), end() {} };
    },
  };
  const trace = traceAttempts(tracer);
  const fetch = async (request: Request) => {
    if (new URL(request.url).origin === "https://api.acme.example") return place(said, request);
    shown.push(request.url, request.headers);
    return Response.json({ message: "not here" }, { status: 404 });
  };
  const onAttempt = (event: AttemptEvent) => {
    shown.push(event);
    trace(event);
  };
  const log = { debug: (line: string) => void shown.push(line) };
  const result = send(secret, { fetch, onAttempt, log, retry: { attempts: 2, baseDelay: 0, maxDelay: 0 } });
  const error = await result
    .then((given) => unwrap(given as Parameters<typeof unwrap>[0]))
    .catch((thrown: unknown) => thrown);
  shown.push(error);
  return shown;
}
