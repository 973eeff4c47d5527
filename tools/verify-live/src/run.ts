import { signWords } from "@snap/codegen/read-security";
import { type Contract, loadContract } from "./contract.ts";
import { formatReport } from "./format-report.ts";
import { loadAdapter } from "./load-adapter.ts";
import { createObserver } from "./observer.ts";
import { environmentOf } from "./plan.ts";
import { StoppedError } from "./stopped-error.ts";
import { verify } from "./verify.ts";
import { wireOf } from "./wire.ts";

/** The output and the exit code of the command. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** The subject of the verification, and the format of the report. */
export interface RunOptions {
  /** Absolute path of the repository with the contract. */
  readonly repository: string;
  readonly provider: string;
  /** Where to send requests instead of the API's own address. */
  readonly baseUrl?: string | undefined;
  /** Whether the report is printed as JSON. */
  readonly json?: boolean;
}

/** Calls the API of a provider, and reports where its responses differ from the contract. */
export async function run({ repository, provider, baseUrl, json = false }: RunOptions): Promise<Outcome> {
  try {
    const contract = await loadContract(repository, provider);
    checkEnvironment(contract);
    const observer = createObserver(wireOf(contract.mocks));
    const adapter = await loadAdapter(provider, { fetch: observer.fetch, ...(baseUrl !== undefined && { baseUrl }) });
    const report = await verify(contract, adapter, observer);
    const text = json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report);
    const stdout = withoutSecret(text, contract);
    if (report.stopped !== undefined)
      return { code: 2, stdout, stderr: withoutSecret(`${report.stopped}\n`, contract) };
    return { code: report.differences.length > 0 ? 1 : 0, stdout, stderr: "" };
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
    return { code: 2, stdout: "", stderr: `${error.message}\n` };
  }
}

function checkEnvironment({ model }: Contract): void {
  const missing = environmentOf(model).filter((name) => !process.env[name]?.trim());
  if (missing.length === 0) return;
  throw new StoppedError(`${model.displayName}: set ${missing.join(" and ")} in the environment`);
}

// No report contains the credential on purpose, but a response may echo it.
function withoutSecret(text: string, { model }: Contract): string {
  const keys = [...signWords(model).values()].flatMap((sign) => Object.values(sign.keys));
  const secrets = [...Object.values(model.credentials), ...keys].flatMap((name) => process.env[name]?.trim() || []);
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, "[credential]"), text);
}
