/** The state of a dossier: which field tells it, which words it uses, and what nobody may guess from a number. */
import type { Rule } from '../config.js';
import { statuses as canonical } from '../../model/status.js';
import type { Model } from './names.js';
import { looksLikeWords } from './looks.js';
import { matchAll, scoreOf } from './match.js';
import type { Sample, ValueOutline } from './outline.js';
import type { Place } from './places.js';
import { shown } from './rules.js';
import type { Target } from './targets.js';
import { nationalNumbers, statusWords, wordOf } from './words.js';

export interface StatusDraft {
  readonly map: Readonly<Record<string, Rule>>;
  /** Seen value → canonical state, `unknown` where a person has to decide. */
  readonly statuses: Readonly<Record<string, string>>;
  /** Paths that no other target may use. */
  readonly taken: readonly string[];
  readonly notes: readonly string[];
  readonly weight: number;
}

const none: StatusDraft = { map: {}, statuses: {}, taken: [], notes: [], weight: 0 };

const known = (sample: Sample): string | undefined => {
  const folded = wordOf(sample);
  return Object.hasOwn(statusWords, folded) ? statusWords[folded] : undefined;
};

/** Rules for status.code, status.backendCode and status.label. */
export function draftStatus(targets: readonly Target[], places: readonly Place<ValueOutline>[], model: Model): StatusDraft {
  const [code, label] = ['status.code', 'status.label'].map((name) => targets.find((target) => target.name === name));
  if (!code || !label) return none;
  const likely = (target: Target): readonly Place<ValueOutline>[] =>
    places
      .map((place) => ({ place, score: scoreOf({ ...target, kind: 'text' }, place, model) }))
      .filter(({ score, place }) => score >= 30 && !place.node.samples.some((sample) => typeof sample === 'boolean'))
      .sort((one, other) => other.score - one.score)
      .map(({ place }) => place);
  const labelPlace = likely(label).find(({ node }) => looksLikeWords(node) || (node.declared === 'string' && node.samples.length === 0));
  const codes = numeric(code, places, model);
  const codePlace = codes ?? likely(code).find(({ path }) => path !== labelPlace?.path);
  return told(codePlace, labelPlace) ?? derived(targets, places, model);
}

/** Scores of plain text refuse numbers; a status often is one. */
function numeric(target: Target, places: readonly Place<ValueOutline>[], model: Model): Place<ValueOutline> | undefined {
  return matchAll([{ ...target, kind: 'code' }], places.filter(({ node }) => !looksLikeWords(node)), model)[0]?.place;
}

function told(code: Place<ValueOutline> | undefined, label: Place<ValueOutline> | undefined): StatusDraft | undefined {
  const labelIsKnown = label !== undefined && label.node.samples.some((sample) => known(sample) !== undefined);
  const decisive = labelIsKnown || !code ? label : code;
  if (!decisive) return undefined;
  const map: Record<string, Rule> = { 'status.code': pathOf(decisive) };
  if (code) map['status.backendCode'] = pathOf(code);
  if (label) map['status.label'] = pathOf(label);
  const taken = [code, label].flatMap((place) => (place ? [place.path] : []));
  return { map, taken, weight: 1.2, ...statusesOf(decisive.node.samples, decisive.path) };
}

const pathOf = ({ path, node: { pick, then } }: Place<ValueOutline>): Rule => (pick ? { from: path, pick, then } : path);

/** The state of one event of a history, where its words are known; most only say what was done. */
export function eventStatus(targets: readonly Target[], places: readonly Place<ValueOutline>[], model: Model): StatusDraft {
  const target = targets.find(({ kind, name }) => kind === 'status' && name === 'status');
  const telling = places.filter(({ node }) => node.samples.some((sample) => known(sample) !== undefined || isCanonical(sample)));
  const place = target && matchAll([{ ...target, kind: 'text' }], telling, model)[0]?.place;
  if (!place) return none;
  const words = place.node.samples.filter((sample) => known(sample) !== undefined);
  return { ...none, map: { status: pathOf(place) }, statuses: Object.fromEntries(words.map((sample) => [String(sample), known(sample) ?? 'unknown'])), weight: 0.2 };
}

const isCanonical = (sample: Sample): boolean => canonical.some((status) => status === sample);

/** A table of the values seen: what the words say, never what a number might. */
function statusesOf(samples: readonly Sample[], path: string): Pick<StatusDraft, 'statuses' | 'notes'> {
  const written = samples.filter((sample) => !isCanonical(sample)).map(String).filter((value) => value.length <= 60 && !/\d{9}/.test(value));
  const ours = samples.filter(isCanonical).map(String);
  const statuses = Object.fromEntries(written.map((value) => [value, known(value) ?? 'unknown']));
  const open = written.filter((value) => statuses[value] === 'unknown');
  if (ours.length > 0) return { statuses, notes: [`status: ${ours.join(', ')} are read as the states of that name: check that the backend means the same`, ...open.map(question)] };
  if (written.length === 0) return { statuses, notes: [`status: no value of ${path} was seen; add each to "statuses" with its meaning`] };
  return { statuses, notes: open.map(question) };
}

function question(value: string): string {
  const national = Object.hasOwn(nationalNumbers, value) ? nationalNumbers[value] : undefined;
  const hint = national === undefined ? '' : `; if this system uses the national numbers it is ${national}, but others number differently`;
  return `status: what "${shown(value)}" means is not said: set it in "statuses"${hint}`;
}

/** Without a field for it, only an end that has a date is known. */
function derived(targets: readonly Target[], places: readonly Place<ValueOutline>[], model: Model): StatusDraft {
  const dates = matchAll(targets.filter(({ name, kind }) => kind === 'moment' && !name.includes('.')), places, model);
  const present = Object.fromEntries(
    [['resultReturnedAt', 'resultReturned'], ['completedAt', 'completed']].flatMap(([name, status]) => {
      const path = dates.find(({ target }) => target.name === name)?.place.path;
      return path === undefined || status === undefined ? [] : [[path, status]];
    }),
  );
  const hasEnd = Object.keys(present).length > 0;
  const rule: Rule = hasEnd ? { present, otherwise: 'unknown' } : { const: 'unknown' };
  const note = hasEnd ? `no field tells the status: it is drawn from the dates at ${Object.keys(present).join(', ')}` : 'no field tells the status: every dossier is shown as unknown';
  return { ...none, map: { 'status.code': rule }, notes: [`status: ${note}`], weight: hasEnd ? 0.2 : 0 };
}
