import "./storage.ts";
import { overHandlers } from "./in-process.ts";
import { overHttp } from "./place.ts";
import { run } from "./run.ts";

// biome-ignore lint/style/noDefaultExport: it is what Workers call
export default {
  /** Answers with what it saw; the request holds the addresses. */
  async fetch(request: Request): Promise<Response> {
    return Response.json([...(await run(overHttp(await request.json()))), ...(await run(overHandlers()))]);
  },
};
