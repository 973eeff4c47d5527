// The package has no types. These types describe the parts that we use.
declare module "openclient" {
  export interface Item {
    readonly id: string;
    readonly name: string;
  }

  export interface Call<Result> {
    readonly id?: string;
    readonly data?: object;
    readonly query?: object;
    readonly success: (result: Result) => void;
    readonly error: (error: Error) => void;
  }

  export interface Manager {
    all: (call: Call<readonly Item[]>) => void;
    create: (call: Call<Item>) => void;
    del: (call: Call<unknown>) => void;
    get: (call: Call<Item>) => void;
  }

  export interface Options {
    readonly url: string;
    readonly scoped_token: { readonly id: string };
    readonly log_level: "critical" | "debug";
  }

  const openclient: {
    getAPI(provider: "openstack", type: "volume"): new (options: Options) => { readonly snapshots: Manager };
  };
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS, of which only the default export is typed here.
  export default openclient;
}
