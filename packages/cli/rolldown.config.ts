import { defineConfig } from "rolldown";

const OWN = "packages/cli/src";

// Node starts faster with a few files than with hundreds. What only some commands need is in chunks of its own.
export default defineConfig({
  input: { snapshots: "src/bin.ts" },
  platform: "node",
  output: {
    dir: "dist/bin",
    cleanDir: true,
    chunkFileNames: "[name].js",
    codeSplitting: {
      groups: [
        // What every run needs.
        { name: "start", test: new RegExp(`${OWN}/(?:main|run-cli|commands/index)\\.ts$`), priority: 2 },
        // What every command that lists needs.
        {
          name: "list",
          test: new RegExp(
            `${OWN}/(?:command/(?:define-command|parse-values)|config/(?:account-flags|load-snap)|output/(?:printer|units)|commands/(?:list-flags|print-failures|print-listing|read-at-once|snapshot-columns))\\.ts$`,
          ),
          priority: 1,
        },
        // What every account needs for its first request.
        {
          name: "snap",
          test: /packages\/(?:unified\/dist\/(?:index|adapter-kit\/standard-adapter)|runtime\/dist\/(?:client\/create-client|client\/operation-function))\.js$/,
        },
      ],
    },
  },
});
