import { stringify } from "yaml";
import type { SeededRandom } from "../seeded-random.ts";

/** Encodes a string as a server, a proxy or a log may do. */
export type Encoder = (text: string) => string;

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];
const unitsOf = (text: string) => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
const pointsOf = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);
const hex = (value: number, width: number) => value.toString(16).padStart(width, "0");
const isPrintable = (code: number) => code >= 0x20 && code < 0x7f;
const character = (code: number) => String.fromCodePoint(code);
const inner = (text: string) => text.slice(1, -1);

// The output of `json.dumps` in Python, `json_encode` in PHP and others: only ASCII, with surrogate pairs.
function toAsciiJson(text: string): string {
  return unitsOf(inner(JSON.stringify(text)))
    .map((unit) => (unit < 0x7f ? character(unit) : `\\u${hex(unit, 4)}`))
    .join("");
}

/** Creates an encoder of string literals: the escapes of a language, and how it encodes other characters. */
function quoted(
  short: Readonly<Record<string, string>>,
  codes: (text: string) => number[],
  write: (code: number) => string,
) {
  return (text: string) =>
    codes(text)
      .map((code) => {
        const own = code < 0x80 ? short[character(code)] : undefined;
        return own ?? (isPrintable(code) ? character(code) : write(code));
      })
      .join("");
}

const C = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\", '"': '\\"' };

function toBase64(text: string): string {
  return btoa(bytesOf(text).map(character).join(""));
}

function toQuotedPrintable(text: string): string {
  let line = 0;
  let encoded = "";
  for (const byte of bytesOf(text)) {
    const next = isPrintable(byte) && byte !== 0x3d ? character(byte) : `=${hex(byte, 2).toUpperCase()}`;
    if (line + next.length > 75) {
      encoded += "=\r\n";
      line = 0;
    }
    encoded += next;
    line += next.length;
  }
  return encoded;
}

function toStrictPercent(text: string): string {
  return bytesOf(text)
    .map((byte) => (/[A-Za-z0-9._~-]/.test(character(byte)) ? character(byte) : `%${hex(byte, 2).toUpperCase()}`))
    .join("");
}

