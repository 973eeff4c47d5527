import { defineConfig } from "rolldown";

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
        { name: "start", test: /packages\/cli\/src\/(?:main|run-cli|commands\/index)\.ts$/, priority: 2 },
        // What every command that lists needs.
        {
          name: "list",
          test: /packages\/cli\/src\/(?:config\/load-snap|output\/printer|commands\/print-listing)\.ts$/,
          priority: 1,
        },
        { name: "snap", test: /packages\/unified\/dist\/(?:index|adapter-kit\/standard-adapter)\.js$/ },
      ],
    },
  },
});
