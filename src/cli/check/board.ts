/** How the figures of the board were found: which there are, over time, by sector, by channel, by state; and what the office set itself. */
import type { Statistics } from '../../model/statistics.js';
import { cleanLine } from '../../model/text.js';
import { variablesIn } from '../../portal/rest/url-template.js';
import { answerOf } from './attempt.js';
import { type Evidence, type Finding, findingOfValue, type Findings, off, partly, unlessAnswered, unlessSound, works } from './findings.js';
import { readsTarget } from './leaves.js';

export const board = (evidence: Evidence): Pick<Findings, 'boardFigures' | 'byMonth' | 'bySector' | 'byChannel' | 'byStatus' | 'targets'> => ({
  boardFigures: boardFigures(evidence), byMonth: byMonth(evidence), targets: targets(evidence),
  bySector: part(evidence, 'sectors'), byChannel: part(evidence, 'channels'), byStatus: part(evidence, 'statuses'),
});

const unready = (evidence: Evidence): Finding | undefined => unlessSound(evidence, 'getStatistics') ?? unlessAnswered(evidence, evidence.trials.getStatistics);

function boardFigures(evidence: Evidence): Finding {
  const ids = idsIn(answerOf(evidence.trials.getStatistics));
  return unready(evidence) ?? (ids.length === 0 ? partly((words) => words.noCounts) : works((words) => words.metricsSeen(ids.map((id) => cleanLine(id).slice(0, 40)).join(', '))));
}

/** Published with the answer; else asked for one by one, where the request names its period. */
function byMonth(evidence: Evidence): Finding {
  const { getStatistics: operation } = evidence.config.operations;
  const asks = variablesIn(operation?.request).some((name) => ['from', 'to', 'year', 'month'].includes(name));
  const published = answerOf(evidence.trials.getStatistics)?.months ?? [];
  const unsound = unlessSound(evidence, 'getStatistics');
  if (unsound) return unsound;
  if (operation && !asks && !readsTarget(operation, 'months')) return off((words) => words.addMonths);
  const unanswered = unlessAnswered(evidence, evidence.trials.getStatistics);
  if (unanswered) return unanswered;
  if (published.length > 0) return works((words) => words.monthsPublished(published.length));
  return asks ? works((words) => words.monthsAsked) : { verdict: 'untried', say: (words) => words.notSeen('operations.getStatistics.map.months') };
}

const part = (evidence: Evidence, name: 'sectors' | 'channels' | 'statuses'): Finding =>
  findingOfValue(evidence, 'getStatistics', [name], evidence.trials.getStatistics, (statistics) => (statistics[name] ?? []).length > 0);

function targets(evidence: Evidence): Finding {
  const wanted = Object.keys(evidence.config.targets ?? {});
  if (wanted.length === 0) return off((words) => words.noTargets);
  const seen = idsIn(answerOf(evidence.trials.getStatistics));
  const unseen = wanted.filter((id) => !seen.includes(id));
  return unready(evidence) ?? (unseen.length === 0 ? works() : { verdict: 'untried', say: (words) => words.targetsUnseen(unseen.join(', ')) });
}

const idsIn = (statistics: Statistics | undefined): readonly string[] => (statistics?.metrics ?? []).map(({ id }) => id);