function toXml(text: string): string {
  const names: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };
  return text.replace(/[&<>"']/g, (found) => `&${names[found]};`);
}

const LATIN_NAMES: Readonly<Record<string, string>> = {
  ä: "auml",
  Ä: "Auml",
  ö: "ouml",
  Ö: "Ouml",
  ü: "uuml",
  ß: "szlig",
  é: "eacute",
  è: "egrave",
  ñ: "ntilde",
  "£": "pound",
  "§": "sect",
  "€": "euro",
  "&": "amp",
  "<": "lt",
  ">": "gt",
  '"': "quot",
};

/** Encoders that follow only their language or format, and share no table with the redaction code. */
export const ENCODERS: Readonly<Record<string, Encoder>> = {
  unchanged: (text) => text,
  "in upper case": (text) => text.toUpperCase(),
  "in lower case": (text) => text.toLowerCase(),
  "as JSON of JavaScript": (text) => inner(JSON.stringify(text)),
  "as JSON of Python": toAsciiJson,
  "as JSON of PHP": (text) => toAsciiJson(text).replaceAll("/", "\\/"),
  "as JSON of Go": (text) =>
    inner(JSON.stringify(text)).replace(/[<>&\u2028\u2029]/g, (one) => `\\u${hex(one.charCodeAt(0), 4)}`),
  "as JSON with upper-case digits": (text) =>
    unitsOf(text)
      .map((unit) => `\\u${hex(unit, 4).toUpperCase()}`)
      .join(""),
  "as JSON in JSON": (text) => inner(JSON.stringify(inner(JSON.stringify(text)))),
  "as JSON in JSON in JSON, of Python": (text) => toAsciiJson(toAsciiJson(toAsciiJson(text))),
  "percent-encoded": encodeURIComponent,
  "percent-encoded as an address": encodeURI,
  "percent-encoded by RFC 3986": toStrictPercent,
  "percent-encoded with lower-case digits": (text) =>
    toStrictPercent(text).replace(/%../g, (code) => code.toLowerCase()),
  "percent-encoded to the last byte": (text) =>
    bytesOf(text)
      .map((byte) => `%${hex(byte, 2)}`)
      .join(""),
  "percent-encoded twice": (text) => toStrictPercent(toStrictPercent(text)),
  "percent-encoded three times": (text) => toStrictPercent(toStrictPercent(encodeURIComponent(text))),
  "as JSON, percent-encoded": (text) => encodeURIComponent(toAsciiJson(text)),
  "as a form": (text) => String(new URLSearchParams([["", text]])).slice(1),
  "as `escape` of JavaScript": (text) =>
    unitsOf(text)
      .map((unit) => {
        if (/[A-Za-z0-9@*_+./-]/.test(String.fromCharCode(unit))) return String.fromCharCode(unit);
        return unit < 0x100 ? `%${hex(unit, 2).toUpperCase()}` : `%u${hex(unit, 4).toUpperCase()}`;
      })
      .join(""),
  "as XML": toXml,
  "as XML in XML": (text) => toXml(toXml(text)),
  "as HTML with names": (text) =>
    Array.from(text, (one) => (LATIN_NAMES[one] ? `&${LATIN_NAMES[one]};` : one)).join(""),
  "as HTML of Python": (text) => text.replace(/[&<>"']/g, (one) => (one === "'" ? "&#x27;" : toXml(one))),
  "as HTML of Go": (text) =>
    text.replace(/[&<>"'+]/g, (one) => ({ '"': "&#34;", "'": "&#39;", "+": "&#43;" })[one] ?? toXml(one)),
  "as decimal references": (text) =>
    pointsOf(text)
      .map((point) => `&#${point};`)
      .join(""),
  "as hexadecimal references": (text) =>
    pointsOf(text)
      .map((point) => `&#x${hex(point, 1).toUpperCase()};`)
      .join(""),
  "as JSON in HTML": (text) => toXml(inner(JSON.stringify(text))),
  "as HTML in JSON": (text) => inner(JSON.stringify(toXml(text))),
  "as base64": toBase64,
  "as base64 behind a user": (text) => toBase64(`u:${text}`),
  "as base64 between other bytes": (text) => toBase64(`a ${text} z`).slice(3),
  "as base64 for addresses": (text) => toBase64(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, ""),
  "as base64 in lines": (text) => toBase64(text).replace(/.{76}/g, "$&\r\n"),
  "as base64 in an address": (text) => encodeURIComponent(toBase64(text)),
  "as hexadecimal": (text) =>
    bytesOf(text)
      .map((byte) => hex(byte, 2))
      .join(""),
  "as hexadecimal in upper case": (text) =>
    bytesOf(text)
      .map((byte) => hex(byte, 2).toUpperCase())
      .join(""),
  "as bytes of Python": quoted({ ...C, '"': '"', "'": "\\'" }, bytesOf, (byte) => `\\x${hex(byte, 2)}`),
  "as `ascii` of Python": quoted({ ...C, '"': '"' }, pointsOf, (point) =>
    point < 0x100 ? `\\x${hex(point, 2)}` : point < 0x10000 ? `\\u${hex(point, 4)}` : `\\U${hex(point, 8)}`,
  ),
  "as a string of C": quoted({ ...C, "?": "\\?" }, bytesOf, (byte) => `\\${byte.toString(8).padStart(3, "0")}`),
  "as `inspect` of Ruby": quoted({ ...C, "#": "\\#", "\x1b": "\\e" }, pointsOf, (point) => `\\u{${hex(point, 1)}}`),
  "as `%+q` of Go": quoted({ ...C, "\x07": "\\a", "\v": "\\v" }, pointsOf, (point) =>
    point < 0x20 ? `\\x${hex(point, 2)}` : point < 0x10000 ? `\\u${hex(point, 4)}` : `\\U${hex(point, 8)}`,
  ),
  "as properties of Java": quoted(
    { ...C, '"': '"', ":": "\\:", "=": "\\=", "#": "\\#", "!": "\\!", " ": "\\ " },
    unitsOf,
    (unit) => `\\u${hex(unit, 4).toUpperCase()}`,
  ),
  "as quoted-printable": toQuotedPrintable,
  "as YAML in double quotes": (text) => inner(stringify(text, { defaultStringType: "QUOTE_DOUBLE" }).trim()),
  "as YAML in single quotes": (text) => inner(stringify(text, { defaultStringType: "QUOTE_SINGLE" }).trim()),
  "as a block of YAML": (text) =>
    stringify({ a: { b: text } }, { defaultStringType: "BLOCK_LITERAL" }).replace(/^.*\n.*?: (?:[|>].*\n)?/, ""),
  "as CSV": (text) => text.replaceAll('"', '""'),
  "as SQL": (text) => text.replaceAll("'", "''"),
  "for a shell": (text) => text.replaceAll("'", `'\\''`),
  "with CRLF": (text) => text.replace(/\r?\n/g, "\r\n"),
  "as UTF-8 that is read as Latin-1": (text) => bytesOf(text).map(character).join(""),
  "with accents apart": (text) => text.normalize("NFD"),
};

const TOKEN = /^[\w\-.~+/=:,@*]+$/;
const FIRST = Object.keys(ENCODERS).filter((name) => /base64|hexadecimal(?! references)/.test(name));
const ALONE = Object.keys(ENCODERS).filter((name) => /YAML|quoted-printable/.test(name));
const OTHERS = Object.keys(ENCODERS).filter((name) => !FIRST.includes(name) && !ALONE.includes(name));

/** Picks an encoder that SECURITY.md combines with another one: it encodes the result of the other one. */
export function pickFollower(random: SeededRandom, first: string): string {
  if (ALONE.includes(first)) return "unchanged";
  if (!FIRST.includes(first)) return random.pick(OTHERS);
  // Other bytes next to the secret are not a leak, but they look like one if every letter becomes several characters.
  return random.pick(OTHERS.filter((name) => ENCODERS[name]?.("a") === "a"));
}

/** Combines two encoders for tokens. Other secrets are only encoded by the first one. */
export function combine(first: string, second: string): Encoder {
  const [encode, encodeAgain] = [ENCODERS[first], ENCODERS[second]] as [Encoder, Encoder];
  return (text) => (TOKEN.test(text) ? encodeAgain(encode(text)) : encode(text));
}
