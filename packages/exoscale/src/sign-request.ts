import type { RequestToSign, Sign } from "@snap/runtime";

/** Signs a request with EXO2-HMAC-SHA256. The signature is valid for ten minutes. */
export const signRequest: Sign = async (request, { apiKey = "", apiSecret = "" }) => {
  const expires = Math.floor(Date.now() / 1000) + 600;
  const { message, names } = describeRequest(request, expires);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const secret = await crypto.subtle.importKey("raw", toBytes(apiSecret), algorithm, false, ["sign"]);
  const signature = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.sign("HMAC", secret, message))));
  const query = names.length > 0 ? `signed-query-args=${names.join(";")},` : "";
  const authorization = `EXO2-HMAC-SHA256 credential=${apiKey},${query}expires=${expires},signature=${signature}`;
  return { headers: { authorization } };
};

// The bytes to sign, and the names of the query parameters in them. A parameter with several values is not signed.
function describeRequest({ method, url, body }: RequestToSign, expires: number) {
  const { pathname, searchParams } = new URL(url);
  const names = [...new Set(searchParams.keys())].filter((name) => searchParams.getAll(name).length === 1).sort();
  const values = names.map((name) => searchParams.get(name)).join("");
  // The empty line is for headers, which are never signed.
  const message = [...toBytes(`${method} ${pathname}\n`), ...body, ...toBytes(`\n${values}\n\n${expires}`)];
  return { message: new Uint8Array(message), names };
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
