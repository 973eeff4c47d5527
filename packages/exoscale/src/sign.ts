import type { Sign } from "@snap/runtime";

/** Signs a request with EXO2-HMAC-SHA256. The code is loaded with the first request. */
export const sign: Sign = async (request, keys) => (await import("./sign-request.ts")).signRequest(request, keys);
