/** One way to authorize a request. */
export interface Authorization {
  /** What test titles call it. */
  readonly name: string;
  /** The options of a client that hold its credentials; `null` for those of other ways. */
  readonly options: Readonly<Record<string, string | null>>;
  readonly sent: readonly SentCredential[];
  /** What nobody else may see. */
  readonly secrets: readonly string[];
}

/** Where a credential is sent, and as what. */
export interface SentCredential {
  readonly in: string;
  /** In lower case where it is a header. */
  readonly name: string;
  readonly value: string;
}

/** That of an operation without a credential. */
export const NO_CREDENTIAL: Authorization = { name: "", options: {}, sent: [], secrets: [] };

type Node = Readonly<Record<string, unknown>>;

/** The options that hold credentials, each `null`: a client then sends none. */
export function noCredentials(schemes: Readonly<Record<string, Node>>): Readonly<Record<string, null>> {
  return Object.fromEntries(
    Object.values(schemes).flatMap((scheme) => optionsOf(scheme).map((option) => [option, null])),
  );
}

/**
 * The ways to authorize a request that a list of security requirements allows, without an empty one; `schemes` are those
 * of the whole document, with `x-snap-credential`.
 */
export function readAuthorizations(requirements: readonly Node[], schemes: Readonly<Record<string, Node>>) {
  return requirements
    .map((requirement) => Object.keys(requirement))
    .filter((names) => names.length > 0)
    .map((names): Authorization => {
      const used = names.map((name) => readScheme(schemes[name] ?? {}));
      return {
        name: used.map(({ sent }) => `${sent.in} ${sent.name}`).join(" and "),
        options: Object.assign({ ...noCredentials(schemes) }, ...used.map(({ options }) => options)),
        sent: used.map(({ sent }) => sent),
        secrets: used.flatMap(({ secrets }) => secrets),
      };
    });
}

/** Puts the credentials of a way into a URL and headers. */
export function authorize({ sent }: Authorization, url: string, headers: Headers): string {
  let target = url;
  for (const { in: place, name, value } of sent) {
    if (place === "header") headers.set(name, value);
    else if (place === "cookie")
      headers.set("cookie", [headers.get("cookie") ?? [], `${name}=${value}`].flat().join("; "));
    else target += `${target.includes("?") ? "&" : "?"}${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
  }
  return target;
}

/** The address of a request without the credentials that are in it. */
export function withoutCredentials({ sent }: Authorization, url: string): string {
  const [target = "", query = ""] = url.split("?");
  const own = sent.flatMap(({ in: place, name }) => (place === "query" ? `${encodeURIComponent(name)}=` : []));
  const pairs = query.split("&").filter((pair) => pair !== "" && !own.some((start) => pair.startsWith(start)));
  return pairs.length > 0 ? `${target}?${pairs.join("&")}` : target;
}

/** The places of a request that hold one of the secrets of a way. */
export function carriersOf(
  { secrets, sent }: Authorization,
  url: string,
  headers: Iterable<[string, string]>,
): string[] {
  const values = [...secrets, ...sent.map(({ value }) => value)];
  const cookies = new Map<string, string>();
  const places = [...headers].flatMap(([name, text]): [string, string][] => {
    if (name.toLowerCase() !== "cookie") return [[`header ${name.toLowerCase()}`, text]];
    for (const [cookie = "", value = ""] of text.split("; ").map((pair) => pair.split(/=(.*)/s)))
      cookies.set(cookie, value);
    return [];
  });
  const query = new URL(url, "http://localhost").searchParams;
  const all = [
    ...places,
    ...[...cookies].map(([name, text]): [string, string] => [`cookie ${name}`, text]),
    ...[...query].map(([name, text]): [string, string] => [`query ${name}`, text]),
  ];
  return all.filter(([, text]) => values.some((value) => text.includes(value))).map(([place]) => place);
}

function readScheme(scheme: Node) {
  const [option = "", password] = optionsOf(scheme);
  const { prefix = "" } = Object(scheme["x-snap-credential"]);
  const value = `${prefix}contract-credential-${option}`;
  const place = { in: String(scheme["in"] ?? "header"), name: String(scheme["name"] ?? "authorization") };
  const name = place.in === "header" ? place.name.toLowerCase() : place.name;
  if (scheme["type"] === "apiKey") {
    return { options: { [option]: value }, sent: { ...place, name, value }, secrets: [value] };
  }
  if (password === undefined) {
    return { options: { [option]: value }, sent: { ...place, name, value: `Bearer ${value}` }, secrets: [value] };
  }
  const secret = `contract-credential-${password}`;
  const basic = Buffer.from(`${value}:${secret}`).toString("base64");
  return {
    options: { [option]: value, [password]: secret },
    sent: { ...place, name, value: `Basic ${basic}` },
    secrets: [secret, basic],
  };
}

function optionsOf(scheme: Node): string[] {
  const { option, password } = Object(scheme["x-snap-credential"]);
  return [option, password?.option].filter((name) => typeof name === "string");
}
