import { type DocumentedResponse, inScope, type MockBehaviour, type MockCall, type MockRecord } from "@snap/mock";

/** The behaviour of Qdrant's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  operations: {
    createSnapshot: (call) =>
      finish(call, call.proceed({ set: { name: newName(call, call.path["collection_name"]) } })),

    deleteSnapshot: (call) => finish(call, call.proceed()),

    // All files have the content of the example.
    downloadSnapshot: (call) =>
      findSnapshot(call, call.path["collection_name"], call.path["snapshot_name"])
        ? call.response(200)
        : call.fail(404),

    restoreSnapshot(call) {
      const { location, checksum } = Object(call.body);
      // `…/snapshots/orders/NAME` is a file, `…/collections/orders/snapshots/NAME` a URL.
      const [, collection, name] = /([^/]+)(?:\/snapshots)?\/([^/]+)$/.exec(location) ?? [];
      const snapshot = findSnapshot(call, decode(collection), decode(name));
      if (!snapshot) return call.fail(400, "The snapshot does not exist.");
      if (checksum && snapshot["checksum"] && checksum !== snapshot["checksum"]) return call.fail(400);
      return restore(call);
    },
  },
};

// With `wait=false`, a request has the same effect, but the response does not report it.
function finish(call: MockCall, response: DocumentedResponse): DocumentedResponse {
  return response.code === 200 && call.query["wait"] === false ? call.response(202) : response;
}

// Overwrites the collection, or creates it.
function restore(call: MockCall): DocumentedResponse {
  const { target_name: name } = call.path;
  if (!call.cloud.store["collections"]?.get(name)) call.cloud.create("collections", { name });
  return finish(call, call.response(200));
}

// The name ends with the time in seconds. Two snapshots never get the same name.
function newName({ cloud }: MockCall, collection = ""): string {
  for (let time = cloud.clock.now().getTime(); ; time += 1000) {
    const name = `${collection}-3766212330831337-${new Date(time).toISOString().slice(0, 19).replace(/[T:]/g, "-")}.snapshot`;
    if (!cloud.store["snapshots"]?.get(name)) return name;
  }
}

function findSnapshot({ cloud }: Pick<MockCall, "cloud">, collection = "", name = ""): MockRecord | undefined {
  return cloud.store["snapshots"]?.get(name, inScope({ collection }));
}

function decode(part: string | undefined): string | undefined {
  return part === undefined ? part : decodeURIComponent(part);
}
