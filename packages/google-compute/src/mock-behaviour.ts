import type { DocumentedResponse, MockBehaviour, MockCall, MockRecord, ResourceChanges } from "@snap/mock";

const ROOT = "https://www.googleapis.com/compute/v1";

/** The behaviour of Google Compute Engine's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  derived: { regionSnapshots: { location: locationOf }, instantSnapshots: { location: locationOf } },

  operations: {
    listSnapshots: list,
    listRegionSnapshots: list,
    listInstantSnapshots: list,
    listMachineImages: list,
    getRegionSnapshot: (call) => inLocation(call),
    getInstantSnapshot: (call) => inLocation(call),
    deleteRegionSnapshot: (call) => inLocation(call),
    deleteInstantSnapshot: (call) => inLocation(call),

    createSnapshot: (call) => insertSnapshot(call, "snapshots"),
    createRegionSnapshot: (call) => insertSnapshot(call, "regionSnapshots"),
    createInstantSnapshot: (call) => insertSnapshot(call, "instantSnapshots"),

    createMachineImage(call) {
      const sourceInstance = toUrl(call, call.query["sourceInstance"]);
      if (!find(call, "instances", sourceInstance)) return call.fail(404);
      return insert(call, "machineImages", { sourceInstance, totalStorageBytes: "0" });
    },

    createDisk(call) {
      const { sourceSnapshot, sourceInstantSnapshot, sizeGb } = call.body as Record<string, string | undefined>;
      const source = sourceSnapshot ?? sourceInstantSnapshot;
      if (source === undefined) return insert(call, "disks", { sizeGb: sizeGb ?? "500" });
      const url = toUrl(call, source);
      const snapshot = find(call, sourceSnapshot === undefined ? "instantSnapshots" : snapshotsAt(url), url);
      if (!snapshot) return call.fail(404);
      const { diskSizeGb } = snapshot;
      if (Number(sizeGb ?? diskSizeGb) < Number(diskSizeGb)) {
        return call.fail(400, "Requested disk size cannot be smaller than the snapshot size.");
      }
      const from = sourceSnapshot === undefined ? { sourceInstantSnapshot: url } : { sourceSnapshot: url };
      return insert(call, "disks", { sizeGb: sizeGb ?? diskSizeGb, ...from });
    },

    createInstance(call) {
      const { sourceMachineImage: image } = call.query;
      if (image === undefined) return insert(call, "instances", {});
      const sourceMachineImage = toUrl(call, image);
      if (!find(call, "machineImages", sourceMachineImage)) return call.fail(404);
      return insert(call, "instances", { sourceMachineImage });
    },

    setSnapshotLabels(call) {
      const url = toUrl(call, `global/snapshots/${call.path["resource"]}`);
      const snapshot = find(call, "snapshots", url);
      if (!snapshot) return call.fail(404);
      const { labels, labelFingerprint } = call.body as MockRecord;
      if (labelFingerprint !== snapshot["labelFingerprint"]) return call.fail(412);
      call.cloud.store["snapshots"]?.update(snapshot, { labels, labelFingerprint: fingerprintOf(labels) });
      return start(call, { operationType: "setLabels", targetLink: url });
    },

    // The list is grouped by zone and region.
    listDisksByLocation(call) {
      const { maxResults, pageToken = "0" } = call.query as { maxResults?: number; pageToken?: string };
      if (!/^\d{1,9}$/.test(pageToken)) return call.fail(400, "Invalid value for field 'pageToken'.");
      const end = Number(pageToken) + (maxResults || 500);
      const disks = [...(call.cloud.store["disks"] ?? [])].filter((disk) => isIn(disk, toUrl(call, "")));
      const items: Record<string, { disks: MockRecord[] }> = {};
      for (const disk of disks.slice(Number(pageToken), end)) {
        const place = String(disk["zone"] ?? disk["region"]).replace(/^.*\/(?=[^/]+\/[^/]+$)/, "");
        items[place] = { disks: [...(items[place]?.disks ?? []), disk] };
      }
      const { kind, id, selfLink } = Object(call.response(200).body);
      const next = end < disks.length ? { nextPageToken: String(end) } : {};
      return call.response(200, { kind, id, items, ...next, selfLink });
    },
  },

  // A tenth of the disk is assumed to be in use.
  settled: {
    snapshots: toSizes,
    regionSnapshots: toSizes,
    instantSnapshots: () => ({ resourceStatus: { storageSizeBytes: "4096" } }),
    machineImages: () => ({ totalStorageBytes: "2147483648" }),
    operations: (_, failed) => (failed ? { httpErrorStatusCode: 403, httpErrorMessage: "FORBIDDEN" } : {}),
  },
};

function toSizes({ diskSizeGb }: MockRecord, failed: boolean): MockRecord {
  return failed ? {} : { storageBytes: String(Math.floor((Number(diskSizeGb) * 2 ** 30) / 10)) };
}

function insertSnapshot(call: MockCall, collection: string): DocumentedResponse {
  const { sourceDisk, sourceInstantSnapshot: instant } = call.body as MockRecord;
  if (sourceDisk === undefined && instant === undefined) return call.fail(400, "A source disk is required.");
  const url = toUrl(call, sourceDisk ?? instant);
  const source = find(call, sourceDisk === undefined ? "instantSnapshots" : "disks", url);
  if (!source) return call.fail(404);
  const size = collection === "instantSnapshots" ? {} : { storageBytes: "0" };
  if (sourceDisk !== undefined) {
    const { id: sourceDiskId, sizeGb: diskSizeGb } = source;
    return insert(call, collection, { sourceDisk: url, sourceDiskId, diskSizeGb, ...size });
  }
  const { sourceDisk: disk, sourceDiskId, diskSizeGb } = source;
  return insert(call, collection, { sourceInstantSnapshot: url, sourceDisk: disk, sourceDiskId, diskSizeGb, ...size });
}

// Creates an object, and starts the operation that creates it. A repeated request returns the first operation.
function insert(call: MockCall, collection: string, details: MockRecord): DocumentedResponse {
  const { cloud, path, scope, fails, url, query } = call;
  if (isUnknownPlace(call)) return call.fail(404);
  const { requestId } = query as { requestId?: string };
  const [first] = requestId ? (cloud.store["operations"]?.where({ clientOperationId: requestId }) ?? []) : [];
  if (first) return call.response(200, first);
  const body = call.body as MockRecord;
  const { zone, region } = path;
  const location = {
    ...(zone !== undefined && { zone: toUrl(call, `zones/${zone}`) }),
    ...(region !== undefined && { region: toUrl(call, `regions/${region}`) }),
  };
  const selfLink = `${toUrl(call, url.href)}/${body["name"]}`;
  if (find(call, collection, selfLink)) return call.fail(409);
  // A creation that fails, for example because a quota is exceeded, creates nothing.
  if (!fails) {
    const own = { labels: {}, ...body, ...details, ...location, selfLink };
    cloud.create(collection, { ...own, labelFingerprint: fingerprintOf(body["labels"]) }, { scope });
  }
  return start(call, { ...location, operationType: "insert", targetLink: details["sourceDisk"] ?? selfLink });
}

function start(call: MockCall, details: MockRecord): DocumentedResponse {
  const { cloud, scope, fails, url, query } = call;
  const { body: like } = call.response(200);
  const { requestId } = query as { requestId?: string };
  const given = { ...details, ...(requestId !== undefined && { clientOperationId: requestId }) };
  const operation = cloud.create("operations", given, { like: like as MockRecord, scope, fails });
  const { pathname } = url;
  const place = /\/projects\/[^/]+\/(?:global|(?:zones|regions)\/[^/]+)/.exec(pathname)?.[0];
  cloud.store["operations"]?.update(operation, { selfLink: `${ROOT}${place}/operations/${operation["name"]}` });
  return call.response(200, operation);
}

const COMPARISON = /^([\w.]+)\s*(=|!=|eq|ne)\s*(?:"([^"]*)"|(\S+))$/;

// Filters by comparisons that are joined by AND, and sorts by name or by the time of creation. With `eq` and `ne`, the
// value is a regular expression.
function list(call: MockCall): DocumentedResponse {
  const { filter = "", orderBy = "" } = call.query as { filter?: string; orderBy?: string };
  const tests = filter === "" ? [] : filter.split(/\s+AND\s+/).map((each) => COMPARISON.exec(each.trim()));
  if (tests.includes(null)) return call.fail(400, "Invalid value for field 'filter'.");
  if (!/^(?:|name|creationTimestamp desc)$/.test(orderBy)) return call.fail(400, "Invalid value for field 'orderBy'.");
  const matches = (record: MockRecord) =>
    tests.every((test) => {
      const [, field = "", operator = "", quoted, bare = ""] = test ?? [];
      const value = String(field.split(".").reduce((inner: unknown, key) => Object(inner)[key], record) ?? "");
      const wanted = quoted ?? bare;
      return (
        (/[en]/.test(operator) ? value === wanted || isMatch(value, wanted) : value === wanted) ===
        !/[n!]/.test(operator)
      );
    });
  const [field = "", order] = orderBy.split(" ");
  const compare = (a: MockRecord, b: MockRecord) =>
    (String(a[field]) < String(b[field]) ? -1 : 1) * (order === "desc" ? -1 : 1);
  return inLocation(call, { ...(filter !== "" && { filter: matches }), ...(orderBy !== "" && { compare }) });
}

// A wildcard is the only part of a regular expression that the mock reads.
function isMatch(value: string, pattern: string): boolean {
  const [first = "", ...rest] = pattern.split(".*");
  const last = rest.pop();
  if (last === undefined) return value === pattern;
  return rest.length === 0 && value.startsWith(first) && value.endsWith(last);
}

// Objects of other regions and zones are invisible.
function inLocation(call: MockCall, changes: ResourceChanges = {}): DocumentedResponse {
  const location = call.path["region"] ?? call.path["zone"];
  if (isUnknownPlace(call)) return call.fail(404);
  return call.proceed({ ...changes, ...(location !== undefined && { where: { location } }) });
}

// The mock knows every region and zone whose name looks like one.
function isUnknownPlace({ path: { region = "us-central1", zone = "us-central1-a" } }: MockCall): boolean {
  return !/^[a-z]+-[a-z]+\d+$/.test(region) || !/^[a-z]+-[a-z]+\d+-[a-z]$/.test(zone);
}

function locationOf({ zone, region }: MockRecord): string {
  return String(zone ?? region).replace(/^.*\//, "");
}

// Finds an object by its URL.
function find({ cloud }: MockCall, collection: string, url: string): MockRecord | undefined {
  const [, folder = "", name = ""] = /^(.*)\/([^/]*)$/.exec(url) ?? [];
  return cloud.store[collection]?.where({ name }).find((record) => isIn(record, folder));
}

function isIn({ selfLink }: MockRecord, folder: string): boolean {
  return String(selfLink).startsWith(folder);
}

function snapshotsAt(url: string): string {
  return url.includes("/regions/") ? "regionSnapshots" : "snapshots";
}

// The URL of a resource that a request names by its URL, or by a part of it.
function toUrl({ path }: MockCall, given: unknown): string {
  const text = String(given);
  const [whole] = /projects\/[^?]*/.exec(text) ?? [`projects/${path["project"]}/${text}`];
  return `${ROOT}/${whole}`;
}

function fingerprintOf(labels: unknown): string {
  return btoa(encodeURIComponent(JSON.stringify(labels ?? {}))).slice(-12);
}
