import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { listProviders } from "@snap/openapi/list-providers";
import { type Contract, loadContract } from "./contract.ts";
import { formatReport } from "./format-report.ts";
import { loadAdapter } from "./load-adapter.ts";
import { createObserver } from "./observer.ts";
import { environmentOf } from "./plan.ts";
import { StoppedError } from "./stopped-error.ts";
import { verify } from "./verify.ts";

const USAGE = `Usage: pnpm verify:live <provider> [--base-url URL] [--json]

Lists and gets on the real API, and reports where its answers differ from specs/<provider>/openapi.yaml.
Sends nothing but GET and HEAD. The credential comes from the environment, as the provider's client reads it.

  --base-url URL  where to send requests, with the credential, instead of the API's own address
  --json          print the report as JSON
  --help          print this

Exits with 0 when nothing differs, 1 when something does, 2 when the API could not be asked.
`;

/** What the command prints, and its exit code. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

const repository = resolve(import.meta.dirname, "../../..");

/** Runs the command with its arguments. */
export async function run(args: readonly string[]): Promise<Outcome> {
  try {
    const { values, positionals } = parse(args);
    if (values.help) return { code: 0, stdout: USAGE, stderr: "" };
    const provider = await chooseProvider(positionals);
    const contract = await loadContract(repository, provider);
    checkEnvironment(contract);
    const observer = createObserver();
    const baseUrl = values["base-url"];
    const adapter = await loadAdapter(provider, { fetch: observer.fetch, ...(baseUrl !== undefined && { baseUrl }) });
    const report = await verify(contract, adapter, observer);
    const text = values.json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report);
    const stdout = withoutSecret(text, contract);
    if (report.stopped !== undefined)
      return { code: 2, stdout, stderr: withoutSecret(`${report.stopped}\n`, contract) };
    return { code: report.differences.length > 0 ? 1 : 0, stdout, stderr: "" };
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
    return { code: 2, stdout: "", stderr: `${error.message}\n` };
  }
}

function parse(args: readonly string[]) {
  const options = {
    "base-url": { type: "string" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new StoppedError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

async function chooseProvider(names: readonly string[]): Promise<string> {
  const known = await listProviders(repository);
  const [name] = names;
  if (name === undefined || names.length > 1) {
    throw new StoppedError(`Name one provider: ${known.join(", ")}\n\n${USAGE}`);
  }
  if (known.includes(name)) return name;
  throw new StoppedError(`No folder specs/${name}. Known: ${known.join(", ")}`);
}

function checkEnvironment({ model }: Contract): void {
  const missing = environmentOf(model).filter((name) => !process.env[name]?.trim());
  if (missing.length === 0) return;
  throw new StoppedError(`${model.displayName}: set ${missing.join(" and ")} in the environment`);
}

// Nothing is printed that could hold it, yet an API may answer with anything.
function withoutSecret(text: string, { model }: Contract): string {
  const secrets = Object.values(model.credentials).flatMap((name) => process.env[name]?.trim() || []);
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, "[credential]"), text);
}
