/** Samples that nobody has to name: words of a listed procedure, codes that stand in recorded answers. Nothing is made up. */
import type { ProcedureSummary } from '../../model/procedure.js';
import { fold } from '../../model/text.js';
import type { AnyOperationName } from '../../portal/portal.js';
import type { Trying } from './trials.js';

/** Codes that are tried out of one recorded answer. */
const mostCodes = 200;

/** Three words of the first name that has so many, without those that every name begins with. */
export function keywordFrom(items: readonly ProcedureSummary[]): string | undefined {
  const names = items.map(({ name }) => name.replace(/^(?:thủ tục|đăng ký)\s+/i, '').replace(/[^\p{L}\p{M}\d\s]+/gu, ' ').trim().split(/\s+/));
  const words = (names.find(({ length }) => length >= 3) ?? names[0])?.slice(0, 3).join(' ');
  return words === undefined || fold(words) === '' ? undefined : words;
}

export const procedureCodesIn = async (trying: Trying): Promise<readonly string[]> =>
  (await wordsIn(trying, 'getProcedure')).filter((word) => /^\d\.\d{6}(?:\.|$)/.test(word)).slice(0, mostCodes);

/** Whether one of these is the code of the recorded dossier, the mapping will say. */
export const dossierCodesIn = async (trying: Trying): Promise<readonly string[]> =>
  (await wordsIn(trying, 'findDossier')).filter((word) => /^(?=.*\d)[\p{L}\d][\p{L}\d./_-]{3,63}$/u.test(word)).slice(0, mostCodes);

async function wordsIn({ source, config, location }: Trying, name: AnyOperationName): Promise<readonly string[]> {
  if (source.live || !(await source.has(name))) return [];
  const operation = config.operations[name];
  if (!operation) return [];
  // As if nothing came first, so that the main answer is handed out.
  const { text } = await source.transport(name, { ...operation, before: undefined })({ method: 'GET', url: location, headers: {} });
  return [...new Set([...text.matchAll(/"((?:[^"\\]|\\.){4,80})"/g)].map(([, word = '']) => word))];
}
