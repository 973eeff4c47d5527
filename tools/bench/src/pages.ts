export const PAGE = 200;

/**
 * Creates a `fetch` that responds like DigitalOcean, with pages of up to 200 snapshots, `count` in total, after a
 * latency.
 */
export function respondWithPages(count: number, latency = 0): typeof fetch {
  return async (input, init) => {
    const page = Number(new URL(new Request(input, init).url).searchParams.get("page") ?? 1);
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
    const snapshots = Array.from({ length: PAGE }, (_, index) => ({
      id: String(page * PAGE + index),
      name: "nightly",
      created_at: "2026-11-21T09:00:00Z",
      regions: ["nyc3"],
      resource_id: "200776916",
      resource_type: "droplet",
      min_disk_size: 25,
      size_gigabytes: 2.34,
      tags: ["web"],
    }));
    const next = `https://api.digitalocean.com/v2/snapshots?page=${page + 1}`;
    return Response.json({ snapshots, links: { pages: page * PAGE < count ? { next } : {} }, meta: { total: count } });
  };
}
