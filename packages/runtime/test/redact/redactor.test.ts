import { describe, expect, it } from "vitest";
import { rememberLogin } from "../../src/redact/login-secrets.ts";
import { LONGEST_TEXT, Redactor, redactorOf } from "../../src/redact/redactor.ts";

const SECRET = "abcd-efgh-ijkl";
const redact = (text: string, ...secrets: string[]) => new Redactor(secrets).redact(text);

describe("a text", () => {
  it.each([
    ["a secret-1 b", ["secret-1"], "a [redacted] b"],
    ["secret-1", ["secret-1"], "[redacted]"],
    ["secret-1 secret-1", ["secret-1"], "[redacted] [redacted]"],
    ["secret-2, secret-1", ["secret-1", "secret-2"], "[redacted], [redacted]"],
    // Adjacent and overlapping secrets.
    ["secret-1secret-2", ["secret-1", "secret-2"], "[redacted]"],
    ["abcdefghijkl", ["abcdefgh", "efghijkl"], "[redacted]"],
    ["abcdefghijkl.", ["bcdefghi", "abcdefghijkl"], "[redacted]."],
    ["abcdefghijkl.", ["abcdefgh", "abcdefghijkl"], "[redacted]."],
    // A layer finds the second secret before the first.
    ["%73ecret-1secret-1", ["secret-1"], "[redacted]"],
    ["%73ecret-1 secret-1", ["secret-1"], "[redacted] [redacted]"],
    // Squeezed secrets, in strings of the same length.
    ["abcd", ["a  b c d"], "[redacted]"],
    ["ab d", ["a  b   d"], "ab d"],
    ["a  b   c", ["a  b   c"], "[redacted]"],
    ["x a  b   c", ["a  b   c", SECRET], "x [redacted]"],
    ["x 'secr\n et-1' y", ["secret-1"], "x '[redacted]' y"],
    // Squeezed secrets that are shorter than the other secrets.
    ["abcd", ["++++abcd", SECRET], "[redacted]"],
    ["abcd", ["++++abcd", "++++++++"], "[redacted]"],
    ["1234567", ["1234567"], "1234567"],
    ["", [SECRET], ""],
  ])("%j with the secrets %j becomes %j", (text, secrets, redacted) => {
    expect(redact(text, ...secrets)).toBe(redacted);
  });

  it("also removes the quotes and spaces at both ends of a secret that starts or ends with them", () => {
    expect(redact("abcd-efgh b", "abcd-efgh ")).toBe("[redacted]b");
    expect(redact("a abcd-efgh", " abcd-efgh")).toBe("a[redacted]");
    expect(redact(" abcd-efgh ", " abcd-efgh")).toBe("[redacted]");
    expect(new Redactor([" abcd-efgh"]).find(" abcd-efgh ")).toEqual([[0, 11]]);
    expect(redact("a 'ijkl-mnop' b", "ijkl-mnop", " abcd-efgh")).toBe("a '[redacted]' b");
    expect(redact("a 'abcd-efgh' b", "abcd-efgh", "ijkl-mnop")).toBe("a '[redacted]' b");
  });

  it("may end within a secret, after at least eight characters of the secret", () => {
    expect(redact("a abcd-efg", SECRET)).toBe("a [redacted]");
    expect(redact("a abcd-ef", SECRET)).toBe("a abcd-ef");
    expect(redact("a abcd-efgh%2", SECRET)).toBe("a [redacted]%2");
  });

  it("may be shortened by a server that repeats it, to half of it or more, in each spelling", () => {
    const key = "AKIA/abcdefgh+1234567890";
    const half = key.slice(0, 13);
    const spellings = [half, encodeURIComponent(half), JSON.stringify(half).slice(1, -1), btoa(half).slice(0, -4)];
    for (const spelling of [...spellings, Buffer.from(half).toString("hex")]) {
      expect(redact(`the key '${spelling}...' is invalid`, key)).toBe("the key '[redacted]...' is invalid");
    }
    expect(redact("the key AKIA/abcdefgh=41=42/x-y_z is invalid", key)).toBe("the key [redacted] is invalid");
    expect(redact(`${key}x AKIA/abcdefghAKIA/abcdefgh, a`, key)).toBe("[redacted]x [redacted], a");
    expect(redact(`${key}AKIA/abcdefgh x`, key)).toBe("[redacted] x");
    expect(redact("the key AKIA/abcde*** is invalid", key)).toBe("the key AKIA/abcde*** is invalid");
  });

  it("is redacted before it is cut", () => {
    const redactor = new Redactor([SECRET]);
    expect(redactor.redact(`123456${SECRET}`, 6)).toBe("123456");
    expect(redactor.redact(`123456${SECRET}`, 7)).toBe("123456[redacted]");
    expect(redactor.redact(`123456${SECRET}789`, 20)).toBe("123456[redacted]");
    expect(redactor.redact(`123456${SECRET}789`, 22)).toBe("123456[redacted]78");
    expect(redactor.redact(`${SECRET} ${SECRET}`, 3)).toBe("[redacted]");
  });
});

