import type { CallOptions } from "../adapter.ts";

/** Where a call stores its response. */
export interface Kept {
  response?: Response;
}

/** Returns options with which a call stores its response, whose headers can identify a job. */
export function keepResponse<Options extends CallOptions>(options: Options, kept: Kept): Options {
  const onResponse = ({ response }: Required<Kept>) => {
    kept.response = response;
  };
  return { ...options, middleware: [{ onResponse }] };
}
