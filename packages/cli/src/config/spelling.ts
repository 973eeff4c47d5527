/** Spells the option of an adapter as in the configuration: `accountId` is `account-id`. */
export function toKey(option: string): string {
  return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Spells the environment variable that overrides a setting of an account: `SNAPSHOTS_DO_PROD_BASE_URL`. */
export function toVariable(account: string, key: string): string {
  return `SNAPSHOTS_${account}_${key}`.toUpperCase().replace(/[^A-Z0-9]/g, "_");
}
