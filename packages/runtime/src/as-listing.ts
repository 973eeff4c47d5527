import { InvalidRequestError } from "./errors/invalid-request-error.ts";

/** Makes what is only known page by page explain itself where it is used as an array: in `for…of`, by `.map` or `.length`. */
export function asListing<Listing extends object>(listing: Listing): Listing {
  return new Proxy(listing, {
    get(target, name) {
      if (name in target || !(name in [])) return Reflect.get(target, name);
      const orCollect = "toArray" in target ? ", or `await` its `.toArray()`" : "";
      throw new InvalidRequestError(`A listing is not an array. Use \`for await\`${orCollect}.`);
    },
  });
}
