import { createApiClient, type Pagination } from "@snap/runtime";
import { definition } from "./acme.ts";

/** A page of a fictional list: its body, or its `list` with all other properties as headers. */
export type Given = Record<string, unknown>;

interface Paths {
  "/list": {
    get: {
      parameters: { query?: { at?: string; size?: number; state?: string } };
      responses: { 200: { content: { "application/json": unknown } } };
    };
  };
}

/** A fictional list with its pages by cursor. An unknown cursor returns a 404. */
export function createList(pagination: Pagination, pages: Record<string, Given>, delay = 0) {
  const requests: Request[] = [];
  let known = pages;
  const fetch = async (request: Request) => {
    requests.push(request);
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    const at = new URL(request.url).searchParams.get("at") ?? (pagination.style === "page-number" ? "1" : "");
    const page = known[at];
    if (page === undefined) return Response.json({ message: `no page ${at}` }, { status: 404 });
    const { list, ...headers } = page ?? {};
    return list ? Response.json(list, { headers: headers as Record<string, string> }) : Response.json(page);
  };
  const paginations: Record<"/list", Pagination> = { "/list": pagination };
  const client = createApiClient<Paths, typeof paginations>(
    { ...definition, paginations },
    {
      token: "acme-credential",
      fetch,
    },
  );
  return {
    requests,
    /** The query strings of the requests, unparsed. */
    queries: () => requests.map(({ url }) => decodeURIComponent(new URL(url).search.slice(1))),
    use(others: Record<string, Given>) {
      known = others;
    },
    list: (init: Parameters<typeof client.paginate>[1] = {}) => client.paginate("/list", init),
  };
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
