import type { DocumentedResponse, MockBehaviour, MockCall, MockRecord } from "@snap/mock";

// How many objects are on a page. The API does not document this number.
const PAGE_SIZE = 100;
const OPERATION = "azure-asyncoperation";

/** The behaviour of Azure's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  operations: {
    listResourceGroups: (call) => call.proceed({ pageSize: PAGE_SIZE }),
    listSnapshots: (call) => call.proceed({ pageSize: PAGE_SIZE }),

    createSnapshot: (call) =>
      put(call, "snapshots", ({ sku, properties }, size) => ({
        sku: { name: "Standard_LRS", tier: "Standard", ...Object(sku) },
        properties: {
          publicNetworkAccess: "Enabled",
          networkAccessPolicy: "AllowAll",
          incremental: false,
          ...Object(properties),
          ...size,
        },
      })),

    createDisk: (call) =>
      put(call, "disks", ({ sku, zones, properties }, size) => ({
        sku: { name: "Standard_LRS", tier: "Standard", ...Object(sku) },
        zones: zones ?? [],
        properties: { ...Object(properties), ...size },
      })),

    deleteSnapshot(call) {
      const snapshot = find(call, "snapshots", idOf(call, "snapshots"));
      if (Object(snapshot?.["properties"]).diskState === "ActiveSAS") return call.fail(409);
      const response = call.proceed();
      // A missing snapshot is not an error.
      if (response.code >= 400) return call.response(204);
      if (snapshot) change(call, "snapshots", snapshot, { provisioningState: "Deleting" });
      return response;
    },
  },

  settled: { snapshots: toSettled, disks: toSettled },
};

function toSettled({ properties }: MockRecord, failed: boolean): MockRecord {
  return { properties: { ...Object(properties), provisioningState: failed ? "Failed" : "Succeeded" } };
}

// Starts to create an object. If the name is used, only the tags of the object change.
function put(
  call: MockCall,
  collection: "disks" | "snapshots",
  detail: (body: MockRecord, size: MockRecord) => MockRecord,
): DocumentedResponse {
  const { cloud, path } = call;
  const body = call.body as MockRecord;
  const { creationData, diskSizeGB } = Object(body["properties"]);
  const { createOption, sourceResourceId } = Object(creationData);
  const known = find(call, collection, idOf(call, collection));
  if (known) {
    if (Object(Object(known["properties"]).creationData).sourceResourceId !== sourceResourceId)
      return call.fail(400, "Changing property 'sourceResourceId' is not allowed.");
    const { tags = known["tags"] } = body;
    return call.response(200, cloud.store[collection]?.update(known, { tags }));
  }
  const isCopy = createOption === "Copy";
  const origin = isCopy
    ? (find(call, "disks", sourceResourceId) ?? find(call, "snapshots", sourceResourceId))
    : undefined;
  if (isCopy && !origin) return call.fail(404);
  if (origin && origin["location"] !== body["location"])
    return call.fail(400, "The source must be in the same region.");
  const { diskSizeGB: least = 0, uniqueId } = Object(origin?.["properties"]);
  if (diskSizeGB < least) return call.fail(400, "The disk must not be smaller than its source.");
  const size = diskSizeGB ?? (least || 32);
  const own = {
    timeCreated: cloud.clock.now().toISOString().replace("Z", "0000+00:00"),
    provisioningState: "Creating",
    diskState: "Unattached",
    creationData: { ...creationData, ...(uniqueId && { sourceUniqueId: uniqueId }) },
    diskSizeGB: size,
    diskSizeBytes: size * 2 ** 30,
  };
  const name = path["snapshotName"] ?? path["diskName"];
  const type = `Microsoft.Compute/${collection}`;
  const set = { id: idOf(call, collection), name, type, tags: body["tags"] ?? {}, ...detail(body, own) };
  return accept(call, call.proceed({ set }));
}

function change({ cloud }: MockCall, collection: string, record: MockRecord, changes: MockRecord): void {
  cloud.store[collection]?.update(record, { properties: { ...Object(record["properties"]), ...changes } });
}

// The API continues after the response, whose header has the URL of the operation.
function accept(call: MockCall, { body, headers }: DocumentedResponse): DocumentedResponse {
  const response = call.response(202, body);
  const [id = ""] = /[^/]*$/.exec(new URL(headers[OPERATION] ?? "", call.url).pathname) ?? [];
  const { pathname, search } = new URL(response.headers[OPERATION] ?? "", call.url);
  const url = call.url.origin + pathname.replace(/[^/]*$/, id) + search;
  return { ...response, headers: { ...response.headers, [OPERATION]: url } };
}

function idOf({ path }: MockCall, collection: string): string {
  const { subscriptionId, resourceGroupName, snapshotName, diskName } = path;
  const group = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroupName}`;
  return `${group}/providers/Microsoft.Compute/${collection}/${snapshotName ?? diskName}`;
}

// The API ignores the case of ids.
function find({ cloud }: MockCall, collection: string, id: unknown): MockRecord | undefined {
  const wanted = String(id).toLowerCase();
  return [...(cloud.store[collection] ?? [])].find((record) => String(record["id"]).toLowerCase() === wanted);
}
