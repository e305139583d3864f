/** What the editor of portal.json offers: keys and words of its schema, targets of the model, paths of the recorded answer. */
import { type Completion, type CompletionSource, pickedCompletion, startCompletion } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { JsonSchema } from '../../.tools/portal-schema.js';
import type { OperationName } from '../../src/portal/portal.js';
import { mergePatch } from '../../src/portal/read-config.js';
import { presets } from '../../src/portal/presets/index.js';
import { pathsFrom } from './answer-paths.js';
import { type Expected, expectedAt } from './expected.js';
import { looseValue, type Place, placeAt } from './json-tree.js';
import { targetsOf } from './model-targets.js';
import { keysAt, valuesAt } from './schema-walk.js';

export interface Recorded {
  /** The operation that the answer belongs to. */
  readonly operation: OperationName;
  readonly answer: unknown;
}

/** An offer before it is known how it is written at the place. */
interface Offer {
  readonly text: string;
  readonly detail?: string;
  readonly info?: string;
  readonly type: 'property' | 'enum' | 'variable';
  /** For a key: how its value begins and ends. */
  readonly brackets?: string;
  readonly boost?: number;
}

/** portal.json with its preset laid under it, as far as it can be read. */
export async function looseConfig(text: string): Promise<Readonly<Record<string, unknown>>> {
  const written = looseValue(text);
  const name = (written as { readonly extends?: unknown } | undefined)?.extends;
  const preset = typeof name === 'string' && Object.hasOwn(presets, name) ? await presets[name]?.() : undefined;
  const merged = preset ? mergePatch(preset, written) : written;
  return typeof merged === 'object' && merged !== null ? (merged as Readonly<Record<string, unknown>>) : {};
}

export const operationIn = (config: Readonly<Record<string, unknown>>, name: OperationName): unknown =>
  (config['operations'] as Readonly<Record<string, unknown>> | undefined)?.[name];

export const offersOf = (schema: JsonSchema, recorded: () => Recorded): CompletionSource => async ({ state, pos, explicit }) => {
  const text = state.doc.toString();
  const place = placeAt(text, pos);
  if (!place || (!explicit && !place.quoted && place.from === place.to)) return null;
  const config = await looseConfig(text);
  const offers = [...ofModel(expectedHere(place, config, recorded())), ...ofSchema(schema, place, looseValue(text))];
  const taken = place.part === 'key' ? keysBeside(text, place) : [];
  const options = offers.filter((offer) => !taken.includes(offer.text)).map((offer) => completion(offer, place));
  return options.length > 0 ? { from: place.from, options } : null;
};

function expectedHere({ keys, part }: Place, config: Readonly<Record<string, unknown>>, { operation, answer }: Recorded): Expected | undefined {
  if (keys[0] !== 'operations' || keys[1] !== operation) return undefined;
  return expectedAt(operation, operationIn(config, operation), keys.slice(2), part, answer);
}

/** Keys that the object has already; the one being written is not among them. */
function keysBeside(text: string, { keys, from, to }: Place): readonly string[] {
  let value = looseValue(text.slice(0, from) + text.slice(to));
  for (const key of keys) value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string | number, unknown>>)[key] : undefined;
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function ofModel(expected: Expected | undefined): readonly Offer[] {
  if (expected?.kind === 'path') return pathsFrom(expected.scopes).map(({ path, sample }, index) => ({ text: path, detail: sample, type: 'variable', boost: -Math.min(index, 90) }));
  if (expected?.kind === 'word') return expected.words.map((text) => ({ text, type: 'enum' }));
  if (expected?.kind !== 'target') return [];
  return targetsOf(expected.model).map(({ name, detail, required }) => ({
    text: name, detail: required ? `${detail}, bắt buộc` : detail, type: 'property', brackets: detail === 'danh sách' ? '{}' : '""', boost: required ? 1 : 0,
  }));
}

function ofSchema(schema: JsonSchema, { part, keys }: Place, document: unknown): readonly Offer[] {
  if (part === 'key') return keysAt(schema, keys, document).map(({ name, description, brackets }) => ({ text: name, info: description, type: 'property', brackets }));
  return valuesAt(schema, keys, document).map((value) => ({ text: String(value), type: 'enum', brackets: typeof value === 'string' ? '""' : '' }));
}

function completion(offer: Offer, place: Place): Completion {
  const { text, detail, info, type, boost, brackets = '""' } = offer;
  return {
    label: text, type,
    // The space keeps the two apart where they are read aloud.
    ...(detail ? { detail: ` ${detail}` } : {}), ...(info ? { info } : {}), ...(boost === undefined ? {} : { boost }),
    apply: (view, picked, from, to) => {
      write(view, { from, to }, place.part === 'key' ? keyText(text, brackets, place) : valueText(text, brackets, place), picked);
      if (place.part === 'key') startCompletion(view);
    },
  };
}

interface Written {
  readonly insert: string;
  /** Where the cursor goes, from the end of what is inserted. */
  readonly back: number;
}

const inside = (text: string): string => JSON.stringify(text).slice(1, -1);

function keyText(name: string, brackets: string, { quoted, answered }: Place): Written {
  if (answered) return { insert: inside(name), back: 0 };
  const value = `: ${brackets}`;
  // The quote that closes the name stands behind the cursor already, and is written anew.
  return { insert: `${quoted ? '' : '"'}${inside(name)}"${value}`, back: brackets.length / 2 };
}

const valueText = (text: string, brackets: string, { quoted }: Place): Written =>
  ({ insert: quoted || brackets === '' ? inside(text) : JSON.stringify(text), back: 0 });

function write(view: EditorView, { from, to }: { readonly from: number; readonly to: number }, { insert, back }: Written, picked: Completion): void {
  // What stands behind the cursor in the same word is replaced too.
  const text = view.state.doc.toString();
  const isNew = insert.includes('":');
  const word = placeAt(text, to)?.to ?? to;
  const end = isNew && text[word] === '"' ? word + 1 : word;
  const comma = isNew && /^\s*"/.test(text.slice(end)) ? ',' : '';
  view.dispatch({
    changes: { from, to: end, insert: insert + comma },
    selection: { anchor: from + insert.length - back },
    annotations: pickedCompletion.of(picked),
    userEvent: 'input.complete',
  });
}
