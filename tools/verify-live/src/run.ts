import { observe } from "@snap/mock/verify";
import { loadContract } from "./contract.ts";
import { formatReport } from "./format-report.ts";
import { loadAdapter } from "./load-adapter.ts";
import { StoppedError } from "./stopped-error.ts";
import { verify } from "./verify.ts";

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

/** Reads an account of a provider, and reports where the responses differ from the contract. */
export async function run({ repository, provider, baseUrl, json = false }: RunOptions): Promise<Outcome> {
  try {
    const contract = await loadContract(repository, provider);
    const observer = observe(contract.mocks);
    const adapter = await loadAdapter(provider, { fetch: observer.fetch, ...(baseUrl !== undefined && { baseUrl }) });
    const report = await verify(contract, adapter, observer, baseUrl);
    const { differences, stopped } = report;
    const text = json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report);
    const stdout = observer.hide(text);
    if (stopped !== undefined) return { code: 2, stdout, stderr: observer.hide(`${stopped}\n`) };
    return { code: differences.length > 0 ? 1 : 0, stdout, stderr: "" };
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
    return { code: 2, stdout: "", stderr: `${error.message}\n` };
  }
}
