import type { DocumentedResponse, MockBehaviour, MockCall, MockRecord, ResourceChanges } from "@snap/mock";

/** The behaviour of Hetzner's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {
  operations: {
    listImages: listLabelled,
    listServers: listLabelled,

    updateImage(call) {
      const image = find(call, "images", call.path["id"]);
      if (image && !isOwn(image)) return call.fail(422, "Only snapshots and backups can be changed.");
      const isKept = Object(call.body).type === "snapshot";
      return call.proceed(isKept ? { set: { bound_to: null } } : {});
    },

    deleteImage(call) {
      const image = find(call, "images", call.path["id"]);
      if (image && !isOwn(image)) return call.fail(403, "Only snapshots and backups can be deleted.");
      if (!Object(image?.["protection"]).delete) return call.proceed();
      return refuse(call, 423, "protected", "The image is protected from deletion.");
    },

    changeImageProtection(call) {
      const image = find(call, "images", call.path["id"]);
      if (image && image["type"] !== "snapshot") return call.fail(422, "Only snapshots can be protected.");
      const protection = { ...Object(image?.["protection"]), ...Object(call.body) };
      return act(call, call.path["id"], "image", { set: { protection } });
    },

    createImage(call) {
      const server = find(call, "servers", call.path["id"]);
      if (!server) return call.fail(404);
      if (isLocked(call)) return call.fail(423);
      const { type = "snapshot", description = `${type} ${server["name"]}`, labels = {} } = call.body as MockRecord;
      if (type === "backup" && server["backup_window"] === null) return call.fail(422, "The server has no backups.");
      const { id, name, primary_disk_size: disk_size } = server;
      const bound_to = type === "backup" ? id : null;
      const set = { type, description, labels, bound_to, disk_size, name: null, created_from: { id, name } };
      return act(call, id, "server", { set });
    },

    createServer(call) {
      const { name, server_type, image: asked, location = "fsn1", labels = {} } = call.body as MockRecord;
      const image = findByName(call, asked);
      if (!image) return call.fail(404, "The image was not found.");
      if (call.cloud.store["servers"]?.where({ name: String(name) }).length) {
        return refuse(call, 409, "uniqueness_error", "The name of the server is already used.");
      }
      const { server_type: type, location: place } = Object(call.response(201).body).server;
      const named = { server_type: { ...type, name: server_type }, location: { ...place, name: location } };
      return act(call, undefined, "server", { set: { image, labels, ...named } });
    },

    rebuildServer(call) {
      const server = find(call, "servers", call.path["id"]);
      const image = findByName(call, Object(call.body).image);
      if (!server || !image) return call.fail(404);
      if (isLocked(call)) return call.fail(423);
      call.cloud.store["servers"]?.update(server, { status: "rebuilding" });
      return act(call, server["id"], "server", { set: { image, status: "running" } });
    },
  },

  // A fifth of the disk is assumed to be in use.
  settled: { images: ({ disk_size }, failed) => ({ image_size: failed ? null : Number(disk_size) / 5 }) },
};

type Resource = { readonly id: number; readonly type: string };

function find({ cloud }: MockCall, collection: "images" | "servers", id: unknown): MockRecord | undefined {
  return cloud.store[collection]?.get(id);
}

// Only the images of Hetzner have a name.
function findByName(call: MockCall, image: unknown): MockRecord | undefined {
  return find(call, "images", image) ?? call.cloud.store["images"]?.where({ name: String(image) })[0];
}

// System images and apps belong to Hetzner.
function isOwn({ type }: MockRecord): boolean {
  return type === "snapshot" || type === "backup";
}

// A server runs one action at a time.
function isLocked({ cloud, path }: MockCall): boolean {
  const running = cloud.store["actions"]?.where({ status: "running" }) ?? [];
  const isServer = ({ id, type }: Resource) => type === "server" && String(id) === path["id"];
  return running.some(({ resources }) => (resources as Resource[]).some(isServer));
}

// Starts the actions of an operation, and names the object that they belong to.
function act(call: MockCall, id: unknown, type: "image" | "server", changes: ResourceChanges): DocumentedResponse {
  const response = call.proceed(changes);
  const { action, next_actions = [], server } = Object(response.body);
  const resources = [{ id: Number(id ?? server?.id), type }];
  for (const each of action ? [action, ...next_actions] : []) call.cloud.store["actions"]?.update(each, { resources });
  return response;
}

function refuse(call: MockCall, status: number, code: string, message: string): DocumentedResponse {
  return { ...call.fail(status), body: { error: { code, message, details: null } } };
}

function compareBy(by: string, a: MockRecord, b: MockRecord): number {
  const [field = "", order] = by.split(":");
  const [left, right] = [a, b].map((each) => (field === "id" ? Number(each[field]) : String(each[field]))) as [
    number,
    number,
  ];
  return (Number(left > right) - Number(left < right)) * (order === "desc" ? -1 : 1);
}

// A selector combines conditions with commas: `key`, `!key`, `key=value`, `key!=value`, `key in (a,b)`, `key notin (a)`.
function matches(labels: Readonly<Record<string, string>>, selector: string): boolean {
  return selector.split(/,(?![^(]*\))/).every((condition) => {
    const [, not, key = "", operator = "", value = ""] =
      /^\s*(!?)\s*([^\s=!]*)\s*(==?|!=|in|notin)?\s*(.*?)\s*$/.exec(condition) ?? [];
    if (key === "") return true;
    const values = value
      .replace(/^\(|\)$/g, "")
      .split(",")
      .map((each) => each.trim());
    const is = operator === "" ? Object.hasOwn(labels, key) : values.includes(labels[key] ?? "\0");
    return is === (not === "" && operator !== "!=" && operator !== "notin");
  });
}

// Selects by labels, and sorts.
function listLabelled(call: MockCall) {
  const { label_selector: selector = "", sort = [] } = call.query as { label_selector?: string; sort?: string[] };
  const compare = (a: MockRecord, b: MockRecord) => sort.map((by) => compareBy(by, a, b)).find(Boolean) ?? 0;
  return call.proceed({ filter: (item) => matches(Object(item["labels"]), selector), compare });
}
