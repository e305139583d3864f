/** What of a portal.json comes from the preset it extends. */
import { presets } from '../../portal/presets/index.js';

export interface Inheritance {
  readonly preset: string;
  /** As the preset has them. */
  readonly taken: readonly string[];
  /** From the preset, with changes by the file. */
  readonly completed: readonly string[];
  readonly removed: readonly string[];
  /** Status codes that the preset brings and the file leaves as they are. */
  readonly statuses: number;
}

/** Undefined when a configuration extends none, or none that is known. */
export async function inheritanceOf(raw: unknown): Promise<Inheritance | undefined> {
  const preset = fieldOf(raw, 'extends');
  if (typeof preset !== 'string' || !Object.hasOwn(presets, preset)) return undefined;
  const base = await presets[preset]?.();
  const own = fieldOf(raw, 'operations');
  const names = Object.keys(recordOf(fieldOf(base, 'operations')));
  const written = (name: string): boolean => Object.hasOwn(recordOf(own), name);
  const ownStatuses = recordOf(fieldOf(raw, 'statuses'));
  return {
    preset,
    taken: names.filter((name) => !written(name)),
    completed: names.filter((name) => written(name) && fieldOf(own, name) !== null),
    removed: names.filter((name) => written(name) && fieldOf(own, name) === null),
    statuses: Object.keys(recordOf(fieldOf(base, 'statuses'))).filter((code) => !Object.hasOwn(ownStatuses, code)).length,
  };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {});

const fieldOf = (value: unknown, name: string): unknown => (Object.hasOwn(recordOf(value), name) ? recordOf(value)[name] : undefined);
