/** Ten thousand people before a gateway, over real sockets and in real time; what is kept is kept for seconds instead of minutes. */
import { type BenchOffice, type Mood } from './gateway-office.js';

export const people = 10_000;
/** Each asks once in so many seconds, and again after `impatience` when it did not work. */
const everySeconds = 50;
const impatience = 4_000;
const procedures = 588;

export interface Phase {
  readonly mood: Mood;
  readonly seconds: number;
}

export interface PhaseCount extends Phase {
  /** Requests to the office in each second. */
  readonly asked: readonly number[];
  /** Answers to people: with the data, and without. */
  readonly served: number;
  readonly refused: number;
}

const random = (below: number): number => Math.floor(Math.random() * below);

/** The address of a person, as a proxy in front tells it. */
const addressOf = (person: number): string => `10.${person >> 16}.${(person >> 8) & 255}.${person & 255}`;

/** Half looks at procedures, a quarter at lists and figures that all have in common, a quarter at a dossier of its own. */
function question(gateway: string): readonly [url: string, options: RequestInit] {
  const kind = Math.random();
  if (kind < 0.5) return [`${gateway}api/procedures/1.${String(random(procedures)).padStart(6, '0')}`, {}];
  if (kind < 0.65) return [`${gateway}api/procedures?q=${['khai+sinh', 'ket+hon', 'dat+dai', 'tam+tru'][random(4)] ?? ''}`, {}];
  if (kind < 0.75) return [`${gateway}api/statistics?from=2026-10-01&to=2026-10-31`, {}];
  return [`${gateway}api/dossiers/find`, { method: 'POST', body: '{"code":"H99.21-261118-0001"}', headers: { 'content-type': 'application/json' } }];
}

async function ask(gateway: string, person: number): Promise<boolean> {
  const [url, { headers, ...options }] = question(gateway);
  const answer = await fetch(url, { ...options, headers: { ...headers as Record<string, string>, 'x-forwarded-for': addressOf(person) } }).catch(() => undefined);
  await answer?.arrayBuffer().catch(() => undefined);
  return answer?.ok ?? false;
}

export async function crowd(gateway: string, office: BenchOffice, phases: readonly Phase[]): Promise<readonly PhaseCount[]> {
  const counts: PhaseCount[] = [];
  let [served, refused] = [0, 0];
  const visit = async (person: number): Promise<void> => {
    if (await ask(gateway, person)) served += 1;
    else {
      refused += 1;
      // Most press the button again, and some of them again.
      if (Math.random() < 0.8) setTimeout(() => void visit(person), impatience * (0.5 + Math.random()));
    }
  };
  const arrivals = setInterval(() => {
    for (let person = 0; person < people / everySeconds / 50; person++) void visit(random(people));
  }, 20);
  for (const { mood, seconds } of phases) {
    office.mood = mood;
    [served, refused] = [0, 0];
    const from = office.asked.length;
    await new Promise((settle) => setTimeout(settle, seconds * 1000));
    counts.push({ mood, seconds, asked: office.asked.slice(from, from + seconds), served, refused });
  }
  clearInterval(arrivals);
  return counts;
}
