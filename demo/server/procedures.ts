/** Finding and reading procedures. */
import type { Audience, ChannelType, OnlineLevel, Procedure, Sector } from '../../src/model/procedure.js';
import { nationalCode, normaliseCode } from '../../src/model/text.js';
import { allRows, type Database, oneRow, type Row, type Values } from './database.js';
import { searchedWords } from './keywords.js';

export interface ProcedureFilter {
  readonly keyword?: string | undefined;
  readonly sector?: string | undefined;
  readonly channel?: ChannelType | undefined;
  readonly level?: OnlineLevel | undefined;
  readonly audience?: Audience | undefined;
}

/** How the published lists name those a procedure is for. */
const addressees: Readonly<Record<Audience, RegExp>> = {
  citizen: /công dân|cá nhân|người/i,
  organisation: /doanh nghiệp|tổ chức|hợp tác xã|hộ kinh doanh/i,
};

/** A procedure with the number of its row, from which some backends make their own id. */
export interface NumberedProcedure {
  readonly number: number;
  readonly procedure: Procedure;
}

export interface FoundProcedures {
  readonly items: readonly NumberedProcedure[];
  readonly total: number;
}

const likeText = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Conditions and values of a filter; every word must begin some word of the name, the sector or the code. */
function conditions({ keyword = '', sector, channel, level }: ProcedureFilter): { where: string; values: Values } {
  const parts = ['1 = 1'];
  const values: Values = {};
  const words = searchedWords(keyword).split(' ').filter(Boolean);
  if (keyword.trim() && words.length === 0) parts.push('1 = 0');
  for (const [place, word] of words.entries()) {
    parts.push(`words LIKE :word${place} ESCAPE '\\'`);
    values[`:word${place}`] = `% ${likeText(word)}%`;
  }
  if (sector) {
    parts.push('sector_code = :sector');
    values[':sector'] = sector;
  }
  if (channel) {
    parts.push('EXISTS (SELECT 1 FROM procedure_channels WHERE procedure_code = code AND type = :channel)');
    values[':channel'] = channel;
  }
  if (level) {
    parts.push("json_extract(record, '$.onlineLevel') = :level");
    values[':level'] = level;
  }
  return { where: parts.join(' AND '), values };
}

/** The code itself, then names that begin with the phrase, hold it, hold it with its marks; shorter names first. */
const ranking = `
  code = :code DESC,
  bare_name LIKE :phrase || '%' ESCAPE '\\' DESC,
  ' ' || bare_name LIKE '% ' || :phrase || '%' ESCAPE '\\' DESC,
  exact_name LIKE '%' || :exact || '%' ESCAPE '\\' DESC,
  length(bare_name), position`;

const rankingValues = (keyword: string): Values => ({
  ':code': normaliseCode(keyword.slice(0, 200)),
  ':phrase': likeText(searchedWords(keyword)),
  ':exact': likeText(keyword.slice(0, 200).normalize('NFC').toLowerCase().trim()),
});

const numbered = ({ position, record }: Row): NumberedProcedure => ({
  number: Number(position), procedure: JSON.parse(String(record)) as Procedure,
});

export function searchProcedures(database: Database, filter: ProcedureFilter, offset: number, limit: number): FoundProcedures {
  const { where, values } = conditions(filter);
  if (filter.audience) return forAudience(database, filter, filter.audience, offset, limit);
  const total = Number(oneRow(database, `SELECT count(*) AS total FROM procedures WHERE ${where}`, values)?.['total'] ?? 0);
  const rows = filter.keyword?.trim()
    ? allRows(database, `SELECT position, record FROM procedures WHERE ${where} ORDER BY ${ranking} LIMIT :limit OFFSET :offset`,
      { ...values, ...rankingValues(filter.keyword ?? ''), ':limit': limit, ':offset': offset })
    : allRows(database, `SELECT position, record FROM procedures WHERE ${where} ORDER BY position LIMIT :limit OFFSET :offset`,
      { ...values, ':limit': limit, ':offset': offset });
  return { items: rows.map(numbered), total };
}

/** Those a procedure is for stand inside its record, in words. */
function forAudience(database: Database, filter: ProcedureFilter, audience: Audience, offset: number, limit: number): FoundProcedures {
  const all = searchProcedures(database, { ...filter, audience: undefined }, 0, 10_000).items;
  const items = all.filter(({ procedure }) => (procedure.addressees ?? []).some((one) => addressees[audience].test(one.normalize('NFC'))));
  return { items: items.slice(offset, offset + limit), total: items.length };
}

/** How many of the found procedures stand before the end of the one with this id; undefined when it is not among them. */
export function offsetAfter(database: Database, filter: ProcedureFilter, id: string): number | undefined {
  const place = searchProcedures(database, filter, 0, 10_000).items.findIndex(({ procedure }) => procedure.id === id);
  return place < 0 ? undefined : place + 1;
}

/** By national or local code, or by the backend's own id. */
export function readProcedure(database: Database, reference: { readonly code?: string; readonly id?: string }): NumberedProcedure | undefined {
  const code = nationalCode(normaliseCode(reference.code ?? ''));
  const row = oneRow(
    database, 'SELECT position, record FROM procedures WHERE code = :code OR id = :id', { ':code': code, ':id': reference.id ?? '' }
  );
  return row && numbered(row);
}

export function listSectors(database: Database): readonly Sector[] {
  const rows = allRows(database, `
    SELECT sectors.code, sectors.name, count(procedures.code) AS procedures FROM sectors
    LEFT JOIN procedures ON procedures.sector_code = sectors.code GROUP BY sectors.code ORDER BY sectors.position`);
  return rows.map(({ code, name, procedures }) => ({ code: String(code), name: String(name), procedures: Number(procedures) }));
}
