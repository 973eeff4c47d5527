import { createHash } from "node:crypto";
import { parseDocument } from "yaml";
import type { Diagnostic } from "../diagnostic.ts";

/** The sources that a package was generated from. */
export interface Provenance {
  /** The version of the generator. */
  readonly generator: string;
  /** The path of the contract in the repository, and its hash. */
  readonly contract: { readonly file: string; readonly sha256: string };
  /** The spec that the provider publishes, if any. */
  readonly upstream?: Readonly<Record<string, string>>;
  /** The documentation pages that were used, each with the date on which it was read. */
  readonly documents?: readonly { readonly url: string; readonly read: string }[];
}

/** The file contents that `readProvenance` needs, and their paths. */
export interface ProvenanceInput {
  readonly contract: { readonly file: string; readonly text: string };
  readonly source: { readonly file: string; readonly text: string };
  readonly generator: string;
}

/** Reads the provenance of a contract from `source.yaml`. The diagnostics list missing information. */
export function readProvenance({ contract, source, generator }: ProvenanceInput): [Provenance, Diagnostic[]] {
  const faults: Diagnostic[] = [];
  const refuse = (pointer: string, message: string, fix: string) => {
    faults.push({ code: "source-invalid", file: source.file, pointer, message, fix });
  };
  const parsed = parseDocument(source.text);
  const [error] = parsed.errors;
  if (error) refuse("", `the file is not YAML: ${error.message.split("\n")[0]}`, "Fix the YAML.");
  const read = (...keys: (number | string)[]): string | undefined => {
    const value: unknown = parsed.getIn(keys);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const kind = read("kind");
  if (!error && kind !== "openapi" && kind !== "documentation") {
    refuse(
      "/kind",
      "`kind` must be openapi or documentation",
      "Write `kind: openapi` if the provider publishes a spec.",
    );
  }

  const upstream = Object.fromEntries(
    ["url", "revision", "published", "sha256"].flatMap((key) => {
      const value = read("upstream", key);
      if (value !== undefined) return [[key, value]];
      const fix = "Run `pnpm specs:sync`, which records it.";
      // A copy may have no address, and not every server sends a date.
      const needed = key === "revision" || key === "sha256";
      if (kind === "openapi" && needed) refuse(`/upstream/${key}`, `the ${key} is missing`, fix);
      return [];
    }),
  );
  const documents = [];
  for (let index = 0; parsed.hasIn(["documents", index]); index++) {
    const [url, day] = [read("documents", index, "url"), read("documents", index, "read")];
    if (url !== undefined && day !== undefined) documents.push({ url, read: day });
    else refuse(`/documents/${index}`, "the page must have a `url` and the date on which it was `read`", "Add both.");
  }
  if (kind === "documentation" && documents.length === 0) {
    refuse("/documents", "the list of pages is empty", "List each page that was used: `url` and `read`.");
  }
  const provenance = {
    generator,
    contract: { file: contract.file, sha256: createHash("sha256").update(contract.text).digest("hex") },
    ...(kind === "openapi" && { upstream }),
    ...(documents.length > 0 && { documents }),
  };
  return [provenance, faults];
}
