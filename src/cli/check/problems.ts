/** Everything that is wrong with a portal.json, not only the first thing a page would stumble over. */
import { configSchema, type OperationConfig, type PortalConfig, type RuleMap } from '../../portal/config.js';
import { operations } from '../../portal/operations.js';
import { type OperationName, PortalError } from '../../portal/portal.js';
import { readConfig } from '../../portal/read-config.js';
import { openPortal } from '../../portal/rest/adapter.js';
import { nearest } from './nearest.js';
import { keysAt } from './schema-walk.js';

export interface Problem {
  /** E.g. operations.getProcedure.request.url */
  readonly path: string;
  /** In the SDK's own words, as the console has them. */
  readonly reason: string;
  /** The known word that was probably meant. */
  readonly suggestion?: string | undefined;
}

export interface ConfigExamination {
  readonly problems: readonly Problem[];
  /** Presets resolved, without the operations and links that are wrong; absent when nothing can be opened. */
  readonly config?: PortalConfig | undefined;
  /** Operations and links (links.apply) that are there and wrong. */
  readonly wrong: readonly string[];
}

/** `location` is the address of portal.json. Never rejects for what stands in it. */
export async function examineConfig(raw: unknown, location: string): Promise<ConfigExamination> {
  const reading = await readConfig(raw);
  if ('problems' in reading) {
    const problems = reading.problems.map(({ path, reason }) => ({ path, reason, suggestion: suggestionFor(path, reason, raw) }));
    return { problems: unique(problems), wrong: [] };
  }
  const config = { ...reading.config, extends: undefined };
  const surroundings = await problemsAround(config, location);
  const links = Object.fromEntries(Object.entries(config.links ?? {}).filter(([name]) => !surroundings.some(({ path }) => path === `links.${name}`)));
  if (surroundings.some(({ path }) => !path.startsWith('links.'))) return { problems: surroundings, wrong: [] };
  const problems = [...surroundings];
  const sound: Partial<Record<OperationName, OperationConfig>> = {};
  const wrong: string[] = surroundings.map(({ path }) => path);
  for (const [name, operation] of operationsOf(config)) {
    const found = await problemsOfOperation({ ...config, links: undefined }, name, operation, location);
    problems.push(...found);
    if (found.length === 0) sound[name] = operation;
    else wrong.push(name);
  }
  // What takes in submissions is one thing, and only checked as it stands: nothing of it is ever called.
  const intake = Object.fromEntries(Object.entries(config.operations).filter(([name]) => !isRead(name)));
  const problem = Object.keys(intake).length > 0 ? await problemOf({ ...config, links: undefined, operations: intake }, location) : undefined;
  if (problem) problems.push(problem);
  if (problem) wrong.push(...Object.keys(intake));
  return { problems, config: { ...config, links, operations: { ...sound, ...(problem ? {} : intake) } }, wrong };
}

export const operationsOf = ({ operations: written }: PortalConfig): readonly (readonly [OperationName, OperationConfig])[] =>
  Object.entries(written).flatMap(([name, operation]) => (isRead(name) ? [[name, operation] as const] : []));

const isRead = (name: string): name is OperationName => Object.prototype.hasOwnProperty.call(operations, name);

/** Each setting that is checked when a portal is opened, alone, so that one mistake does not hide another. */
async function problemsAround({ name, timeZone, baseUrl, origins, links }: PortalConfig, location: string): Promise<Problem[]> {
  const alone = [{ timeZone }, { baseUrl }, ...(origins ?? []).map((origin) => ({ origins: [origin] })), { baseUrl, links: { apply: links?.apply } }, { baseUrl, links: { track: links?.track } }];
  const found: Problem[] = [];
  for (const setting of alone) {
    const problem = await problemOf({ name, operations: {}, ...setting }, location);
    // The number of an origin that stands alone is not its number in the file.
    if (problem) found.push('origins' in setting ? { ...problem, path: 'origins' } : problem);
  }
  return unique(found);
}

/** A wrong target of a map is noted and taken out, to see what lies behind it. */
async function problemsOfOperation(config: PortalConfig, name: OperationName, operation: OperationConfig, location: string): Promise<Problem[]> {
  const found: Problem[] = [];
  const map = operation.map && { ...operation.map };
  for (;;) {
    const problem = await problemOf({ ...config, operations: { [name]: { ...operation, map } } }, location);
    if (!problem) return found;
    const inMap = `operations.${name}.map.`;
    const target = Object.keys(map ?? {}).find((one) => problem.path === inMap + one || problem.path.startsWith(`${inMap}${one}.`) || one.startsWith(`${problem.path.slice(inMap.length)}.`));
    // That a target is missing is no news when it is the one that was taken out.
    const consequence = found.length > 0 && problem.path === inMap.slice(0, -1);
    if (!consequence) found.push(problem);
    if (problem.path === inMap.slice(0, -1)) found.push(...unknownTargets(name, map ?? {}).filter(({ path }) => !found.some((one) => one.path === path)));
    if (consequence || target === undefined || map === undefined) return found;
    Reflect.deleteProperty(map, target);
  }
}

/** What is misspelt is missed under its right name first; here it is told under the wrong one too. */
function unknownTargets(name: OperationName, map: RuleMap): readonly Problem[] {
  const known = keysAt(operations[name].schema, []);
  return Object.keys(map).filter((target) => !known.includes(target.split('.')[0] ?? '')).map((target) => {
    const [first = ''] = target.split('.');
    return { path: `operations.${name}.map.${first}`, reason: `unknown target; known are ${known.join(', ')}`, suggestion: nearest(first, known) };
  });
}

async function problemOf(config: PortalConfig, location: string): Promise<Problem | undefined> {
  try {
    await openPortal(config, location);
    return undefined;
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    const path = error.path ?? '(top level)';
    const reason = error.message.startsWith(`${path}: `) ? error.message.slice(path.length + 2) : error.message;
    return { path, reason, suggestion: suggestionFor(path, reason, config) };
  }
}

function suggestionFor(path: string, reason: string, raw: unknown): string | undefined {
  const segments = path.split('.');
  const last = segments.at(-1) ?? '';
  if (reason === 'unknown key') return nearest(last, keysAt(configSchema, segments.slice(0, -1)));
  const known = /(?:known are|must be one of) (.+)$/.exec(reason)?.[1]?.split(', ');
  if (!known) return undefined;
  const variable = /^unknown variable \{(\w+)\}/.exec(reason)?.[1];
  const value = reason.startsWith('unknown target') ? last : (variable ?? writtenAt(raw, segments));
  return typeof value === 'string' ? nearest(value, known) : undefined;
}

/** The value at a written path, whose keys may hold dots. */
function writtenAt(value: unknown, segments: readonly string[]): unknown {
  if (segments.length === 0) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as Readonly<Record<string, unknown>>;
  for (let to = 1; to <= segments.length; to += 1) {
    const key = segments.slice(0, to).join('.');
    const found = Object.hasOwn(record, key) ? writtenAt(record[key], segments.slice(to)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

const unique = (problems: readonly Problem[]): Problem[] => [...new Map(problems.map((problem) => [`${problem.path} ${problem.reason}`, problem])).values()];
