import { defineCommand, fail, print } from "@snap/openapi/command";
import { run } from "./run.ts";

const USAGE = `Usage: pnpm verify:live PROVIDER [--base-url URL] [--json]

Compares the real API with its contract, as \`snapshots doctor\` does, and reports the line of each difference in specs/PROVIDER/openapi.yaml, and which inferred places the responses confirm.
Sends only GET and HEAD, or their equivalents in the format of the API. The credential comes from the environment, as the provider's client reads it.
Exits with 1 when a response differs.

  --base-url URL    where to send requests, with the credential, instead of the API's own address
  --json            print the report as JSON
`;

await defineCommand({
  usage: USAGE,
  options: { "base-url": { type: "string" }, json: { type: "boolean", default: false } },
  providers: "one",
  here: true,
  run: async ({ values: { "base-url": baseUrl, json }, repository, providers: [provider = ""] }) => {
    const { code, stdout, stderr } = await run({ repository, provider, baseUrl, json });
    print(stdout);
    fail(stderr);
    return code;
  },
});
