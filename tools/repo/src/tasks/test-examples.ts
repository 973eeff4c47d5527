import { run } from "./run.ts";

// Copies each example, installs it from packed packages and runs it. Too slow for `npm test`.
process.exitCode = run("vitest", "run", "--root", "tools/publish-tests", "--config", "examples.config.ts");
