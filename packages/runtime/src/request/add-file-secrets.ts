import type { Attempt } from "./attempt.ts";

/** Adds the secrets in the files of a body, which are only read when an error may repeat them. */
export async function addFileSecrets({ call, secrets }: Attempt): Promise<void> {
  if (call.readFileSecrets) secrets.push(...(await call.readFileSecrets()));
}
