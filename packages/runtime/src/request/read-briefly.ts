import { decodeBody } from "./decode-body.ts";

// Longer failures are no message to anyone, and may never end.
export const LONGEST_FAILURE = 65_536;

/** Reads the text of a response that is shown to people; one that is longer than 65,536 characters is cut off. */
export async function readBriefly(response: Response): Promise<string> {
  const { body } = response;
  // Some runtimes have no streams: they read the body whole.
  if (!body) return response.text();
  let text = "";
  for await (const chunk of decodeBody(body)) {
    text += chunk;
    if (text.length > LONGEST_FAILURE) break;
  }
  return text;
}
