/** How lists were found: search, sectors, filters, further pages. */
import { fold } from '../../model/text.js';
import { variablesIn } from '../../portal/rest/url-template.js';
import { answerOf } from './attempt.js';
import { type Evidence, type Finding, type Findings, off, partly, unlessAnswered, unlessSound, works } from './findings.js';

export const lists = (evidence: Evidence): Pick<Findings, 'search' | 'sectors' | 'sectorFilter' | 'channelFilter' | 'paging'> => ({
  search: search(evidence),
  sectors: sectors(evidence),
  sectorFilter: sectorFilter(evidence),
  channelFilter: channelFilter(evidence),
  paging: paging(evidence),
});

const sends = ({ config }: Evidence, variable: string): boolean => variablesIn(config.operations.searchProcedures?.request).includes(variable);

/** Records of the pages that were read. */
export const recordsLeftOut = ({ trials }: Pick<Evidence, 'trials'>): number =>
  [answerOf(trials.searchProcedures), answerOf(trials.secondPage)].reduce((sum, page) => sum + (page?.leftOut ?? 0), 0);

function search(evidence: Evidence): Finding {
  const { searchProcedures: tried, byKeyword } = evidence.trials;
  const unsound = unlessSound(evidence, 'searchProcedures');
  if (unsound) return unsound;
  if (!sends(evidence, 'keyword')) return partly((words) => words.noKeyword);
  const unready = unlessAnswered(evidence, tried);
  if (unready) return unready;
  const page = answerOf(tried);
  const leftOut = recordsLeftOut(evidence);
  if (leftOut > 0) return partly((words) => words.someLeftOut(leftOut));
  if (page?.items.length === 0) return partly((words) => words.nothingListed);
  if (!byKeyword) return works();
  const unfound = unlessAnswered(evidence, byKeyword.found);
  const words = fold(byKeyword.keyword).split(' ');
  const found = answerOf(byKeyword.found)?.items ?? [];
  const fits = found.some(({ name }) => words.every((word) => fold(name).includes(word)));
  return unfound ?? (fits ? works() : partly((say) => say.keywordIgnored(byKeyword.keyword)));
}

function sectors(evidence: Evidence): Finding {
  const { listSectors: tried } = evidence.trials;
  const unready = unlessSound(evidence, 'listSectors') ?? unlessAnswered(evidence, tried);
  return unready ?? (answerOf(tried)?.length === 0 ? partly((words) => words.noSectors) : works());
}

function sectorFilter(evidence: Evidence): Finding {
  const { bySector } = evidence.trials;
  const unsound = unlessSound(evidence, 'searchProcedures') ?? (sends(evidence, 'sector') ? unlessSound(evidence, 'listSectors') : off((words) => words.addVariable('sector')));
  const { searchProcedures, listSectors } = evidence.trials;
  const unready = unsound ?? unlessAnswered(evidence, searchProcedures) ?? unlessAnswered(evidence, listSectors) ?? unlessAnswered(evidence, bySector?.found);
  if (unready || !bySector) return unready ?? { verdict: 'untried' };
  const items = answerOf(bySector.found)?.items ?? [];
  if (items.length === 0) return bySector.sector.procedures === 0 ? works() : partly((words) => words.filterEmpty);
  const { code, name } = bySector.sector;
  const strays = items.some(({ sector }) => (sector?.code === undefined ? sector?.name !== undefined && fold(sector.name) !== fold(name) : sector.code !== code));
  return strays ? partly((words) => words.filterIgnored('sector')) : works();
}

function channelFilter(evidence: Evidence): Finding {
  const { byChannel } = evidence.trials;
  const unsound = unlessSound(evidence, 'searchProcedures') ?? (sends(evidence, 'channel') ? undefined : off((words) => words.addVariable('channel')));
  const unready = unsound ?? unlessAnswered(evidence, evidence.trials.searchProcedures) ?? unlessAnswered(evidence, byChannel?.found);
  if (unready || !byChannel) return unready ?? { verdict: 'untried' };
  const items = answerOf(byChannel.found)?.items ?? [];
  if (items.length === 0) return partly((words) => words.filterEmpty);
  const strays = items.some(({ channels }) => channels && !channels.some(({ type }) => type === byChannel.channel));
  return strays ? partly((words) => words.filterIgnored('channel')) : works();
}

function paging(evidence: Evidence): Finding {
  const { searchProcedures, secondPage } = evidence.trials;
  const kind = evidence.config.operations.searchProcedures?.paging?.kind ?? 'none';
  const unready = unlessSound(evidence, 'searchProcedures') ?? (kind === 'none' ? off((words) => words.addPaging) : unlessAnswered(evidence, searchProcedures) ?? unlessAnswered(evidence, secondPage));
  if (unready) return unready;
  const seen = new Set((answerOf(searchProcedures)?.items ?? []).map(({ code, id }) => `${code} ${id ?? ''}`));
  const repeats = (answerOf(secondPage)?.items ?? []).some(({ code, id }) => seen.has(`${code} ${id ?? ''}`));
  return repeats ? partly((words) => words.pageRepeats) : works();
}
