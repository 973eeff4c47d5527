import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadPublished } from "@snap/provider-tests/load-published";
import { readResource } from "@snap/provider-tests/read-resource";
import { readServerOptions } from "@snap/provider-tests/read-server-options";
import { transformSync } from "rolldown/utils";

const PACKAGES = resolve(import.meta.dirname, "../../../../packages");

// The types of a subject come from a package that only the repository has, so the program gets JavaScript and the type of
// the parts that it uses.
const DECLARATION = `import type { Provider } from "../provider.ts";

export declare const subject: Provider["subject"];
`;

/** Writes the module `providers.ts` of a program, and the subjects of all published providers. */
export async function writeProviders(program: string): Promise<void> {
  const subjects = join(program, "subjects");
  mkdirSync(subjects);
  rmSync(join(program, "providers.d.ts"));
  const providers = await loadPublished();
  for (const { provider } of providers) {
    const file = join(PACKAGES, provider, "test/subject.ts");
    const { code, errors } = transformSync(file, readFileSync(file, "utf8"));
    if (errors.length > 0) throw new Error(`${file} could not be converted to JavaScript: ${errors[0]?.message}`);
    writeFileSync(join(subjects, `${provider}.js`), code);
    writeFileSync(join(subjects, `${provider}.d.ts`), DECLARATION);
  }
  const imports = providers.map(
    ({ provider }, index) => `import * as client${index} from "@snap/${provider}";
import * as msw${index} from "@snap/${provider}/msw";
import { subject as subject${index} } from "./subjects/${provider}.js";
`,
  );
  const entries = providers.map(({ provider, createClientName, credentials, options }, index) => {
    const keys = Object.fromEntries(credentials.map(({ option }) => [option, options[option]]));
    const own = { ...readServerOptions(provider), ...keys };
    const facts = { name: provider, credentials: own, options, resource: readResource(provider) };
    return `  {
    ...${JSON.stringify(facts)},
    createClient: client${index}.${createClientName},
    createMockCloud: msw${index}.createMockCloud,
    subject: subject${index},
  },
`;
  });
  const text = `${imports.join("")}import type { Provider } from "./provider.ts";

export const PROVIDERS: readonly Provider[] = [
${entries.join("")}];
`;
  writeFileSync(join(program, "providers.ts"), text);
}
