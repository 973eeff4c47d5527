/** Shortens a compiler error to its cause: omits object types, which may be many lines long. */
export function shortenError(message: string): string {
  return message
    .replace(/^(Property '[^']*' is missing) in type .* but (required in type '.{1,80}')\.?$/, "$1, but $2.")
    .replace(/^(Property '[^']*' is missing) in type .* but required in type .*$/, "$1.")
    .replace(/^(Property '[^']*' does not exist) on type '.*'\.(?= Did you mean|$)/, "$1.")
    .replace(/^Object literal .* and '"?([^'"]*)"?' does not exist in type .*$/, "Property '$1' does not exist.")
    .replace(/^(Argument of type '.{1,80}' is not assignable) to parameter of type '.{80,}'\.$/, "$1.")
    .replace(
      /^Element implicitly has an 'any' type because expression of type '("[^']*")' .*$/,
      "Property $1 does not exist.",
    );
}
