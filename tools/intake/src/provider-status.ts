import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CommandInput, defineCommand, print } from "@snap/openapi/command";
import { escapeLine } from "@snap/openapi/escape";
import { readIfThere } from "@snap/openapi/read-if-there";
import { readYamlObject } from "@snap/openapi/yaml";
import { contractSteps } from "./provider-status/contract-steps.ts";
import { modelStep } from "./provider-status/model-step.ts";
import { sourceStep } from "./provider-status/source-step.ts";
import type { Step } from "./provider-status/steps.ts";

const USAGE = `Usage: pnpm provider:status NAME [--all]

Lists every step from a new contract to a published provider, what is still open in each, and what to do next. A note does
not prevent publication.

  --all   name every part that is open, instead of the first ones
`;

const OPTIONS = { all: { type: "boolean", default: false } } as const;

await defineCommand({ usage: USAGE, options: OPTIONS, providers: "one", run: main });

async function main({ repository, values, providers: [provider = ""] }: CommandInput<typeof OPTIONS>): Promise<number> {
  const file = `specs/${provider}/openapi.yaml`;
  const document = readYamlObject(await readFile(join(repository, file), "utf8"), file);
  const { compileStep, packageSteps } = await import("./provider-status/package-steps.ts");
  const compiled = await compileStep(repository, provider);
  const adapter = await readIfThere(join(repository, `packages/unified/src/providers/${provider}.ts`));
  const source = `specs/${provider}/source.yaml`;
  const isRecorded = existsSync(join(repository, `specs/${provider}/upstream.yaml`));
  const steps = [
    compiled,
    ...contractSteps(provider, document, values),
    modelStep(provider, document, adapter),
    sourceStep(provider, readYamlObject(await readFile(join(repository, source), "utf8"), source), isRecorded),
    ...(await packageSteps(repository, provider)),
  ];
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
