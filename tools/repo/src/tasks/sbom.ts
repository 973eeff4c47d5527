import { resolve } from "node:path";
import { defineCommand } from "@snap/openapi/command";
import { START_PNPM } from "./pnpm.ts";
import { run } from "./run.ts";

const USAGE = `Usage: npm run sbom -- [FOLDER]

Writes an SBOM of each published package, created from the lock file, into FOLDER (default: dist/sbom).
`;

const OPTIONS = ["--split", "--prod", "--sbom-format", "cyclonedx", "--filter", "./packages/*"];

await defineCommand({
  usage: USAGE,
  options: {},
  here: true,
  run: ({ positionals: [folder = "dist/sbom"] }) => {
    const out = `${resolve(folder)}/%s-%v.cdx.json`;
    return run(...START_PNPM, "sbom", ...OPTIONS, "--out", out);
  },
});
