/** The client that Redocly generates from DigitalOcean's contract before calls are measured. */
declare module "redocly-client" {
  interface Options {
    readonly serverUrl: string;
    readonly auth: { readonly bearer: string };
    readonly clientHeader: false;
    readonly errorMode: "result";
    readonly middleware: readonly { onRequest(): void; onResponse(): void }[];
  }

  interface Client {
    listSnapshots(args: { readonly query: object }): Promise<{ readonly data?: unknown }>;
    createVolumeSnapshot(args: { readonly path: object; readonly body: object }): Promise<{ readonly data?: unknown }>;
  }

  export const OPERATIONS: object;
  export function createClient(operations: object, options: Options): Client;
}
