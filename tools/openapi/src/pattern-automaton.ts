import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { isExpression } from "./is-expression.ts";

/** The characters of a pattern as a nondeterministic automaton; each branch is a point where a search may backtrack. */
export interface Automaton {
  /** The positions where a match can start. */
  readonly first: ReadonlySet<number>;
  /** The positions that can follow each position. */
  readonly next: readonly ReadonlySet<number>[];
  /** The characters that each position matches, out of a set that is large enough to distinguish the positions. */
  readonly takes: readonly ReadonlySet<string>[];
  /** Pairs of positions with two transitions between them, as in `(a+)+`. */
  readonly twice: ReadonlySet<readonly [number, number]>;
  /** The length of the longest match, without the characters of endless parts. */
  readonly longest: number;
  /** Whether the pattern is tried only once, at the start of the string. */
  readonly isAnchored: boolean;
  /** The pattern or lookaround that contains this lookaround; absent for the pattern itself. */
  readonly parent?: Automaton;
  /** Whether a search in the parent can reach this lookaround more than once. */
  readonly isRepeated: boolean;
  /** The positions of parts that may repeat without a limit, and after which the match may still fail. */
  readonly endless: ReadonlySet<number>;
}

/** Thrown for a pattern that cannot be turned into an automaton. */
export class PatternError extends Error {
  override readonly name = "PatternError";
}

const MOST_POSITIONS = 400;
const MOST_EMPTY_WAYS = 8;
// More repetitions than this behave like an unlimited number.
const MOST_COPIES = 9;
const MOST_OPTIONAL = 8;
// Real patterns allow strings of 65,535 characters.
const MOST_REPEATS = 100_000;
// More repetitions than this make a search from each character of a long string slow.
const MOST_PER_CHARACTER = 100;

/**
 * Builds the automata of a pattern: one of the pattern itself and one of each lookaround in it. Returns an empty list
 * for an invalid pattern.
 *
 * @throws {PatternError} if the pattern is too large, or contains a backreference, a group with its own flags or unknown
 * syntax.
 */
export function buildAutomata(pattern: string): Automaton[] {
  const parsed = parse(pattern);
  const queue: Queued[] = [];
  if (parsed) {
    const { alternatives } = parsed;
    queue.push({ alternatives, isRepeated: false });
  }
  const automata: Automaton[] = [];
  for (const { alternatives: each, parent, isRepeated, kind } of queue) {
    const isLookaround = kind !== undefined;
    const exact = new Builder(false);
    const part = exact.alternatives(each);
    // A sequence of many optional parts can match in as many ways as repeated parts.
    const loose = exact.optional > MOST_OPTIONAL ? new Builder(true) : undefined;
    const parts = loose ? loose.finish(loose.alternatives(each), isLookaround) : exact.finish(part, isLookaround);
    const isAnchored = parent ? parent.isAnchored && !isRepeated : each.every(startsAtStart);
    const automaton = { ...parts, isAnchored, isRepeated, ...(parent && { parent }) };
    // It reads backwards from each character at which it is tried.
    if (kind === "lookbehind" && automaton.endless.size > 0)
      throw new PatternError("a lookbehind in it repeats a part without a limit");
    automata.push(automaton);
    for (const lookaround of exact.lookarounds) queue.push({ ...lookaround, parent: automaton });
  }
  return automata;
}

/** A pattern or a lookaround whose automaton is to be built. */
interface Queued {
  readonly alternatives: readonly AST.Alternative[];
  readonly parent?: Automaton;
  readonly isRepeated: boolean;
  /** Absent for the pattern itself. */
  readonly kind?: AST.LookaroundAssertion["kind"];
}

function startsAtStart({ elements: [first] }: AST.Alternative): boolean {
  if (first?.type === "Assertion") {
    const isAhead = first.kind === "lookahead" && !first.negate;
    return first.kind === "start" || (isAhead && first.alternatives.every(startsAtStart));
  }
  const isGroup = first?.type === "Group" || first?.type === "CapturingGroup";
  return isGroup && first.alternatives.every(startsAtStart);
}

function parse(pattern: string): AST.Pattern | undefined {
  try {
    return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, 0, pattern.length, { unicode: true });
  } catch (error) {
    if (error instanceof RangeError) throw new PatternError("it is nested too deeply");
    if (!(error instanceof SyntaxError)) throw error;
    // An engine may accept more than the parser knows.
    if (isExpression(pattern)) throw new PatternError("its syntax is unknown");
    return undefined;
  }
}

