import { defineConfig } from "rolldown";

const OWN = "packages/cli/src";

// Node starts faster with a few files than with hundreds. Code that only some commands need is in separate chunks.
export default defineConfig({
  input: { snapshots: "src/bin.ts" },
  platform: "node",
  output: {
    dir: "dist/bin",
    cleanDir: true,
    chunkFileNames: "[name].js",
    codeSplitting: {
      groups: [
        // The code that every run needs.
        { name: "start", test: new RegExp(`${OWN}/(?:main|run-cli|commands/index)\\.ts$`), priority: 2 },
        // The code that every listing command needs.
        {
          name: "list",
          test: new RegExp(
            `${OWN}/(?:command/(?:define-command|parse-values)|config/(?:account-flags|load-snap)|output/(?:printer|units)|commands/(?:list-flags|print-failures|print-listing|read-at-once|snapshot-columns))\\.ts$`,
          ),
          priority: 1,
        },
        // The code that every account needs for its first request.
        {
          name: "snap",
          test: /packages\/(?:unified\/dist\/(?:index|adapter-kit\/standard-adapter)|runtime\/dist\/(?:client\/create-(?:api-)?client|client\/operation-function|request\/load-on-demand))\.js$/,
        },
      ],
    },
  },
});
