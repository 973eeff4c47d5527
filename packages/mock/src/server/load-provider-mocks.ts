import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { MockCloud, MockCloudOptions } from "../cloud/mock-cloud.ts";
import type { MockContract } from "../mock-operation.ts";

/** The exports of an entry `@snap/<provider>/msw` that the server needs. */
export interface ProviderMocks {
  /** The contract of the provider. */
  readonly contract: MockContract;
  /** Creates a mock cloud. */
  readonly createMockCloud: (options: MockCloudOptions) => MockCloud;
}

/**
 * Loads `@snap/<provider>/msw` from the project in the current folder or, if it is not installed there, from this
 * package.
 */
export async function loadProviderMocks(provider: string): Promise<ProviderMocks> {
  const entry = `@snap/${provider}/msw`;
  const file = [`${process.cwd()}/`, import.meta.url].map((place) => find(entry, place)).find((found) => found);
  if (file === undefined) {
    const remedy = `check the name. If it is right, run: npm install --save-dev @snap/${provider}`;
    throw new Error(`cannot find ${entry} from ${process.cwd()}: ${remedy}`);
  }
  const mocks = await load(file);
  if (isProviderMocks(mocks)) return mocks;
  throw new Error(`${file} has no mock cloud: run: npm install --save-dev @snap/${provider}@latest @snap/mock@latest`);
}

const NOT_FOUND = ["MODULE_NOT_FOUND", "ERR_PACKAGE_PATH_NOT_EXPORTED"];

function find(entry: string, place: string): string | undefined {
  try {
    return createRequire(place).resolve(entry);
  } catch (error) {
    if (NOT_FOUND.includes(codeOf(error))) return undefined;
    throw error;
  }
}

async function load(file: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(file).href);
  } catch (error) {
    if (codeOf(error) !== "ERR_MODULE_NOT_FOUND") throw error;
    const problem = error instanceof Error ? error.message : String(error);
    throw new Error(`${problem}\nrun: npm install --save-dev msw @snap/mock`);
  }
}

function codeOf(error: unknown): string {
  return String(Object(error).code);
}

function isProviderMocks(value: unknown): value is ProviderMocks {
  const { contract, createMockCloud } = Object(value) as Partial<ProviderMocks>;
  return typeof contract === "object" && typeof createMockCloud === "function";
}
