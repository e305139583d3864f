/** The SDK's own contract: records of the model, personal data masked before they leave the office. */
import { Hono } from 'hono';
import type { Dossier } from '../../../src/model/dossier.js';
import { audiences, onlineLevels, type ProcedureSummary } from '../../../src/model/procedure.js';
import { maskName, withoutLongNumbers } from '../../../src/model/text.js';
import type { OfficeDossier } from '../dossiers.js';
import type { OfficeEnvironment } from '../office.js';
import type { NumberedProcedure } from '../procedures.js';
import { breakdownOf, toStatistics } from '../statistics.js';
import { channelField, dateField, jsonBody, numberField, textField, wordField } from './input.js';

export const contract = new Hono<OfficeEnvironment>();

const channelWords = { online: 'online', inPerson: 'inPerson', postal: 'postal' } as const;

contract.get('/procedures', (context) => {
  const query = context.req.query();
  const page = numberField(query, 'page', 1, 1, 10_000);
  const size = numberField(query, 'size', 20, 1, 100);
  const filter = { keyword: textField(query, 'q'), sector: textField(query, 'sector'), channel: channelField(query, 'channel', channelWords), level: wordField(query, 'level', onlineLevels), audience: wordField(query, 'audience', audiences) };
  const { items, total } = context.get('office').searchProcedures(filter, (page - 1) * size, size);
  return context.json({ items: items.map(summary), total, more: page * size < total });
});

contract.get('/procedures/:code', (context) => {
  const found = context.get('office').procedure({ code: context.req.param('code') });
  return found ? context.json(found.procedure) : context.json({ message: 'Không có thủ tục này.' }, 404);
});

contract.get('/sectors', (context) => context.json({ items: context.get('office').sectors() }));

contract.post('/dossiers/find', async (context) => {
  const body = await jsonBody(context);
  const found = context.get('office').dossier(textField(body, 'code'));
  // Wrong digits are answered as if there were no such dossier.
  const proof = textField(body, 'proof');
  return found && (!proof || found.person.phone?.endsWith(proof)) ? context.json(masked(found)) : context.json({ message: 'Không tìm thấy hồ sơ.' }, 404);
});

contract.get('/statistics', (context) => {
  const query = context.req.query();
  const statistics = context.get('office').statistics(dateField(query, 'from'), dateField(query, 'to'));
  return context.json({ ...toStatistics(statistics), ...breakdownOf(statistics) });
});

contract.get('/roster', (context) => context.json(context.get('office').roster()));

function summary({ procedure }: NumberedProcedure): ProcedureSummary {
  const { code, id, name, sector, onlineLevel, agency, updatedAt, channels } = procedure;
  return { code, id, name, sector, onlineLevel, agency, updatedAt, channels: channels?.map(({ type }) => ({ type })) };
}

/** The applicant by initials; no long numbers in what officers wrote. */
function masked({ dossier, person }: OfficeDossier): Dossier {
  const text = JSON.stringify(
    dossier, (key, value: unknown) => (typeof value === 'string' && remarks.includes(key) ? withoutLongNumbers(value) : value)
  );
  const clean = JSON.parse(text) as Dossier;
  return person.fullName ? { ...clean, applicant: maskName(person.fullName) } : clean;
}

const remarks: readonly string[] = ['note', 'reason', 'text'];
