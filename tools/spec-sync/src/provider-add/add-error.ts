/** Why a provider was not added, and what to do about it; nothing has been written then. */
export class AddError extends Error {
  override readonly name = "AddError";

  constructor(message: string, fix: string) {
    super(`${message}\n  fix: ${fix}`);
  }
}
