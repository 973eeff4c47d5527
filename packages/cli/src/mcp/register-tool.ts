import type { CallToolResult, McpServer, ServerContext, ToolAnnotations } from "@modelcontextprotocol/server";
import * as z from "zod";
import { CommandError, describeError } from "../command/command-error.ts";
import { EXIT } from "../command/exit-codes.ts";
import { exitCodeOf } from "../command/report-error.ts";
import type { Audit } from "./audit.ts";
import { cleanData, cleanText, DATA_NOTICE, ERROR_NOTICE } from "./clean-data.ts";

// The length of an error, which may list accounts, options and candidates.
const LONGEST_ERROR = 2000;

interface ToolConfig<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** All hints are required, because clients assume the worst if a hint is missing. */
  readonly hints: Required<Omit<ToolAnnotations, "title">>;
  /** Logs a change that was refused before anything was sent. `subject` is what the assistant wanted to change. */
  readonly refusals?: { readonly audit: Audit; readonly subject: (input: z.infer<Input>) => string };
}

/** The hints of a tool that changes nothing. */
export const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: true };

/** Registers a tool. Its results are cleaned and marked as data; an error becomes a result that says what to do. */
export function registerTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  server: McpServer,
  name: string,
  { title, description, input, output, hints, refusals }: ToolConfig<Input, Output>,
  run: (input: z.infer<Input>, signal: AbortSignal) => Promise<z.input<Output>>,
): void {
  const handle = async (given: unknown, { mcpReq }: ServerContext): Promise<CallToolResult> => {
    try {
      // The server has checked the input against its schema.
      const result = cleanData(await run(given as z.infer<Input>, mcpReq.signal)) as Record<string, unknown>;
      // Clients pass the text or the structured content to the assistant, so both have the notice.
      const data = { notice: DATA_NOTICE, ...result };
      return { content: [{ type: "text", text: JSON.stringify(data) }], structuredContent: data };
    } catch (error) {
      if (refusals && exitCodeOf(error) === EXIT.refused) {
        const subject = refusals.subject(given as z.infer<Input>);
        refusals.audit({ tool: name, result: "refused", subject, error: describeError(error) });
      }
      const text = cleanText(describeError(error), LONGEST_ERROR);
      // The errors of this package do not quote a provider.
      const notice = error instanceof CommandError ? "" : `${ERROR_NOTICE}\n`;
      return { isError: true, content: [{ type: "text", text: notice + text }] };
    }
  };
  // A misspelt condition must not be ignored: without it, a call would be about more snapshots.
  const inputSchema: z.ZodObject = input.strict();
  const outputSchema: z.ZodObject = output.extend({ notice: z.string() });
  server.registerTool(
    name,
    { title, description, inputSchema, outputSchema, annotations: { title, ...hints } },
    handle,
  );
}
