/** The likeliest place for each target: by the names the field uses, and by the look of the values. */
import type { Model } from './names.js';
import { person, personal, plainNames, wrappers } from './names.js';
import { likeness, looksLikeDossierCode, looksLikeProcedureCode, looksLikeWords } from './looks.js';
import type { ValueOutline } from './outline.js';
import type { Place } from './places.js';
import { weekdaysOf } from './rules.js';
import type { Target } from './targets.js';

export interface Match {
  readonly target: Target;
  readonly place: Place<ValueOutline>;
  /** About 100 for a name in the table, 50 for a word that names something in any record. */
  readonly score: number;
}

const least = 30;

/** Each target with its place, and a second place where the first has gaps; no place serves two targets. */
export function matchAll(targets: readonly Target[], places: readonly Place<ValueOutline>[], model: Model): readonly Match[] {
  const scored = targets
    .flatMap((target) => places.map((place): Match => ({ target, place, score: scoreOf(target, place, model) })))
    .filter(({ score }) => score >= least)
    .sort((one, other) => other.score - one.score);
  const taken = new Set<string>();
  const matched = new Map<string, Match>();
  for (const match of scored) {
    if (matched.has(match.target.name) || taken.has(match.place.path)) continue;
    matched.set(match.target.name, match);
    taken.add(match.place.path);
  }
  return targets.flatMap((target) => matched.get(target.name) ?? []);
}

/** Another place of the same target for the records that have nothing at the first. */
export function secondChoice({ target, place }: Match, places: readonly Place<ValueOutline>[], model: Model, taken: ReadonlySet<string>): Place<ValueOutline> | undefined {
  const candidates = places
    .filter(({ path, inList }) => path !== place.path && !inList && !taken.has(path))
    .map((other) => ({ other, score: nameScore(target.names, other) > 0 ? scoreOf(target, other, model) : 0 }))
    .sort((one, other) => other.score - one.score);
  const [best] = candidates;
  return best && best.score >= 45 ? best.other : undefined;
}

export function scoreOf(target: Target, place: Place<ValueOutline>, model: Model): number {
  const byName = nameScore(target.names, place);
  if (byName === 0 && !mayBeFoundByLook(target)) return 0;
  if (isPersonal(place, target)) return 0;
  const { kind = 'text' } = target;
  const alike = target.full === 'entries.weekday' && weekdaysOf(place.node.samples) ? 1 : likeness(kind, place.node);
  if (alike < 0) return 0;
  const look = lookScore(target, place, model);
  if (look === undefined) return 0;
  return (byName > 0 ? byName + alike * 4 : 0) + look - (place.inList ? 25 : 0) - (place.node.samples.length === 0 && place.node.declared === undefined ? 8 : 0);
}

/** Only a person's own name, which the model masks, is ever read from where a person stands. */
function isPersonal({ steps }: Place, { kind, full }: Target): boolean {
  const last = steps.at(-1) ?? '';
  if (full === 'entries.phone' || full === 'entries.displayName') return false;
  return personal.test(last) || (kind !== 'person' && (steps.slice(0, -1).some((step) => person.test(step)) || person.test(last)) && !full.startsWith('applicant'));
}

/** Of the steps of a path, how well its end bears one of the names. */
export function nameScore(names: Target['names'], { steps, words = [] }: Pick<Place, 'steps'> & Partial<Pick<Place, 'words'>>): number {
  let best = 0;
  for (const [rank, name] of names.entries()) best = Math.max(best, scoreOfName(name, steps, words) - Math.min(rank, 20) * 0.8);
  return Math.max(best, 0);
}

function scoreOfName(name: readonly string[], steps: readonly string[], words: readonly string[]): number {
  const [only = ''] = name;
  const before = steps.slice(0, Math.max(steps.length - name.length, 0));
  const far = before.filter((step) => !wrappers.has(step)).length;
  const distance = before.length + far * 4;
  if (name.length <= steps.length && name.every((step, index) => steps[steps.length - name.length + index] === step)) {
    if (name.length > 1) return 104 - distance;
    if (!plainNames.has(only)) return 100 - distance;
    return far === 0 ? 60 - distance : 0;
  }
  const within = name.length === 1 && only.length >= 6 && !plainNames.has(only) && isPartOf(only, words);
  return within ? 62 - distance : 0;
}

/** Whole words at the beginning or the end: extendDate holds no endDate. */
const isPartOf = (name: string, words: readonly string[]): boolean =>
  words.some((_, index) => words.slice(0, index).join('') === name || words.slice(index).join('') === name);

const codeTargets: Readonly<Record<string, 'procedure' | 'dossier'>> = { 'procedure/code': 'procedure', 'dossier/code': 'dossier', 'dossier/procedure.code': 'procedure' };

const mayBeFoundByLook = ({ full }: Target): boolean => full === 'code' || full === 'procedure.code';

/** What codes and words add; undefined where they speak against the target. */
function lookScore({ kind, full }: Target, { node, steps }: Place<ValueOutline>, model: Model): number | undefined {
  const [procedureCode, dossierCode] = [looksLikeProcedureCode(node), looksLikeDossierCode(node)];
  const wanted = codeTargets[`${model}/${full}`];
  const near = 6 - steps.length * 2;
  if (procedureCode) return wanted === 'procedure' ? 36 + near : kind === 'code' && full !== 'id' ? undefined : full === 'id' ? 0 : undefined;
  if (dossierCode) return wanted === 'dossier' ? 36 + near : kind === 'code' ? undefined : -30;
  if (wanted === 'dossier' && looksLikeWords(node)) return undefined;
  if (kind === 'code' && looksLikeWords(node) && full !== 'legalBasis.code' && full !== 'currency') return -40;
  // A name that is a number is a name of something else.
  if (kind === 'text' && node.samples.length > 0 && node.samples.every((sample) => /^[\d.,-]+$/.test(String(sample)))) return -30;
  return 0;
}
