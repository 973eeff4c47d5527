/** The maximum length of a failure's text, in characters: a longer text would not help in an error, and may never end. */
export const LONGEST_FAILURE = 65_536;

/** Reads the text of a response, up to the maximum length that an error needs. */
export async function readBriefly(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  // Some runtimes have no streams.
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = "";
  while (text.length <= LONGEST_FAILURE) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) return text;
  }
  reader.cancel().catch(() => {});
  return text;
}
