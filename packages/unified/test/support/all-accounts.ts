import { createMockCloud as createDigitalOceanCloud } from "@snap/digitalocean/msw";
import { createMockCloud as createFireworksCloud } from "@snap/fireworks/msw";
import { createMockCloud as createInstaVMCloud } from "@snap/instavm/msw";
import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { instavm } from "@snap/unified/instavm";
import { getResponse, type HttpHandler } from "msw";

interface AllOptions {
  readonly intercept?: Intercept;
  readonly retry?: false | { readonly baseDelay: number };
}

/** Handles the requests between the clients and the clouds. */
export type Intercept = (request: Request, pass: () => Promise<Response>) => Promise<Response>;

/**
 * Creates an account at each provider's mock cloud, and the unified API for them. `again` creates the API once more, as
 * another process does.
 */
export function createAll({ intercept = (_, pass) => pass(), retry = false }: AllOptions = {}) {
  const clouds = {
    do: createDigitalOceanCloud(),
    fw: createFireworksCloud({ onViolation: "throw" }),
    vm: createInstaVMCloud(),
  };
  const through = (handlers: HttpHandler[]) => (request: Request) =>
    intercept(request, async () => (await getResponse(handlers, request)) ?? Response.error());
  const options = <Account extends string>(account: Account, { handlers }: { handlers: HttpHandler[] }) => ({
    account,
    fetch: through(handlers),
    retry,
  });
  const again = () =>
    createSnap({
      accounts: [
        digitalocean({ token: "acting-token", ...options("do", clouds.do) }),
        fireworks({ apiKey: "acting-key", accountId: "acme-robotics", ...options("fw", clouds.fw) }),
        instavm({ apiKey: "instavm_sk_0123456789_acting", ...options("vm", clouds.vm) }),
      ],
    });
  return { clouds, snap: again(), again };
}
