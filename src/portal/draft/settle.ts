/** The last step of every draft: what portal.json refuses is taken out, and said, until the portal opens. */
import { openPortal } from '../rest/adapter.js';
import { PortalError } from '../portal.js';
import { readConfig } from '../read-config.js';
import { isRecord } from './outline.js';

/** An unread portal.json. */
export type Json = Readonly<Record<string, unknown>>;
export interface Draft {
  /** A portal.json that opens; undefined when nothing was recognised. */
  readonly config: Json | undefined;
  /** What was recognised, what was not, what to check. */
  readonly notes: readonly string[];
}

const mostRefusals = 60;
/** Stands in for where portal.json will be. */
export const draftLocation = 'https://xa.example/dvc/portal.json';

/** Takes out what cannot stay; undefined when no operation is left. */
export async function settle(raw: Json): Promise<Draft> {
  const notes: string[] = [];
  let config: Json = raw;
  for (let round = 0; round < mostRefusals; round += 1) {
    const refusal = await firstRefusal(config);
    if (!refusal) return Object.keys(isRecord(config['operations']) ? config['operations'] : {}).length > 0 ? { config, notes } : { config: undefined, notes };
    notes.push(`left out: ${refusal.path}: ${refusal.reason}`);
    config = withoutPath(config, refusal.path);
  }
  return { config: undefined, notes: [...notes, 'too much of the draft is refused'] };
}

async function firstRefusal(config: Json): Promise<{ readonly path: string; readonly reason: string } | undefined> {
  const reading = await readConfig(config);
  if ('problems' in reading) return reading.problems[0];
  try {
    await openPortal(config, draftLocation);
    return undefined;
  } catch (error) {
    if (error instanceof PortalError) return { path: error.path ?? '', reason: error.message };
    throw error;
  }
}

/** Without the value at a dotted place; without its whole operation where the place itself is not found. */
function withoutPath(config: Json, path: string): Json {
  const steps = path.split('.');
  const [, operation, part = ''] = steps;
  // Without these an operation would read something else than was meant.
  const needed = steps.length === 3 && ['request', 'map', 'items', 'record', 'select'].includes(part) ? [steps[0] ?? '', operation ?? ''] : steps;
  const cut = remove(config, needed);
  if (JSON.stringify(cut) !== JSON.stringify(config)) return cut as Json;
  const shorter = steps.length > 2 ? steps.slice(0, 2) : steps.slice(0, 1);
  return remove(config, shorter) as Json;
}

function remove(value: unknown, steps: readonly string[]): unknown {
  if (!isRecord(value)) return value;
  // Targets are dotted themselves: the longest key that begins the place is meant.
  for (let length = steps.length; length > 0; length -= 1) {
    const key = steps.slice(0, length).join('.');
    if (!Object.hasOwn(value, key)) continue;
    const kept = length < steps.length ? Object.entries(value) : Object.entries(value).filter(([name]) => name !== key);
    return Object.fromEntries(kept.map(([name, inner]) => [name, name === key ? remove(inner, steps.slice(length)) : inner]));
  }
  return value;
}
