import { createCipheriv, createHash, randomBytes, scryptSync } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PASSWORD = "judge";

/** The environment in which restic reads a repository that `createRepository` has written. */
export function resticEnvironment(repository: string): Record<string, string> {
  return {
    ...{ RESTIC_REPOSITORY: repository, RESTIC_PASSWORD: PASSWORD, TZ: "UTC" },
    ...{ PATH: process.env["PATH"] ?? "", HOME: repository },
  };
}

/**
 * Writes a repository of restic with snapshots of one path at these times. restic itself would take half a second for
 * each snapshot, because its key derivation is slow on purpose. This function derives the key as fast as the format
 * allows.
 */
export function createRepository(folder: string, times: readonly string[]): void {
  for (const name of ["data", "index", "keys", "locks", "snapshots"])
    mkdirSync(join(folder, name), { recursive: true });
  const master = randomBytes(64);
  const salt = randomBytes(64);
  const cost = { N: 2, r: 8, p: 1 };
  const data = {
    mac: { k: encode(master.subarray(32, 48)), r: encode(master.subarray(48)) },
    encrypt: encode(master.subarray(0, 32)),
  };
  const key = {
    ...{ created: times[0], username: "judge", hostname: "judge", kdf: "scrypt", ...cost, salt: encode(salt) },
    data: encode(seal(JSON.stringify(data), scryptSync(PASSWORD, salt, 64, cost))),
  };
  writeNamed(join(folder, "keys"), Buffer.from(JSON.stringify(key)));
  const id = createHash("sha256").update("repository").digest("hex");
  const config = { version: 1, id, chunker_polynomial: "25b468838dcb75" };
  writeFileSync(join(folder, "config"), seal(JSON.stringify(config), master));
  for (const time of times) {
    const snapshot = { time, tree: id, paths: ["/data"], hostname: "judge", username: "judge" };
    writeNamed(join(folder, "snapshots"), seal(JSON.stringify(snapshot), master));
  }
}

function writeNamed(folder: string, content: Buffer): void {
  writeFileSync(join(folder, createHash("sha256").update(content).digest("hex")), content);
}

// AES-256 in counter mode, authenticated with Poly1305-AES. The first 32 bytes of the key encrypt, and the other 16 and
// 16 bytes authenticate.
function seal(text: string, key: Buffer): Buffer {
  const nonce = randomBytes(16);
  const cipher = createCipheriv("aes-256-ctr", key.subarray(0, 32), nonce);
  const encrypted = Buffer.concat([cipher.update(text), cipher.final()]);
  const mask = createCipheriv("aes-128-ecb", key.subarray(32, 48), null).setAutoPadding(false).update(nonce);
  return Buffer.concat([nonce, encrypted, poly1305(encrypted, key.subarray(48), mask)]);
}

function poly1305(message: Buffer, r: Buffer, s: Buffer): Buffer {
  const prime = 2n ** 130n - 5n;
  const factor = toNumber(r) & 0x0ffffffc0ffffffc0ffffffc0fffffffn;
  let sum = 0n;
  for (let start = 0; start < message.length; start += 16) {
    const block = message.subarray(start, start + 16);
    sum = ((sum + toNumber(block) + 2n ** BigInt(8 * block.length)) * factor) % prime;
  }
  const hex = ((sum + toNumber(s)) % 2n ** 128n).toString(16).padStart(32, "0");
  return Buffer.from(hex, "hex").reverse();
}

// Little-endian.
function toNumber(bytes: Buffer): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString("hex")}`);
}

function encode(bytes: Buffer): string {
  return bytes.toString("base64");
}