// A part of a pattern: whether it can match the empty string, the length of its longest match without endless parts, and
// its first and last positions.
interface Part {
  readonly isEmpty: boolean;
  readonly longest: number;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const NOTHING: Part = { isEmpty: true, longest: 0, first: [], last: [] };

type Position = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass;

class Builder {
  /** The lookarounds, and whether the search for each may start again at further characters. */
  readonly lookarounds: Required<Omit<Queued, "parent">>[] = [];
  /** The number of optional parts. */
  optional = 0;
  readonly #isLoose: boolean;
  readonly #positions: Position[] = [];
  readonly #next: Set<number>[] = [];
  readonly #twice = new Set<readonly [number, number]>();
  readonly #endless = new Set<number>();
  #isEndless = false;
  // Whether a search can reach the next part more than once: in a repeated part, and after parts with several ways.
  #isRepeated = false;
  #isInRepetition = false;
  #emptyWays = 1;
  #hasAssertion = false;

  constructor(isLoose: boolean) {
    this.#isLoose = isLoose;
  }

  alternatives(alternatives: readonly AST.Alternative[]): Part {
    const parts = alternatives.map(({ elements }) =>
      elements.map((each) => this.#element(each)).reduce(this.#join, NOTHING),
    );
    this.#countEmpty(parts.filter(({ isEmpty }) => isEmpty).length);
    return {
      isEmpty: parts.some(({ isEmpty }) => isEmpty),
      longest: parts.reduce((most, { longest }) => Math.max(most, longest), 0),
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
    };
  }

  finish({ isEmpty, longest, first, last }: Part, isLookaround: boolean): Omit<Automaton, "isAnchored" | "isRepeated"> {
    const sources = this.#positions.map(({ raw }) => raw);
    const tests = new Map([...new Set(sources)].map((source) => [source, new RegExp(`^(?:${source})$`, "su")]));
    const letters = lettersOf(this.#positions, [...tests.values()]);
    const taken = new Map([...tests].map(([source, test]) => [source, new Set(letters.filter((it) => test.test(it)))]));
    const takes = sources.map((source) => taken.get(source) ?? new Set<string>());
    // A match ends the search: at the last positions, unless an assertion fails there, and everywhere if the match may
    // be empty. The match of a lookaround does not end the search.
    const ends = new Set(this.#hasAssertion || isLookaround ? [] : isEmpty ? this.#endless : last);
    const endless = new Set([...this.#endless].filter((position) => !ends.has(position)));
    return { first: new Set(first), next: this.#next, takes, twice: this.#twice, endless, longest };
  }

  // Several alternatives that match nothing are several ways to read the same string.
  #countEmpty(alternatives: number): void {
    if (alternatives < 2) return;
    if (this.#isInRepetition) throw new PatternError("a repeated part of it can match nothing in two ways");
    this.#emptyWays *= alternatives;
    if (this.#emptyWays > MOST_EMPTY_WAYS) throw new PatternError("it has too many ways to match nothing");
  }

  #element(element: AST.Element): Part {
    switch (element.type) {
      case "Assertion":
        if ("alternatives" in element) {
          this.lookarounds.push({
            alternatives: element.alternatives,
            kind: element.kind,
            isRepeated: this.#isRepeated,
          });
        }
        // In an anchored pattern, this makes no difference.
        this.#hasAssertion = true;
        return NOTHING;
      case "Backreference":
        throw new PatternError("it refers back to what a group matched");
      case "CapturingGroup":
      case "Group":
        if ("modifiers" in element && element.modifiers !== null)
          throw new PatternError("it changes the flags in a group");
        return this.#group(element);
      case "Quantifier":
        return this.#repeat(element);
      default:
        return this.#position(element);
    }
  }

  #group({ alternatives }: AST.Group | AST.CapturingGroup): Part {
    const part = this.alternatives(alternatives);
    this.#isRepeated ||= alternatives.length > 1;
    return part;
  }

  #position(element: Position): Part {
    const position = this.#positions.push(element) - 1;
    if (position >= MOST_POSITIONS) throw new PatternError(`it has more than ${MOST_POSITIONS} characters to compare`);
    this.#next.push(new Set());
    if (this.#isEndless) this.#endless.add(position);
    return { isEmpty: false, longest: this.#isEndless ? 0 : 1, first: [position], last: [position] };
  }

  #repeat({ element, min, max }: AST.Quantifier): Part {
    if (max === 0) return NOTHING;
    if (min > MOST_REPEATS || (max !== Number.POSITIVE_INFINITY && max > MOST_REPEATS))
      throw new PatternError(`it repeats a part more than ${MOST_REPEATS} times`);
    const [isEndless, isInRepetition] = [this.#isEndless, this.#isInRepetition];
    this.#isRepeated ||= max > 1 || min === 0;
    this.#isInRepetition ||= max > 1;
    this.#isEndless ||= max > MOST_PER_CHARACTER;
    const part = this.#copies(element, min, max);
    [this.#isEndless, this.#isInRepetition] = [isEndless, isInRepetition];
    return part;
  }

  #copies(element: AST.QuantifiableElement, min: number, max: number): Part {
    if (max > MOST_COPIES || (this.#isLoose && max > min)) return this.#loop(this.#element(element), min, max);
    if (max > min) this.optional++;
    let part = NOTHING;
    // The last repetition is built first, because each repetition contains the repetitions that can follow it.
    for (let count = max; count > 0; count--) {
      const whole = this.#join(this.#element(element), part);
      // An optional repetition cannot match nothing.
      part = count > min ? { ...whole, isEmpty: true } : whole;
    }
    return part;
  }

  #loop(repeated: Part, min: number, max: number): Part {
    const part = { ...repeated, longest: Math.min(repeated.longest * max || 0, MOST_REPEATS) };
    this.#connect(part.last, part.first);
    // Each required repetition can match nothing or something, so the same characters can be read in many ways.
    if (part.isEmpty && min > 1) this.#connect(part.last, part.first);
    return min === 0 ? { ...part, isEmpty: true } : part;
  }

  #join = (one: Part, other: Part): Part => {
    this.#connect(one.last, other.first);
    return {
      isEmpty: one.isEmpty && other.isEmpty,
      longest: one.longest + other.longest,
      first: one.isEmpty ? [...one.first, ...other.first] : one.first,
      last: other.isEmpty ? [...one.last, ...other.last] : other.last,
    };
  };

  #connect(last: readonly number[], first: readonly number[]): void {
    for (const from of last) {
      const next = this.#next[from];
      for (const to of first) {
        if (next?.has(to)) this.#twice.add([from, to]);
        next?.add(to);
      }
    }
  }
}

// The ends of each range, and their neighbours, are enough to distinguish all sets of characters. Keeps one letter of
// those that the same positions match.
function lettersOf(positions: readonly Position[], tests: readonly RegExp[]): string[] {
  const codes = new Set(positions.flatMap((position) => endsOf(position)).concat(COMMON));
  const near = new Set([...codes].flatMap((code) => [code - 1, code, code + 1]));
  const letters = [...near].filter((code) => code >= 0 && code <= LAST).map((code) => String.fromCodePoint(code));
  const bySignature = new Map(
    letters.map((letter) => [tests.map((test) => Number(test.test(letter))).join(""), letter]),
  );
  return [...bySignature.values()];
}

const LAST = 0x10ffff;
// The characters of `\s`, and the ends of `\d` and `\w`.
const COMMON = [..." \t\v\f\n\r\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff09AZ_az"].map(
  (letter) => letter.codePointAt(0) ?? 0,
);

function endsOf(element: Position | AST.CharacterClassElement | AST.Character): number[] {
  if (element.type === "Character") return [element.value];
  if (element.type === "CharacterClassRange") return [element.min.value, element.max.value];
  if (element.type === "CharacterClass") return element.elements.flatMap((each) => endsOf(each));
  return element.type === "CharacterSet" && element.kind === "property" ? endsOfProperty(element.raw) : [];
}

const ends = new Map<string, number[]>();

// No list of the characters of a property exists, so all are tried.
function endsOfProperty(source: string): number[] {
  const known = ends.get(source);
  if (known) return known;
  const test = new RegExp(source, "u");
  const found = [];
  for (let code = 0, before = false; code <= LAST; code++) {
    const matches = test.test(String.fromCodePoint(code));
    if (matches !== before) found.push(code);
    before = matches;
  }
  ends.set(source, found);
  return found;
}
