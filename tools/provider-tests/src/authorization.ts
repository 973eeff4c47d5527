/** One way to authorize a request. */
export interface Authorization {
  /** The name in test titles. */
  readonly name: string;
  /** The client options of its credentials; the options of other ways are `null`. */
  readonly options: Readonly<Record<string, object | string | null>>;
  readonly sent: readonly SentCredential[];
  /** The values that must not leak. */
  readonly secrets: readonly string[];
}

/** The place and value of a sent credential. */
export interface SentCredential {
  readonly in: string;
  /** In lower case if it is a header. */
  readonly name: string;
  readonly value: string;
  /** Whether the value in a request is followed by other values, such as a signature. */
  readonly isStart?: boolean;
}

/** The authorization of an operation without a credential. */
export const NO_CREDENTIAL: Authorization = { name: "", options: {}, sent: [], secrets: [] };

type Node = Readonly<Record<string, unknown>>;

/** Returns all credential options as `null`, so that a client sends no credential. */
export function noCredentials(schemes: Readonly<Record<string, Node>>): Readonly<Record<string, null>> {
  return Object.fromEntries(
    Object.values(schemes).flatMap((scheme) => optionsOf(scheme).map((option) => [option, null])),
  );
}

/**
 * Returns the ways to authorize a request that a list of security requirements allows, except the empty requirement.
 * `schemes` are those of the whole document, with `x-snap-credential`.
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

/** Adds the credentials to a URL and headers. */
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

/** Returns the address of a request without its credentials. */
export function withoutCredentials({ sent }: Authorization, url: string): string {
  const [target = "", query = ""] = url.split("?");
  const own = sent.flatMap(({ in: place, name }) => (place === "query" ? `${encodeURIComponent(name)}=` : []));
  const pairs = query.split("&").filter((pair) => pair !== "" && !own.some((start) => pair.startsWith(start)));
  return pairs.length > 0 ? `${target}?${pairs.join("&")}` : target;
}

/** Returns the places of a request that contain one of the secrets. */
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
  const { sign } = Object(scheme["x-snap-credential"]);
  if (sign) {
    const required = Object.keys(sign.keys).filter((key) => !sign.optional?.includes(key));
    const keys = Object.fromEntries(required.map((key) => [key, `contract-credential-${key}`]));
    const [id = ""] = Object.values(keys);
    return {
      options: { [option]: keys },
      sent: { ...place, name, value: `${sign.starts}${id}`, isStart: true },
      secrets: Object.values(keys),
    };
  }
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
