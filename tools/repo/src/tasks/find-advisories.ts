import type { ShippedPackage } from "../check/shipped-packages.ts";

/**
 * Requests the known vulnerabilities of packages from a registry, one line each. Returns `undefined` if the registry
 * has no such data.
 */
export async function findAdvisories(
  registry: string,
  packages: readonly ShippedPackage[],
  timeout = 5000,
): Promise<string[] | undefined> {
  const versions = Object.fromEntries(
    packages.map(({ name }) => [name, packages.filter((other) => other.name === name).map(({ version }) => version)]),
  );
  const address = new URL("-/npm/v1/security/advisories/bulk", registry.endsWith("/") ? registry : `${registry}/`);
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(versions),
      signal: AbortSignal.timeout(timeout),
    });
    return response.ok ? describe(await response.json()) : undefined;
  } catch (error) {
    // The registry is down or slow, or returns a web page.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException) return undefined;
    throw error;
  }
}

function describe(reply: unknown): string[] {
  return Object.entries(Object(reply)).flatMap(([name, advisories]) =>
    (Array.isArray(advisories) ? advisories : []).map(({ severity, title, url }) =>
      // The response of a registry is untrusted.
      `${name}: ${severity}: ${title} (${url})`.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " "),
    ),
  );
}
