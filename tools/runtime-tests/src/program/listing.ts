import { overHttp } from "./place.ts";
import { PROVIDERS } from "./providers.js";
import { tryUnified } from "./try-unified.ts";

// Lists an account at every provider. The test bundles it into one file, as Workers and pages do with all scenarios.
await tryUnified(overHttp(PROVIDERS, JSON.parse(process.argv[2] ?? ""))).list();
console.log(PROVIDERS.length);
process.exit();
