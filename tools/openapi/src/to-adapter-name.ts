/** Returns the name of the function that creates the adapter of a provider: `acmeCloud` for `acme-cloud`. */
export function toAdapterName(provider: string): string {
  return provider.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
