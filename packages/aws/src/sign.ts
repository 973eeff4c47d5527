import type { Sign } from "@snap/runtime";

/** Writes a request as a form of the EC2 Query protocol, and signs it with Signature Version 4. */
export const sign: Sign = async (request, keys) => (await import("./wire.ts")).signForm(request, keys);
