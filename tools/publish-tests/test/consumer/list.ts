// The first program of a new user, for every runtime: lists a mock cloud.
import { createMockCloud } from "@snap/digitalocean/msw";
import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { getResponse } from "msw";

const { handlers } = createMockCloud();
const fetch = async (request: Request) => (await getResponse(handlers, request)) ?? Response.error();
const snap = createSnap({ accounts: [digitalocean({ token: "any", fetch })] });
for await (const { name } of snap.list()) console.log(name);
// Importing msw keeps Deno from exiting.
if ("Deno" in globalThis) globalThis.process.exit();
