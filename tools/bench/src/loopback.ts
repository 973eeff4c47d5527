import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { createClients } from "./clients.ts";
import { measure } from "./measure.ts";

const AT_ONCE = 32;

/** Time of 32 calls at once over HTTP on this machine, the server in a thread of its own. */
export async function measureLoopback() {
  const worker = new Worker(new URL("./loopback-server.ts", import.meta.url));
  try {
    const [port]: number[] = await once(worker, "message");
    const clients = createClients(`http://127.0.0.1:${port}`);
    const many = Object.entries(clients).map(([name, list]) => [
      name,
      () => Promise.all(Array.from({ length: AT_ONCE }, () => list())),
    ]);
    const subjects: Record<keyof typeof clients, () => Promise<unknown>> = Object.fromEntries(many);
    return await measure(subjects, { rounds: 9, milliseconds: 400 });
  } finally {
    await worker.terminate();
  }
}
