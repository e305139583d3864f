/** Details that are asked for by id: a page that has only a code looks the id up in the list first. */
import { variablesIn } from '../rest/url-template.js';
import { isRecord } from './outline.js';

type Part = Readonly<Record<string, unknown>>;

/** Operations with the look-up added, where the list of procedures can find a code. */
export function askedById(operations: Readonly<Record<string, Part>>): Readonly<Record<string, Part>> {
  const { getProcedure, searchProcedures } = operations;
  const map = searchProcedures?.['map'];
  if (!getProcedure || !searchProcedures || !isRecord(map)) return operations;
  const [asked, offered] = [variablesIn(getProcedure['request']), variablesIn(searchProcedures['request'])];
  const { code, id } = map;
  if (asked.includes('procedureCode') || !asked.includes('procedureId') || !offered.includes('keyword') || typeof code !== 'string' || typeof id !== 'string') return operations;
  const { request, success, items, paging } = searchProcedures;
  const first = isRecord(paging) && paging['first'] === 0 ? 0 : 1;
  const before = {
    request: filled(request, first), ...(success !== undefined && { success }), ...(items !== undefined && { items }),
    select: { [code]: '{procedureCode}' }, take: { procedureId: id },
  };
  return { ...operations, getProcedure: { before, ...getProcedure } };
}

/** The search for one code: its first page. A query holds texts, a body also numbers. */
function filled(template: unknown, first: number, inBody = false): unknown {
  const fixed: Readonly<Record<string, unknown>> = { '{keyword}': '{procedureCode}', '{size}': inBody ? 20 : '20', '{page}': inBody ? first : String(first), '{offset}': inBody ? 0 : '0' };
  if (typeof template === 'string') return Object.hasOwn(fixed, template) ? fixed[template] : template;
  if (!isRecord(template)) return template;
  const kept = Object.entries(template).filter(([name, value]) => name !== 'variables' && (typeof value !== 'string' || Object.hasOwn(fixed, value) || variablesIn(value).length === 0));
  return Object.fromEntries(kept.map(([name, value]) => [name, filled(value, first, inBody || name === 'body')]));
}
