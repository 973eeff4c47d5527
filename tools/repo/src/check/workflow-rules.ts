/** A third-party action that our workflows may use. */
export interface ActionRule {
  readonly version: string;
  /** The commit of that version, as several public repositories pin it. */
  readonly commit: string;
  /** The inputs that a workflow may set: the others can fetch code or files from elsewhere. */
  readonly inputs: readonly string[];
}

/** All actions that our workflows use. Read a new action or version before you add it. */
export const ACTIONS: Readonly<Record<string, ActionRule>> = {
  "actions/checkout": {
    version: "v6.0.2",
    commit: "de0fac2e4500dabe0009e67214ff5f5447ce83dd",
    inputs: ["fetch-depth", "persist-credentials"],
  },
  "actions/download-artifact": {
    version: "v8.0.1",
    commit: "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c",
    inputs: ["merge-multiple", "name", "path", "pattern"],
  },
  "actions/setup-node": {
    version: "v6.3.0",
    commit: "53b83947a5a98c8d113130e565377fae1a50d02f",
    inputs: ["node-version", "package-manager-cache"],
  },
  "actions/upload-artifact": {
    version: "v7.0.1",
    commit: "043fb46d1a93c77aae656e7c1c64a875d1fc6a0a",
    inputs: ["if-no-files-found", "name", "path"],
  },
};
