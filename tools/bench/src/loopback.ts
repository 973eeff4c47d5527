import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { listSnapshots } from "./calls/clients.ts";
import { measure } from "./measure.ts";

const AT_ONCE = 32;

/** Measures 32 concurrent calls over HTTP on this machine. The server runs in a separate thread. */
export async function measureLoopback() {
  const worker = new Worker(new URL("./loopback-server.ts", import.meta.url));
  try {
    const [port]: number[] = await once(worker, "message");
    const clients = listSnapshots(`http://127.0.0.1:${port}`);
    const atOnce = (list: () => Promise<unknown>) => () => Promise.all(Array.from({ length: AT_ONCE }, list));
    const subjects = {
      "raw fetch": atOnce(clients["raw fetch"]),
      "openapi-fetch": atOnce(clients["openapi-fetch"]),
      Snap: atOnce(clients.Snap),
    };
    return await measure(subjects, { rounds: 200 });
  } finally {
    await worker.terminate();
  }
}
