import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CommandInput, defineCommand, print } from "@snap/openapi/command";
import { escapeLine } from "@snap/openapi/escape";
import { readYamlObject } from "@snap/openapi/yaml";
import { contractSteps } from "./provider-status/contract-steps.ts";
import { compileStep, packageSteps } from "./provider-status/package-steps.ts";
import type { Step } from "./provider-status/steps.ts";

const USAGE = `Usage: pnpm provider:status NAME

Lists every step from a new contract to a published provider, what is still open in each, and what to do next.
`;

const OPTIONS = {} as const;

await defineCommand({ usage: USAGE, options: OPTIONS, providers: "one", run: main });

async function main({ repository, providers: [provider = ""] }: CommandInput<typeof OPTIONS>): Promise<number> {
  const file = `specs/${provider}/openapi.yaml`;
  const document = readYamlObject(await readFile(join(repository, file), "utf8"), file);
  const compiled = await compileStep(repository, provider);
  const steps = [compiled, ...contractSteps(provider, document), ...(await packageSteps(repository, provider))];
  print(`${steps.map(printStep).join("")}\n`);
  const open = steps.find((each) => each.open.length > 0 && !each.isOptional);
  print(open ? `Next: ${open.next}\n` : `Nothing is open: every step of ${provider} is done.\n`);
  return open ? 1 : 0;
}

function printStep({ name, open, next, isOptional }: Step): string {
  const mark = open.length === 0 ? "done" : isOptional ? "note" : "open";
  const lines = open.map((each) => `\n      ${escapeLine(each)}`).join("");
  const command = open.length === 0 ? "" : `\n      next: ${escapeLine(next)}`;
  return `${mark}  ${name}${lines}${command}\n`;
}
