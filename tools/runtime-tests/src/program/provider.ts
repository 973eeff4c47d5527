import type { Adapter } from "@snap/unified";
import type { ConformanceSubject } from "@snap/unified/testing";
import type { HttpHandler } from "msw";

/** What the scenarios need to know about a provider. The test that installs the program writes it. */
export interface Provider {
  /** `digitalocean`. */
  readonly name: string;
  createClient(options: object): object;
  createMockCloud(options?: { readonly baseUrl?: string }): ProviderCloud;
  /** The options of a client that its mock cloud accepts. */
  readonly credentials: Readonly<Record<string, unknown>>;
  /** The options of an adapter that its mock cloud accepts. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly resource: Resource;
  readonly subject: {
    adapter?(options: object): Adapter;
    readonly creations?: ConformanceSubject["creations"];
    readonly restorations?: ConformanceSubject["restorations"];
  };
}

/** The parts of a mock cloud that the scenarios use. */
export interface ProviderCloud {
  readonly handlers: HttpHandler[];
  readonly clock: { advance(milliseconds: number): void };
  readonly faults: { add(fault: { readonly latency: number } | { readonly with: "refused" }): void };
}

/** How snapshots are listed, got, created and deleted. */
export interface Resource {
  readonly collection: string;
  readonly id: string;
  readonly state?: { readonly at: readonly string[]; readonly to: string };
  readonly list: Call;
  readonly get?: Call;
  readonly create?: Call;
  readonly delete?: Call;
}

/** A call with documented values. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly body?: unknown;
  /** The path parameter that selects the snapshot, or names the new one. */
  readonly id?: string;
  /** The status if the snapshot does not exist. */
  readonly missing: number;
  /** JSON Pointer to the snapshot in the response. */
  readonly item: string;
  /** The query parameter that limits a page, and the sizes of the shortest and the longest page. */
  readonly size?: string;
  readonly least?: number;
  readonly most?: number;
  readonly filter?: Readonly<Record<string, unknown>>;
}
