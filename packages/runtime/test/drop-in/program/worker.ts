import { runCases } from "./run-cases.ts";

// biome-ignore lint/style/noDefaultExport: it is what Workers call
export default {
  async fetch(): Promise<Response> {
    return Response.json(await runCases());
  },
};
