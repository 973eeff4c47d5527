import { resolve } from "node:path";
import manifest from "../../../../package.json" with { type: "json" };
import { run } from "./run.ts";

// One bill of materials for each package that is published, from the lock file.
const folder = resolve(process.argv[2] ?? "dist/sbom");
const options = ["--split", "--prod", "--sbom-format", "cyclonedx", "--filter", "./packages/*"];
process.exitCode = run(
  "npx",
  "--yes",
  manifest.packageManager,
  "sbom",
  ...options,
  "--out",
  `${folder}/%s-%v.cdx.json`,
);
