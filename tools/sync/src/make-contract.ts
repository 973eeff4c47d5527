import { createHash } from "node:crypto";
import { checkEffort } from "@snap/codegen/check-effort";
import { checkRings } from "@snap/codegen/check-rings";
import type { Report } from "@snap/codegen/diagnostic";
import { findExcess } from "@snap/openapi/effort";
import { isRecord, type Json, type JsonObject } from "@snap/openapi/json";
import { type Problem, ProblemError } from "@snap/openapi/problem";
import { withinTime } from "@snap/openapi/time-limit";
import { readYamlObject } from "@snap/openapi/yaml";
import { applyOverlay } from "./overlay/apply-overlay.ts";
import { completeContract } from "./overlay/complete-contract.ts";
import { type Overlay, readOverlay } from "./overlay/read-overlay.ts";
import type { Writers } from "./overlay/writers.ts";
import { printContract } from "./print-contract.ts";
import { findUnused } from "./shape/find-unused.ts";
import { shape } from "./shape/shape.ts";
import type { Source } from "./source.ts";

/** The inputs of a contract, except its source. */
export interface Recipe {
  readonly provider: string;
  /** The text of `upstream.yaml`. */
  readonly upstream: string;
  /** The text of `overlay.yaml`. */
  readonly overlay: string;
}

/** The text of `openapi.yaml`, its problems, and its inputs. */
export interface Made {
  readonly contract: string;
  readonly faults: readonly Problem[];
  /** The text of `upstream.yaml`. */
  readonly upstream: string;
  readonly names: Source["names"];
  /** The facts of the upstream with our names. */
  readonly shaped: Json;
  readonly actions: Overlay["actions"];
  readonly writers: Writers;
}

/**
 * Creates the text of `openapi.yaml` from the facts of the upstream, our names and our overlay.
 *
 * @throws {ProblemError} If resolving the facts would take too long.
 */
export function makeContract({ provider, upstream, overlay }: Recipe, { names }: Source): Made {
  const folder = `specs/${provider}`;
  const facts = readYamlObject(upstream, `${folder}/upstream.yaml`);
  const tangled = findExcess(facts);
  if (tangled) throw new ProblemError({ code: "schema-excessive", file: `${folder}/upstream.yaml`, ...tangled });
  const read = readOverlay(readYamlObject(overlay, `${folder}/overlay.yaml`), `${folder}/overlay.yaml`);
  const [shaped, unnamed] = shape(facts, names, `${folder}/source.yaml`);
  const { document, faults: unapplied, writers } = applyOverlay(shaped, read, `${folder}/overlay.yaml`);
  const written = isRecord(document) ? document : {};
  const report: Report = (code, pointer, message, fix) => {
    return { code, file: `${folder}/openapi.yaml`, pointer, message, fix };
  };
  const rings = checkRings(written, report);
  const excess = rings.length > 0 ? rings : checkEffort(written, report);
  // If sampling the contract would take too long, this problem is reported, and nothing is sampled.
  const [contract, unsampled] = excess.length > 0 ? [written, []] : complete(written, `${folder}/openapi.yaml`);
  const unused = findUnused(contract);
  const fix = "Remove them from `components`, or from the overlay that adds them.";
  const message = `these components are not used in the contract: ${unused.join(", ")}`;
  const useless =
    unused.length > 0
      ? [{ code: "document-invalid", file: `${folder}/source.yaml`, pointer: "/components", message, fix }]
      : [];
  const head = `Made by \`pnpm specs:sync ${provider}\` from upstream.yaml, source.yaml and overlay.yaml. Do not edit.`;
  const faults = [...unnamed, ...unapplied, ...excess, ...unsampled, ...useless];
  return { contract: printContract(contract, [head]), faults, upstream, names, shaped, actions: read.actions, writers };
}

// The schemas have not been validated yet, and sampling assumes that they are valid.
function complete(written: JsonObject, file: string): [JsonObject, Problem[]] {
  try {
    return [withinTime(file, () => completeContract(written)), []];
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
    const message = `its examples cannot be created: ${reason}`;
    const fix = "Correct the invalid schema with an action of overlay.yaml. `pnpm generate` shows its place.";
    return [written, [{ code: "document-invalid", file, pointer: "", message, fix }]];
  }
}

const BY_HAND = "openapi.yaml is written by hand, and only compared with them.";

/**
 * Prints the facts of an upstream. `isByHand`: whether the contract is written by hand, and not built from the facts.
 */
export function printUpstream(facts: JsonObject, provider: string, isByHand = false): string {
  const head = `The facts of ${provider}'s own description that we use. Written by \`pnpm specs:sync ${provider}\`. Do not edit.`;
  return printContract(facts, isByHand ? [head, BY_HAND] : [head]);
}

/** Whether a contract is built from the facts in the text of an `upstream.yaml`. */
export function isBuiltFrom(upstream: string): boolean {
  return !upstream.includes(`\n# ${BY_HAND}\n`);
}

export function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
