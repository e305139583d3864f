/** A procedure made fit to be shown, whoever wrote its portal: clean texts, checked addresses, no numbers that are none. */
import { type ChannelType, channelTypes, type Procedure } from '../../model/procedure.js';
import { cleanLine, cleanText, safeUrl } from '../../model/text.js';

const runningText: readonly string[] = ['description', 'requirements'];
const addresses: readonly string[] = ['url', 'officialUrl', 'applyUrl'];

/** Also in the order in which channels are shown: online first. */
export function shownProcedure(procedure: Procedure): Procedure {
  const shown = cleaned(procedure) as Procedure;
  const order = (type: ChannelType): number => channelTypes.indexOf(type);
  return { ...shown, channels: shown.channels && [...shown.channels].sort((one, other) => order(one.type) - order(other.type)) };
}

function cleaned(value: unknown, field = ''): unknown {
  if (typeof value === 'string') {
    if (addresses.includes(field)) return safeUrl(value);
    return (runningText.includes(field) ? cleanText(value) : cleanLine(value)) || undefined;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) return value.map((item: unknown) => cleaned(item, field)).filter((item) => item !== undefined);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  return Object.fromEntries(Object.entries(value).map(([name, inner]: [string, unknown]) => [name, cleaned(inner, name)]));
}

export type Steps = NonNullable<Procedure['steps']>;

/** The steps that say something. */
export const stepsOf = ({ steps = [] }: Procedure): Steps => steps.filter(({ name, description }) => Boolean(name ?? description));
