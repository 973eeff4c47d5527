import { runCases } from "./run-cases.ts";

// biome-ignore lint/style/noDefaultExport: Workers require a default export
export default {
  async fetch(): Promise<Response> {
    return Response.json(await runCases());
  },
};
