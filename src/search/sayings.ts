/** What people say, found in a query in whatever order and with whatever between: “heo nhà tôi chết vì dịch” says “heo chết dịch”. */
import type { Phrase } from './phrases.js';
import { contradicts, type Syllable } from './syllables.js';

export interface Said<Value> {
  readonly value: Value;
  /** Places in the row that it says. */
  readonly at: readonly number[];
  /** The share of what the row tells that it says. */
  readonly share: number;
  /** All of its words stand in the row. */
  readonly whole: boolean;
}

const most = 3;
const leastHeld = 0.7;
const leastShare = 0.2;
const aroundShare = 0.1;
/** Words in so many sayings tell too little to look for. */
const commonest = 2.3;
const unknownWeight = 4;
// Sums of rounded numbers.
const nearlyAll = 0.999;

/** Gives the sayings that say most of a row of syllables, the fullest first, and one for the same words of the law. The words around them count little. */
export function sayingsOf<Value>(all: readonly Phrase<Value>[]): (row: readonly Syllable[]) => readonly Said<Value>[] {
  const postings = new Map<string, [saying: number, written: Syllable][]>();
  const around = new Set<string>();
  all.forEach(({ syllables, value }, saying) => {
    // "tạm trú tạm vắng" has three words.
    for (const written of new Map(syllables.map((one) => [one.plain, one])).values()) {
      const posting = postings.get(written.plain) ?? [];
      postings.set(written.plain, posting);
      if (value) posting.push([saying, written]);
      else if (syllables.length < 2) around.add(written.exact);
    }
  });
  const weightOf = (plain: string): number => {
    const said = postings.get(plain)?.length;
    return said ? Math.log(1 + all.length / said) : unknownWeight;
  };
  const weights = new Float32Array(all.length);
  for (const [plain, posting] of postings) for (const [saying] of posting) weights[saying] = (weights[saying] ?? 0) + weightOf(plain);
  return (row) => {
    const held = new Map<number, { weight: number; telling: number; at: number[] }>();
    const distinct = new Map(row.map((typed, at) => [typed.plain, { typed, at }]));
    const told = [...distinct.values()].map(({ typed, at }) => ({ typed, at, weight: weightOf(typed.plain), share: around.has(typed.exact) ? aroundShare : 1 })).sort((one, other) => other.weight - one.weight);
    for (const { typed, at, weight, share } of told) {
      for (const [saying, written] of postings.get(typed.plain) ?? []) {
        let one = held.get(saying);
        if (!one && weight > commonest) held.set(saying, (one = { weight: 0, telling: 0, at: [] }));
        if (!one || contradicts(typed, written)) continue;
        one.weight += weight;
        one.telling += weight * share;
        one.at.push(at);
      }
    }
    const sum = told.reduce((total, { weight, share }) => total + weight * share, 0);
    const best = new Map<Value, Said<Value>>();
    for (const [saying, { weight, telling, at }] of held) {
      const whole = Math.min(1, weight / (weights[saying] ?? 1));
      const share = telling / sum * whole ** 2;
      const value = all[saying]?.value;
      if (value && whole >= leastHeld && share > (best.get(value)?.share ?? leastShare)) best.set(value, { value, at, share, whole: whole > nearlyAll });
    }
    return [...best.values()].sort((one, other) => other.share - one.share).slice(0, most);
  };
}
