import { parse } from "yaml";
import type { Files } from "./check-shape.ts";

// Any other setting could run install scripts, or install other or younger versions.
const SETTINGS = [
  "allowBuilds",
  "catalog",
  "minimumReleaseAge",
  "nodeVersion",
  "overrides",
  "packages",
  "pmOnFail",
  "publicHoistPattern",
  "verifyDepsBeforeRun",
];

const LEAST_AGE = 1440;

const HASHED = /^pnpm@\d+\.\d+\.\d+\+sha512\.[\da-f]{128}$/;

/** Finds settings with which pnpm would install what SECURITY.md excludes. */
export function checkSettings(workspace: string, manifest: string): string[] {
  const settings: Readonly<Record<string, unknown>> = parse(workspace);
  const { packageManager, pnpm }: { readonly packageManager?: string; readonly pnpm?: object } = JSON.parse(manifest);
  const age = settings["minimumReleaseAge"];
  return [
    ...Object.keys(settings)
      .filter((name) => !SETTINGS.includes(name))
      .map((name) => `pnpm-workspace.yaml: remove \`${name}\`, or add it to check-settings.ts if it is safe`),
    ...(Number(age) >= LEAST_AGE
      ? []
      : [`pnpm-workspace.yaml: \`minimumReleaseAge\` must be at least ${LEAST_AGE}, got ${age}: raise it`]),
    ...(HASHED.test(packageManager ?? "")
      ? []
      : [`package.json: "packageManager" must be a version of pnpm with its sha512 hash, got ${packageManager}`]),
    ...(pnpm === undefined ? [] : ['package.json: "pnpm" must not exist: write its settings to pnpm-workspace.yaml']),
  ];
}

// npm, pnpm and npx also read these, such as a registry or a hook. Names of files may ignore case.
const READ_BY_INSTALLS =
  /(?:^|\/)(?:\.npmrc|\.pnpmfile\.[cm]?js|\.yarnrc(?:\.yml)?|package\.(?:json5|yaml))$|\/pnpm-workspace\.yaml$/i;

/** Finds files with settings that {@link checkSettings} does not read. */
export function checkInstallFiles(files: Files): string[] {
  return [...files.keys()]
    .filter((file) => READ_BY_INSTALLS.test(file))
    .map((file) => `${file}: remove it, because it can change how packages are installed`);
}
