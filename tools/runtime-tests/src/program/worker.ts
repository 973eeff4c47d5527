import "./storage.ts";
import { overHandlers } from "./in-process.ts";
import { overHttp } from "./place.ts";
import { PROVIDERS } from "./providers.js";
import { run } from "./run.ts";

// biome-ignore lint/style/noDefaultExport: Workers call the default export
export default {
  /** Responds with the results. The request contains the addresses. */
  async fetch(request: Request): Promise<Response> {
    return Response.json([
      ...(await run(overHttp(PROVIDERS, await request.json()))),
      ...(await run(overHandlers(PROVIDERS))),
    ]);
  },
};
