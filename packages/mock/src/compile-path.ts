/** A path template made ready to match URLs. */
export interface CompiledPath {
  /** Matches the URL without query and fragment. */
  readonly pattern: RegExp;
  /** The parameters of a matching URL, decoded; `undefined` where the URL does not match or is not valid UTF-8. */
  read(url: URL): Record<string, string> | undefined;
}

/** Compiles `/v2/snapshots/{snapshot_id}` below a base URL. A parameter is one non-empty segment, or a part of one. */
export function compilePath(baseUrl: string, path: string): CompiledPath {
  const names: string[] = [];
  const source = path.split(/(\{[^{}]+\})/).map((part, index) => {
    if (index % 2 === 0) return escapeRegExp(part);
    names.push(part.slice(1, -1));
    return "([^/]+?)";
  });
  const pattern = new RegExp(`^${escapeRegExp(baseUrl.replace(/\/$/, ""))}${source.join("")}$`);
  return {
    pattern,
    read(url) {
      const match = pattern.exec(url.origin + url.pathname);
      if (!match) return undefined;
      try {
        return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? "")]));
      } catch (error) {
        if (error instanceof URIError) return undefined;
        throw error;
      }
    },
  };
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
