import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dependencyRules } from "../check/dependency-rules.ts";
import { findShipped } from "../check/shipped-packages.ts";
import { findAdvisories } from "./find-advisories.ts";
import { REPOSITORY } from "./run.ts";

// Reports known vulnerabilities of what comes along with our packages, and fails for none: a test of ours must not begin
// to fail because somebody has published something.
const lock = readFileSync(join(REPOSITORY, "pnpm-lock.yaml"), "utf8");
const packages = findShipped(lock, dependencyRules([]));
const registry = execFileSync("npm", ["config", "get", "registry"], { cwd: REPOSITORY, encoding: "utf8" }).trim();
const advisories = await findAdvisories(registry, packages);
const count = `${packages.length} packages of others come along with ours`;
if (advisories === undefined) process.stdout.write(`${count}; the registry does not say whether they are vulnerable\n`);
else process.stdout.write(`${count}, known vulnerabilities: ${advisories.join("\n") || "none"}\n`);
