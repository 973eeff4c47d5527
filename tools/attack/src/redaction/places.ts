/** Responds to a request so that a string appears in one place of the error or of the next request. */
export type Place = (said: string, request: Request) => Response | Promise<never>;

// Uses a header if `fetch` accepts the string in a header, otherwise the body.
const inHeader = (said: string, respond: (said: string) => Response) =>
  /^[!-~](?:[ -~]*[!-~])?$/.test(said) ? respond(said) : fail({ message: said });

const fail = (body: unknown, status = 422) => Response.json(body, { status });
const page = (text: string, type: string, status = 200) =>
  new Response(text, { status, headers: { "content-type": type } });
const reject = (error: unknown) => Promise.reject(error);

/** Every place of a response, or of an error of `fetch`, that an error may quote. */
export const PLACES: Readonly<Record<string, Place>> = {
  "in a message": (said) => fail({ message: `no use of ${said} here` }),
  "in deep values": (said) => fail({ error: { list: [1, { deep: [[said]] }] } }),
  "in keys": (said) => fail({ [said]: { [`x${said}y`]: null }, message: "m" }),
  "in a list of problems": (said) => fail({ detail: [{ loc: ["body", said], msg: said, input: { value: said } }] }),
  "as the request id": (said) => fail({ request_id: said }, 429),
  "as a header": (said) =>
    inHeader(said, (value) => new Response("{}", { status: 409, headers: { "x-request-id": value } })),
  "in a media type": (said) => inHeader(said, (value) => page("a page", `text/html; title="${value}"`)),
  "in a page of a gateway": (said) => page(`<p>${said}</p>`, "text/html", 502),
  "in a page of a success": (said) => page(`<p>${said}</p>`, "text/html"),
  "in JSON that breaks off": (said) => new Response(`{"said":${JSON.stringify(said)},"a":`),
  "in JSON that breaks off within it": (said) => new Response(`{"said":${JSON.stringify(said).slice(0, -1)}`),
  "where an excerpt ends": (said) => page("x".repeat(990) + said, "text/plain", 400),
  "where a message ends": (said) => fail({ message: "x".repeat(960) + said }),
  "where an id ends": (said) => fail({ request_id: "x".repeat(190) + said }),
  "in what fetch throws": (said) => reject(new TypeError(`cannot reach ${said}`)),
  "in a string that fetch throws": (said) => reject(said),
  "in causes": (said) => reject(new TypeError("failed", { cause: new Error("", { cause: new Error(said) }) })),
  "in a code": (said) => reject(Object.assign(new Error(), { code: said })),
  "in the name of an error": (said) => reject(Object.assign(new Error("failed"), { name: said })),
  "in several errors": (said) => reject(new AggregateError([new Error(said)], said)),
  "in a mistake of fetch": (said) => reject(new RangeError(`${said} is not a function`)),
  "next to the request": (said, request) =>
    reject(Object.assign(new Error("failed"), { request, said, cause: request })),
  "in the query of a redirect": (said) => redirect(`https://login.example/?to=${encodeURIComponent(said)}`),
  "in the path of a redirect": (said) => redirect(`https://login.example/a/${encodeURIComponent(said)}/b`),
  "in the fragment of a redirect": (said) => redirect(`https://login.example/#${encodeURIComponent(said)}`),
};

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { location } });
}
