import type { ShippedPackage } from "../check/shipped-packages.ts";

/** Asks a registry for known vulnerabilities of packages, as lines; `undefined` where it does not answer that. */
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
    // A registry that is down, slow or answers with a page.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException) return undefined;
    throw error;
  }
}

function describe(answer: unknown): string[] {
  return Object.entries(Object(answer)).flatMap(([name, advisories]) =>
    (Array.isArray(advisories) ? advisories : []).map(({ severity, title, url }) =>
      // What a registry sends is untrusted.
      `${name}: ${severity}: ${title} (${url})`.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " "),
    ),
  );
}
