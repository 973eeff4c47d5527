import type { Model } from "../model/model.ts";
import { header } from "./header.ts";
import { printLiteral } from "./literal.ts";

/** Emits `test/generated.test.ts`, which declares the tests that all providers share. */
export function emitProviderTest(model: Model): string {
  const { provider, displayName } = model;
  const create = `create${displayName}Client`;
  return `${header(model)}
import { ${create} } from "@snap/${provider}";
import * as msw from "@snap/${provider}/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: ${printLiteral(provider)}, createClient: ${create}, msw, subject });
`;
}
