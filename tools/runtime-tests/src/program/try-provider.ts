import { waitFor } from "@snap/runtime";
import type { ProviderScenarios } from "./cells.ts";
import { connect } from "./connect.ts";
import { tryEndings } from "./endings.ts";
import { expectEqual, thrownBy } from "./expect-equal.ts";
import { type Place, reachOf } from "./place.ts";
import type { Provider } from "./provider.ts";

/** The scenarios of a provider's package. A scenario without an operation in the API does nothing. */
export function tryProvider(provider: Provider, place: Place): ProviderScenarios {
  const { name, resource } = provider;
  const connection = connect(provider, reachOf(place.reach, name));
  const unanswered = connect(provider, reachOf(place.silent, name));
  const unconnected = connect(provider, reachOf(place.broken, name));
  let made = "";
  return {
    async list() {
      const all = await connection.list();
      const { size, least = 1 } = resource.list;
      const limit = Math.max(2, least);
      const pages = await connection.countPages(limit);
      const { length } = all;
      const full = Array.from({ length: Math.ceil(length / limit) }, (_, page) =>
        Math.min(limit, length - limit * page),
      );
      expectEqual(length > 0, true);
      // Some APIs announce another page after each full page, so the last page can be empty.
      if (pages.length > full.length && pages.at(-1) === 0) pages.pop();
      expectEqual(pages, size === undefined ? [length] : full);
    },
    async get() {
      const [first = {}] = await connection.list();
      const id = connection.idOf(first);
      expectEqual(connection.idOf((await connection.find(id)) ?? {}), id);
    },
    async create() {
      if (!resource.create) return;
      const { length } = await connection.list();
      made = connection.idOf(await connection.create());
      expectEqual((await connection.list()).length, length + 1);
    },
    async wait() {
      if (!resource.create) return;
      place.advance(600_000);
      const { state } = resource;
      await waitFor(
        { target: made },
        {
          baseDelay: 50,
          poll: (id, call) => connection.find(id, call),
          check: (snapshot) => (snapshot && (!state || valueAt(snapshot, state.at) === state.to) ? "done" : "pending"),
        },
      );
    },
    async delete() {
      if (!resource.create || !resource.delete) return;
      expectEqual((await connection.remove(made)).response.ok, true);
      // Some deletions are jobs.
      place.advance(600_000);
      await waitFor(
        { target: made },
        {
          baseDelay: 50,
          poll: (id, call) => connection.find(id, call),
          check: (snapshot) => (snapshot ? "pending" : "done"),
        },
      );
    },
    async error() {
      const { get } = resource;
      if (get) expectEqual(await thrownBy(connection.find("..")), "InvalidRequestError");
      if (resource.delete) {
        const { response, data } = await connection.remove(made || "none");
        expectEqual([response.ok, data], [resource.delete.missing < 400, undefined]);
      }
      expectEqual(await thrownBy(unconnected.ask({ retry: false })), "ConnectionError");
    },
    ...tryEndings((options) => unanswered.ask(options)),
  };
}

function valueAt(snapshot: object, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => Reflect.get(Object(value), key), snapshot);
}
