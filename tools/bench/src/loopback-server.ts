import { createServer } from "node:http";
import { parentPort } from "node:worker_threads";

const BODY = JSON.stringify({ snapshots: [], links: {}, meta: { total: 0 } });

const server = createServer((_, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": BODY.length }).end(BODY);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  parentPort?.postMessage(typeof address === "object" ? address?.port : undefined);
});
