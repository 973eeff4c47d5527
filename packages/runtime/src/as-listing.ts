import { InvalidRequestError } from "./errors/invalid-request-error.ts";

/**
 * Returns a proxy of a listing that throws an explanatory error where the listing is used like an array: in `for…of`,
 * or through `.map` or `.length`.
 */
export function asListing<Listing extends object>(listing: Listing): Listing {
  return new Proxy(listing, {
    get(target, name) {
      if (name in target || !(name in [])) return Reflect.get(target, name);
      const orCollect = "toArray" in target ? ", or `await` its `.toArray()`" : "";
      throw new InvalidRequestError(`A listing is not an array. Use \`for await\`${orCollect}.`);
    },
  });
}
