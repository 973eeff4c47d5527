import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { InstalledManifest } from "./check-shipped.ts";
import type { ShippedPackage } from "./shipped-packages.ts";

/** Reads the manifests of installed packages. */
export function readInstalled(repository: string, packages: readonly ShippedPackage[]): InstalledManifest[] {
  return packages.map(({ name, version }) => {
    const store = `${name.replace("/", "+")}@${version}`;
    const folder = join(repository, "node_modules/.pnpm", store, "node_modules", name);
    const file = join(folder, "package.json");
    if (!existsSync(file)) throw new Error(`${name} ${version} is not installed. Run \`pnpm install\`.`);
    const manifest: InstalledManifest = JSON.parse(readFileSync(file, "utf8"));
    const files = readdirSync(folder, { encoding: "utf8", recursive: true });
    const has = (wanted: string) => files.some((found) => found.toLowerCase() === wanted);
    // Package managers compile a package that has the file, some of them also with `"gypfile": false`.
    const gypfile = Boolean(manifest.gypfile) || has("binding.gyp");
    const hasShrinkwrap = has("npm-shrinkwrap.json");
    return { ...manifest, gypfile, hasShrinkwrap, hasModules: files.some(isModule) };
  });
}

// pnpm links the programs of dependencies in `.bin`. Other hidden folders can hold packages.
function isModule(file: string): boolean {
  return /(?:^|[\\/])node_modules[\\/](?!\.bin(?:[\\/]|$))./i.test(file);
}