describe("a secret that is longer than the text that is searched", () => {
  // The text that is shown, and the 4096 characters after it that are searched.
  const SHOWN = 10;
  const SEARCHED = SHOWN + 4096;
  const digits = Array.from({ length: 1000 }, (_, index) => (index * 7919).toString(36)).join("-");
  // The secret itself contains the start of an escape.
  const long = `${digits.slice(0, 25)}%z${digits.slice(25)}`;

  it("is found by its start", () => {
    const text = `x ${long} y`;
    expect(new Redactor([long]).redact(text, SHOWN)).toBe("x [redacted]");
    expect(new Redactor([long]).find(text, SHOWN)).toEqual([[2, SEARCHED]]);
    expect(new Redactor([long, SECRET]).redact(`x ${SECRET} y`, 30)).toBe("x [redacted] y");
  });

  it.each([
    ..."% %2 %u %u0 %u00 %u00e \\ \\u \\u0 \\u00e \\u{ \\u{1f60 \\U0001f60 \\x \\x4 \\1 \\12 \\77 & &# &#x &#1f600 &a &diacritic".split(
      " ",
    ),
    "\xe2",
    "\xe2\x82",
    "\xf0\x9f\x98",
    "\x80",
    "\xf4",
  ])("is found where the searched text ends within an escape: %j", (broken) => {
    const start = "x ".padEnd(SEARCHED - 30 - broken.length);
    const tail = long.slice(0, 30);
    const text = `${start}${tail}${broken}${"y".repeat(99)}`;
    expect(new Redactor([long]).find(text, SHOWN)).toEqual([[start.length, SEARCHED]]);
  });

  it("is found where the searched text ends with a backslash, even if the secret consists of quotes", () => {
    const quotes = Array.from(long + long, (character) => "'\"`".charAt(character.charCodeAt(0) % 3)).join("");
    const text = `x'${quotes.slice(0, SEARCHED - 3)}\\${"y".repeat(99)}`;
    expect(new Redactor([`'${quotes}'`]).find(text, SHOWN)).toEqual([[1, SEARCHED]]);
  });

  it("is not found where the searched text ends with other characters", () => {
    for (const other of ["|", "%g", "\\8", "\\9", "\\u{g", "&-", "\xf7", "~"]) {
      const text = `${`${long.slice(0, 30)}${other}`.padStart(SEARCHED)}${"y".repeat(99)}`;
      expect(new Redactor([long]).find(text, SHOWN)).toEqual([]);
    }
  });

  it("is found where the reader of the text has cut it within an escape", () => {
    const begin = "x".repeat(LONGEST_TEXT - 12);
    expect(redact(`${begin} abcd-efgh-i%2`, SECRET)).toBe(`${begin} [redacted]`);
    expect(redact(`${begin.slice(2)} abcd-efgh-i%2`, SECRET)).toBe(`${begin.slice(2)} [redacted]%2`);
  });
});

describe("a number", () => {
  const isSecret = (value: number, ...secrets: string[]) => new Redactor(secrets).isSecret(value);

  it("is a secret in each notation", () => {
    expect(isSecret(1000, "1000.000")).toBe(true);
    expect(isSecret(12_345_678, "12345678")).toBe(true);
    expect(isSecret(12_345_678, "0x0bc614e")).toBe(true);
    expect(isSecret(1_123_456_789, "12345678")).toBe(true);
    expect(isSecret(1, "1".padStart(400, "0"))).toBe(true);
  });

  it("is not a secret if it is too short or too long", () => {
    expect(isSecret(1000, "1000.00")).toBe(false);
    expect(isSecret(1, "1".padStart(401, "0"))).toBe(false);
    expect(isSecret(1001, "1000.000")).toBe(false);
  });
});

it("a redactor is reused for the same secrets", () => {
  const first = redactorOf(["secret-1", "secret-2"]);
  expect(first.redact("secret-1 secret-2")).toBe("[redacted] [redacted]");
  expect(redactorOf(["secret-1", "secret-2"])).toBe(first);
  expect(redactorOf(["secret-1", "secret-2", "secret-3"]).redact("secret-3")).toBe("[redacted]");
  expect(redactorOf(["secret-1", "secret-2"])).not.toBe(first);
  expect(redactorOf(["secret-1", "secret-4"]).redact("secret-4")).toBe("[redacted]");
  expect(redactorOf([]).redact("secret-4")).toBe("secret-4");
});

