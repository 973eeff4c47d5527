import { compileSpec } from "@snap/codegen/compile";
import type { Tree } from "@snap/codegen/test/document";
import { normalize } from "../../src/normalize/normalize.ts";

export * from "@snap/codegen/test/document";

export async function read(document: Tree, ignoresSiblings = true) {
  const options = { provider: "acme", displayName: "Acme", file: "acme.json", ignoresSiblings };
  const normalized = await normalize(document, options);
  const compilation = normalized.spec && compileSpec("acme", normalized.spec, normalized.diagnostics);
  return { ...normalized, compilation, codes: new Set(normalized.warnings.map(({ code }) => code)) };
}
