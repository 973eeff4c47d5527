import { resolve } from "node:path";
import type { Collections, MockCloud, MockCloudOptions, MockContract } from "@snap/mock";
import type { Subject } from "./subject.ts";

const PACKAGES = resolve(import.meta.dirname, "../../../packages");

/** The module `@snap/<provider>/msw`. */
export interface ProviderMocks {
  readonly contract: MockContract;
  createMockCloud(options?: MockCloudOptions<Collections>): MockCloud<Collections>;
}

/** Loads `packages/<provider>/test/subject.ts`. */
export async function loadSubject(provider: string): Promise<Subject> {
  const { subject }: { subject: Subject } = await import(
    /* @vite-ignore */ resolve(PACKAGES, provider, "test/subject.ts")
  );
  return subject;
}

/** Loads `@snap/<provider>/msw`. */
export async function loadMocks(provider: string): Promise<ProviderMocks> {
  return import(/* @vite-ignore */ `@snap/${provider}/msw`);
}