it("a redactor keeps the secrets that it was created with", () => {
  const secrets = ["secret-1"];
  const redactor = new Redactor(secrets);
  secrets[0] = "secret-2";
  expect(redactor.redact("secret-1 secret-2")).toBe("[redacted] secret-2");
  expect(redactor.holdsSecret("a secret-1")).toBe(true);
  expect(redactor.holdsSecret("a secret-2")).toBe(false);
});

it.each([" ", "\n", "padded-secret\n", " padded-secret", "'quoted-secret'"])(
  "a redactor keeps the spaces next to a secret if another secret is %j",
  (other) => {
    expect(redactorOf(["k3y-0f-acme-2026", other]).redact("a k3y-0f-acme-2026 b")).toBe("a [redacted] b");
  },
);

describe("a shortened secret", () => {
  it.each([
    ["ab+c/d+Ef+gh/Ij+KlMnOp==", 12],
    ["'q'u'o't'e'd'-'s'e'c'r'e't'", 14],
    ["        eight spaces first and then the rest", 22],
    ["I am a cat, you are a dog", 13],
    [`only ascii letters first${"\u65e5".repeat(24)}`, 24],
  ])("is found by its first half, whichever characters are not compared: %s", (secret, left) => {
    const redactor = new Redactor([secret]);
    const start = secret.slice(0, left);
    for (const shown of [start, encodeURIComponent(start), JSON.stringify(start).slice(1, -1), btoa(start)]) {
      expect(redactor.redact(`the value ${shown} ... is not valid in this request`)).not.toContain(shown.trim());
    }
  });

  it.each([
    ["a-very-long%2Fsec%", "%"],
    ["a-very-long%2", "%2"],
    ["a-very-long/s...", "..."],
    ["a-very-long/s\u2026", "\u2026"],
    ['a-very-long/s [...]"}', ' [...]"}'],
  ])("is found at the end of a message that shows only its beginning: %s", (shown, rest) => {
    const redactor = new Redactor(["a-very-long/secret-of-sixty-characters/that-nobody-must-see-x"]);
    expect(redactor.redact(`no ${shown}`)).toBe(`no [redacted]${rest}`);
  });

  it("is found at the end of a message by its first twelve characters, whichever they are", () => {
    expect(redact("no 'q'u'o't'e'd", "'q'u'o't'e'd'-'s'e'c'r'e't'-'a'n'd'-'l'o'n'g'")).toBe("no[redacted]");
    expect(redact("no 'q'u'o't'e'd...", "'q'u'o't'e'd'-'s'e'c'r'e't'-'a'n'd'-'l'o'n'g'")).toBe("no[redacted]...");
  });

  it("is not found if a message continues after less than half of it", () => {
    const message = "no a-very-long/se is valid";
    expect(redact(message, "a-very-long/secret-of-sixty-characters")).toBe(message);
  });
});

it("also finds the rest of a credential that begins with its scheme", () => {
  const redactor = redactorOf(["FlyV1 fm2_abcdefgh,fm2_ijklmnop"]);
  for (const text of ["fm2_abcdefgh,fm2_ijklmnop", "FlyV1 fm2_abcdefgh,fm2_ijklmnop", "fm2_ijklmnop", "fm2_abcdefgh"])
    expect(redactor.redact(`no ${text}`)).toBe("no [redacted]");
  expect(redactor.redact("no FlyV1 token")).toBe("no FlyV1 token");
});

it("does not find a part of a credential of several words", () => {
  for (const secret of ["Key abcdefgh12345 rest", "my Key abcdefgh12345"])
    expect(redactorOf([secret]).redact("no abcdefgh12345")).toBe("no abcdefgh12345");
});

it("also finds each of the first 16 tokens of a credential", () => {
  const tokens = [..."abcdefghijklmnopq"].map((letter) => letter.repeat(9));
  const redactor = redactorOf([`FlyV1 ${tokens.join(",")}`]);
  const shown = tokens.map((token) => redactor.redact(token));
  expect(shown).toEqual([...Array(16).fill("[redacted]"), tokens[16]]);
});

it("finds the secrets of the last 16 logins, of which some send fewer", () => {
  for (let index = 0; index < 17; index++) rememberLogin([`password-${index}-of-a-login`, ""]);
  const shown = Array.from({ length: 17 }, (_, index) => redactorOf([]).redact(`password-${index}-of-a-login`));
  expect(shown).toEqual(["password-0-of-a-login", ...Array(16).fill("[redacted]")]);
});
