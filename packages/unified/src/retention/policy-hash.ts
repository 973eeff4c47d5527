import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { AnyPolicy } from "./tiers.ts";

/** Returns the SHA-256 hash of a policy, in hexadecimal. The order of its keys does not matter. */
export function hashPolicy(policy: AnyPolicy): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(policy, sortKeys))));
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
