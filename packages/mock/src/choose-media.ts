import type { DocumentedResponse } from "./documented-response.ts";
import type { MockOperation } from "./mock-operation.ts";

/**
 * Returns the response in the documented media type that the `accept` header prefers. Returns it unchanged if the
 * header prefers no other type.
 */
export function chooseMedia(
  response: DocumentedResponse,
  { responses }: MockOperation,
  accept: string | null,
): DocumentedResponse {
  const { contentType, content } = responses[response.status] ?? {};
  // Keep an example that was requested by name.
  if (!content || contentType === undefined || accept === null || response.headers["content-type"] !== contentType) {
    return response;
  }
  const types = [contentType, ...Object.keys(content)];
  const ranks = types.map((type) => rankOf(type, accept));
  const best = types[ranks.indexOf(Math.max(...ranks))] ?? contentType;
  const examples = content[best];
  if (best === contentType || !examples) return response;
  const names = Object.keys(examples);
  const example = names.find((name) => name === response.example) ?? names[0];
  const { example: _, ...rest } = response;
  return {
    ...rest,
    headers: { ...response.headers, "content-type": best },
    ...(example === undefined ? { body: "" } : { example, body: examples[example] }),
  };
}

// Returns the quality that `accept` assigns to a media type, taken from the most specific matching range; 0 without a
// match.
function rankOf(type: string, accept: string): number {
  const [name = ""] = type.toLowerCase().split(";", 1);
  const wanted = [name, name.replace(/\/.*/, "/*"), "*/*"];
  const ranges = accept
    .toLowerCase()
    .split(",")
    .map((range) => range.split(";").map((part) => part.trim()));
  for (const each of wanted) {
    const range = ranges.find(([media]) => media === each);
    const quality = range?.find((part) => part.startsWith("q="))?.slice(2);
    if (range) return quality === undefined ? 1 : Number(quality);
  }
  return 0;
}
