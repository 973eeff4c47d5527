// @vitest-environment happy-dom
import { createClient } from "@snap/runtime/fetch-client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { expectTypeOf } from "expect-type";
import createQueryClient from "openapi-react-query";
import { createElement, type FunctionComponent, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Problem, paths } from "./api.ts";
import { record } from "./library.ts";

const ONE = { params: { path: { id: 1 } } };
const THING = { id: 1, name: "lamp" };
// The default of one second is too short when other tests use all processors.
const SOON = { timeout: 10_000 };

/** Creates the hooks of openapi-react-query for a Snap client. */
function createHooks(respond?: Parameters<typeof record>[0]) {
  const { fetch, requests } = record(respond);
  const client = createClient<paths>({ baseUrl: "https://api.example", fetch, retry: false });
  return { api: createQueryClient(client), requests };
}

/** Renders a component. Returns its element, and a function that removes it. */
function render(component: FunctionComponent) {
  const element = document.createElement("div");
  const root = createRoot(element);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const unmount = () => root.unmount();
  onTestFinished(unmount);
  root.render(
    createElement(
      QueryClientProvider,
      { client },
      createElement(Suspense, { fallback: "suspended" }, createElement(component)),
    ),
  );
  return { element, unmount };
}

test("useQuery shows what a call returns", async () => {
  const { api, requests } = createHooks(() => Response.json(THING));
  const { element } = render(() => {
    const { data, error } = api.useQuery("get", "/things/{id}", ONE);
    expectTypeOf(data?.name).toEqualTypeOf<string | undefined>();
    expectTypeOf(error).toEqualTypeOf<Problem | null>();
    return data?.name ?? "pending";
  });
  await vi.waitFor(() => expect(element.textContent).toBe("lamp"), SOON);
  expect(requests.map(({ url }) => url)).toEqual(["https://api.example/things/1"]);
});

test("useQuery shows the error that the spec documents", async () => {
  const { api } = createHooks(() => Response.json({ code: 7, message: "no such thing" }, { status: 404 }));
  const { element } = render(() => api.useQuery("get", "/things/{id}", ONE).error?.message ?? "pending");
  await vi.waitFor(() => expect(element.textContent).toBe("no such thing"), SOON);
});

test("useQuery shows a failure without a body, which openapi-fetch treats as a success", async () => {
  const { api } = createHooks(() => new Response(null, { status: 404 }));
  const { element } = render(() => String(api.useQuery("get", "/things/{id}", ONE).status));
  await vi.waitFor(() => expect(element.textContent).toBe("error"), SOON);
});

test("useQuery aborts its request when the component unmounts", async () => {
  const signals: AbortSignal[] = [];
  const { api } = createHooks(({ signal }) => {
    signals.push(signal);
    return new Promise(() => {});
  });
  const { unmount } = render(() => api.useQuery("get", "/things").status);
  await vi.waitFor(() => expect(signals).toHaveLength(1), SOON);
  unmount();
  expect(signals[0]?.aborted).toBe(true);
});

test("useSuspenseQuery suspends until there is data", async () => {
  let answer: ((response: Response) => void) | undefined;
  const { api } = createHooks(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const { element } = render(() => {
    const { data } = api.useSuspenseQuery("get", "/things/{id}", ONE);
    expectTypeOf(data.name).toEqualTypeOf<string>();
    return data.name;
  });
  await vi.waitFor(() => expect(answer).toBeDefined(), SOON);
  expect(element.textContent).toBe("suspended");
  answer?.(Response.json(THING));
  await vi.waitFor(() => expect(element.textContent).toBe("lamp"), SOON);
});

test("useMutation sends a body", async () => {
  const { api, requests } = createHooks(() => Response.json(THING, { status: 201 }));
  let create: (() => void) | undefined;
  const { element } = render(() => {
    const { mutate, data } = api.useMutation("post", "/things");
    create = () => mutate({ body: { name: "lamp" } });
    return data?.name ?? "idle";
  });
  await vi.waitFor(() => expect(element.textContent).toBe("idle"), SOON);
  create?.();
  await vi.waitFor(() => expect(element.textContent).toBe("lamp"), SOON);
  expect(await requests[0]?.json()).toEqual({ name: "lamp" });
});

test("useInfiniteQuery requests one page after another", async () => {
  const { api, requests } = createHooks((_, count) => Response.json([{ id: count, name: `page ${count}` }]));
  let next: (() => unknown) | undefined;
  const { element } = render(() => {
    const { data, fetchNextPage } = api.useInfiniteQuery(
      "get",
      "/things",
      {},
      { pageParamName: "page", initialPageParam: 1, getNextPageParam: (_, pages) => pages.length + 1 },
    );
    next = fetchNextPage;
    return data?.pages.map(([thing]) => thing?.name).join(", ") ?? "pending";
  });
  await vi.waitFor(() => expect(element.textContent).toBe("page 1"), SOON);
  next?.();
  await vi.waitFor(() => expect(element.textContent).toBe("page 1, page 2"), SOON);
  expect(requests.map(({ url }) => new URL(url).search)).toEqual(["?page=1", "?page=2"]);
});

test("queryOptions work with the other functions of react-query", async () => {
  const { api } = createHooks(() => Response.json(THING));
  const options = api.queryOptions("get", "/things/{id}", ONE);
  expect(options.queryKey).toEqual(["get", "/things/{id}", ONE]);
  expect(await new QueryClient().fetchQuery(options)).toEqual(THING);
});
