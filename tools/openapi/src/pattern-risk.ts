import { type Automaton, buildAutomata, PatternError } from "./pattern-automaton.ts";

const LONGEST = 2_000;
const MOST_STEPS = 400_000;
const MOST_WAYS = 500;
// Without ^, a search tries all ways again at each character.
const MOST_WAYS_AT_EACH = 200;
const known = new Map<string, string | undefined>();

/**
 * Explains why a search with a pattern could take much longer than linear time. Returns `undefined` for a safe pattern.
 *
 * JavaScript engines backtrack. A pattern is refused if a loop can match the same characters in two ways (exponential
 * time), if two consecutive loops can match the same characters (polynomial time), if a loop can match the same
 * characters again from a later start (quadratic time: without `^`, or in a lookaround that a search can reach several
 * times), or if the analysis is too large.
 */
export function patternRisk(pattern: string): string | undefined {
  if (!known.has(pattern)) known.set(pattern, findRisk(pattern));
  return known.get(pattern);
}

function findRisk(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `it is longer than ${LONGEST} characters`;
  try {
    const automata = buildAutomata(pattern);
    return automata.map((each) => new Search(each).risk()).find((risk) => risk !== undefined) ?? findManyWays(automata);
  } catch (error) {
    if (error instanceof PatternError) return error.message;
    throw error;
  }
}

// The ways to match add up, and multiply in a lookaround that each of them reaches.
function findManyWays(automata: readonly Automaton[]): string | undefined {
  const ways = new Map(automata.map((each) => [each, countWays(each)]));
  let once = 0;
  let atEach = 0;
  for (const automaton of automata) {
    let all = ways.get(automaton)?.sum ?? 0;
    if (automaton.isAnchored) once += all;
    for (let each = automaton; each.parent !== undefined; each = each.parent) {
      const { sum = 1, most = 1 } = ways.get(each.parent) ?? {};
      if (each.isRepeated) all *= Math.max(1, each.parent.isAnchored ? most : sum);
    }
    if (!automaton.isAnchored) atEach += all;
  }
  return once > MOST_WAYS || atEach > MOST_WAYS_AT_EACH ? MANY : undefined;
}

// A sequence of alternatives multiplies the ways to match a string even without a loop: this counts those ways, again
// for each character that they have in common. If they are tried at each character, the repetitions count, too.
function countWays({ first, next, takes, endless, longest, isAnchored }: Automaton): { sum: number; most: number } {
  const letters = new Set(takes.flatMap((taken) => [...taken]).slice(0, 2_000));
  let ways = new Map([...first].map((position): [number, number] => [position, 1]));
  let sum = 0;
  let most = 0;
  for (let length = 0; length < (isAnchored ? takes.length : longest) && ways.size > 0; length++) {
    let best = new Map<number, number>();
    let total = 0;
    for (const letter of letters) {
      const read = [...ways].filter(([position]) => takes[position]?.has(letter));
      const found = read.reduce(
        (all, [position, count]) => (isAnchored || !endless.has(position) ? all + count : all),
        0,
      );
      if (found > total) [best, total] = [new Map(read), found];
    }
    sum += total;
    most = Math.max(most, total);
    if (sum > MOST_WAYS) break;
    ways = new Map();
    for (const [position, count] of best)
      for (const to of next[position] ?? []) ways.set(to, (ways.get(to) ?? 0) + count);
  }
  return { sum, most };
}

class Search {
  readonly #automaton: Automaton;
  readonly #reached: readonly ReadonlySet<number>[];
  #steps = 0;

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
    this.#reached = automaton.next.map((_, position) => this.#reach(position));
  }

  risk(): string | undefined {
    const { next, twice } = this.#automaton;
    if ([...twice].some(([from, to]) => this.#reached[to]?.has(from))) return AMBIGUOUS;
    const loops = next.map((_, position) => position).filter((position) => this.#reached[position]?.has(position));
    for (const one of loops) {
      if (this.#walk([one, one], [one, one], (state) => state[0] !== state[1])) return AMBIGUOUS;
      for (const other of loops) {
        const isAfter = one !== other && this.#reached[one]?.has(other);
        if (isAfter && this.#walk([one, one, other], [one, other, other])) return SHARED;
      }
    }
    return this.#isSearched() ? SEARCHED : undefined;
  }

  // Whether a repeated part can read the same string from a later character, too: then a search that starts at each
  // character takes quadratic time.
  #isSearched(): boolean {
    const { isAnchored, endless, first, next, takes } = this.#automaton;
    if (isAnchored) return false;
    const before = next.length;
    const search = new Search({
      ...this.#automaton,
      next: [...next, new Set([...first, before])],
      takes: [...takes, new Set(takes.flatMap((taken) => [...taken]))],
    });
    return [...endless].some((loop) => this.#reached[loop]?.has(loop) && search.#walk([before, loop], [loop, loop]));
  }

  #reach(start: number): Set<number> {
    const reached = new Set(this.#automaton.next[start]);
    for (const position of reached) for (const next of this.#automaton.next[position] ?? []) reached.add(next);
    return reached;
  }

  // Whether the states can reach the end while all of them read the same characters; `marks` must hold for one state on
  // the way.
  #walk(start: readonly number[], end: readonly number[], marks?: (state: readonly number[]) => boolean): boolean {
    const goal = `${end.join()},true`;
    const seen = new Set<string>();
    const queue = [{ state: start, isMarked: marks === undefined }];
    for (const { state, isMarked } of queue) {
      for (const next of this.#stepsOf(state, end)) {
        const marked = isMarked || marks?.(next) === true;
        const key = `${next.join()},${marked}`;
        if (key === goal) return true;
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push({ state: next, isMarked: marked });
      }
    }
    return false;
  }

  // Yields only steps after which each state can still reach its end.
  *#stepsOf(state: readonly number[], end: readonly number[]): Generator<number[]> {
    const { next, takes } = this.#automaton;
    let states: { state: number[]; letters: ReadonlySet<string> | undefined }[] = [{ state: [], letters: undefined }];
    for (const [index, position] of state.entries()) {
      states = states.flatMap(({ state: before, letters }) =>
        [...(next[position] ?? [])].flatMap((to) => {
          if (++this.#steps > MOST_STEPS) throw new PatternError("it has too many ways to match");
          if (to !== end[index] && !this.#reached[to]?.has(end[index] ?? 0)) return [];
          const taken = takes[to] ?? new Set();
          const common = letters ? new Set([...letters].filter((letter) => taken.has(letter))) : taken;
          return common.size === 0 ? [] : [{ state: [...before, to], letters: common }];
        }),
      );
    }
    for (const { state: found } of states) yield found;
  }
}

const AMBIGUOUS = "a repeated part of it can read the same characters in two ways";
const SHARED = "two repeated parts of it can share the same characters";
const MANY = "it has too many ways to match";
const SEARCHED = "a search starts a repeated part of it again at many characters";
