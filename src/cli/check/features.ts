/** The features of the elements, and how each was found. */
import { answerOf } from './attempt.js';
import { figures } from './figures.js';
import { type Evidence, type FeatureRow, type Finding, findingOfLink, findingOfValue, type Findings, off, partly, unlessAnswered, unlessSound, works } from './findings.js';
import { lists } from './lists.js';
import { elementFeatures, type ElementName } from './names.js';

/** Row after row, as the report prints them. */
export function featureRows(evidence: Evidence): readonly FeatureRow[] {
  const findings: Findings = { ...lists(evidence), ...procedure(evidence), ...dossier(evidence), ...figures(evidence), roster: roster(evidence) };
  return (Object.keys(elementFeatures) as ElementName[]).flatMap((element) => elementFeatures[element].map((feature) => ({ element, feature, ...findings[feature] })));
}

function procedure(evidence: Evidence): Pick<Findings, 'details' | 'featured' | 'feesAndTime' | 'papers' | 'steps' | 'applyLink' | 'handoff'> {
  const { getProcedure: tried } = evidence.trials;
  const details = unlessSound(evidence, 'getProcedure') ?? unlessAnswered(evidence, tried) ?? works();
  const channels = findingOfValue(evidence, 'getProcedure', ['channels', 'processingTime'], tried, (one) => (one.channels ?? []).some(({ processingTime }) => processingTime !== undefined));
  const fees = findingOfValue(evidence, 'getProcedure', ['channels', 'fees'], tried, (one) => (one.channels ?? []).some((channel) => (channel.fees ?? []).length > 0));
  const link = applyLink(evidence);
  return {
    details,
    featured: featured(evidence, details),
    feesAndTime: both(channels, fees),
    papers: findingOfValue(evidence, 'getProcedure', ['cases', 'papers'], tried, (one) => (one.cases ?? []).some(({ papers = [] }) => papers.length > 0)),
    steps: findingOfValue(evidence, 'getProcedure', ['steps'], tried, ({ steps = [] }) => steps.length > 0),
    applyLink: link,
    handoff: link,
  };
}

/** Two halves of one feature: what is missing of either is told. */
function both(one: Finding, other: Finding): Finding {
  if (one.verdict === other.verdict) return one;
  const [ready, lacking] = one.verdict === 'works' ? [one, other] : [other, one];
  if (ready.verdict === 'works' && lacking.verdict === 'off') return { verdict: 'partly', say: lacking.say };
  return ready.verdict === 'works' && lacking.verdict === 'untried' ? works(lacking.say) : lacking;
}

function featured({ config, trials }: Evidence, details: Finding): Finding {
  if ((config.featured ?? []).length === 0) return off((words) => words.noFeatured);
  if (details.verdict !== 'works') return details;
  const unknown = answerOf(trials.unknownFeatured);
  if (!unknown) return { verdict: 'untried', say: (words) => words.onlyLive };
  return unknown.length > 0 ? partly((words) => words.unknownFeatured(unknown.join(', '))) : works();
}

/** A procedure may bring its own address. */
function applyLink(evidence: Evidence): Finding {
  const shown = answerOf(evidence.trials.getProcedure);
  const own = shown?.applyUrl ?? shown?.channels?.find(({ type, url }) => type === 'online' && url)?.url;
  const given = findingOfLink(evidence, 'apply');
  return given.verdict === 'off' && own !== undefined ? works() : given;
}

function dossier(evidence: Evidence): Pick<Findings, 'tracking' | 'status' | 'dueDate' | 'history' | 'trackLink'> {
  const { findDossier: tried } = evidence.trials;
  const tracking = unlessSound(evidence, 'findDossier') ?? unlessAnswered(evidence, tried) ?? works();
  const status = answerOf(tried)?.status.code;
  return {
    tracking,
    status: status === 'unknown' ? partly((words) => words.statusUnknown) : findingOfValue(evidence, 'findDossier', ['status', 'code'], tried, () => true),
    dueDate: findingOfValue(evidence, 'findDossier', ['plannedEndDate'], tried, ({ plannedEndDate }) => plannedEndDate !== undefined),
    history: findingOfValue(evidence, 'findDossier', ['history'], tried, ({ history = [] }) => history.length > 0),
    trackLink: findingOfLink(evidence, 'track'),
  };
}

function roster(evidence: Evidence): Finding {
  const { getRoster: tried } = evidence.trials;
  const inline = evidence.config.roster !== undefined && evidence.config.operations.getRoster === undefined;
  const unready = (inline ? undefined : unlessSound(evidence, 'getRoster')) ?? unlessAnswered(evidence, tried);
  if (unready) return unready;
  return answerOf(tried)?.entries.length === 0 ? partly((words) => words.noEntries) : works();
}
