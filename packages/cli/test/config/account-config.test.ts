import { expect, it } from "vitest";
import { keysOf } from "../../src/config/account-config.ts";

const load = async () => ({});

it("the only credential of a provider can be called `token`; each of several has its own name", () => {
  expect(keysOf({ credentials: { apiKey: "ACME_KEY" }, options: {}, load }).credentials).toEqual([
    { option: "apiKey", variable: "ACME_KEY", keys: ["api-key", "token"] },
  ]);
  const keys = { accessKeyId: "ACME_ACCESS_KEY_ID", secretAccessKey: "ACME_SECRET_ACCESS_KEY" };
  expect(keysOf({ credentials: { credentials: keys }, options: {}, load }).credentials).toEqual([
    { option: "credentials", part: "accessKeyId", variable: "ACME_ACCESS_KEY_ID", keys: ["access-key-id"] },
    { option: "credentials", part: "secretAccessKey", variable: "ACME_SECRET_ACCESS_KEY", keys: ["secret-access-key"] },
  ]);
});
