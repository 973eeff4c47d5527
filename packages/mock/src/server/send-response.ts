import type { ServerResponse } from "node:http";

/** Where a mock cloud answers, and what the request calls that place. */
export interface Addressed {
  readonly url: string;
  readonly host: string | undefined;
}

/** Sends what a mock answers; what a fault has lost or cut short ends with the connection. */
export async function sendResponse(response: Response, outgoing: ServerResponse, addressed: Addressed): Promise<void> {
  if (response.type === "error") {
    outgoing.destroy();
    return;
  }
  const body = inCallersWords(await response.text(), addressed);
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  if (isCutShort(response, body)) outgoing.write(body, () => outgoing.destroy());
  else outgoing.end(body);
}

// Links lead to where the request went: clients that keep to one origin would not follow others.
function inCallersWords(body: string, { url, host }: Addressed): string {
  const local = url.replace("127.0.0.1", "localhost");
  return local === `http://${host}` ? body.replaceAll(url, local) : body;
}

// Nothing else tells that a fault has cut an answer: half an object or array is no JSON.
function isCutShort({ headers }: Response, body: string): boolean {
  if (body === "" || !headers.get("content-type")?.includes("json")) return false;
  try {
    JSON.parse(body);
    return false;
  } catch {
    return true;
  }
}
