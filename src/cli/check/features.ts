/** The features of the elements, and how each was found. */
import type { Channel } from '../../model/procedure.js';
import type { Shift } from '../../model/roster.js';
import { answerOf } from './attempt.js';
import { board } from './board.js';
import { figures } from './figures.js';
import { type Evidence, type FeatureRow, type Finding, findingOfLink, findingOfValue, type Findings, off, partly, unlessAnswered, unlessSound, works } from './findings.js';
import { intake } from './intake.js';
import { lists } from './lists.js';
import { elementFeatures, type ElementName } from './names.js';
import type { Words } from './words.js';

/** Row after row, as the report prints them. */
export function featureRows(evidence: Evidence): readonly FeatureRow[] {
  const findings: Findings = { ...lists(evidence), ...procedure(evidence), ...dossier(evidence), ...figures(evidence), ...board(evidence), ...intake(evidence), roster: roster(evidence) };
  return (Object.keys(elementFeatures) as ElementName[]).flatMap((element) => elementFeatures[element].map((feature) => ({ element, feature, ...findings[feature] })));
}

function procedure(evidence: Evidence): Pick<Findings, 'details' | 'featured' | 'feesAndTime' | Fact | 'papers' | 'steps' | 'applyLink' | 'handoff'> {
  const { getProcedure: tried } = evidence.trials;
  const details = unlessSound(evidence, 'getProcedure') ?? unlessAnswered(evidence, tried) ?? works();
  const channels = findingOfValue(evidence, 'getProcedure', ['channels', 'processingTime'], tried, (one) => (one.channels ?? []).some(({ processingTime }) => processingTime !== undefined));
  const fees = findingOfValue(evidence, 'getProcedure', ['channels', 'fees'], tried, (one) => (one.channels ?? []).some((channel) => (channel.fees ?? []).length > 0));
  const link = applyLink(evidence);
  return {
    details,
    featured: featured(evidence, details),
    feesAndTime: both(channels, fees),
    ...facts(evidence),
    papers: findingOfValue(evidence, 'getProcedure', ['cases', 'papers'], tried, (one) => (one.cases ?? []).some(({ papers = [] }) => papers.length > 0)),
    steps: findingOfValue(evidence, 'getProcedure', ['steps'], tried, ({ steps = [] }) => steps.length > 0),
    applyLink: link,
    handoff: link,
  };
}

type Fact = 'exemption' | 'payment' | 'result' | 'heldPapers';

/** What few backends publish yet, each told where it is mapped. */
function facts(evidence: Evidence): Pick<Findings, Fact> {
  const { getProcedure: tried } = evidence.trials;
  const ofChannels = (targets: readonly string[], has: (channel: Channel) => boolean): Finding =>
    findingOfValue(evidence, 'getProcedure', ['channels', ...targets], tried, ({ channels = [] }) => channels.some(has));
  return {
    exemption: ofChannels(['fees', 'exemption'], ({ fees = [] }) => fees.some(({ exemption }) => exemption !== undefined)),
    payment: ofChannels(['payment'], ({ payment }) => payment !== undefined),
    result: ofChannels(['resultChannels'], ({ resultChannels }) => resultChannels !== undefined),
    heldPapers: findingOfValue(evidence, 'getProcedure', ['cases', 'papers', 'alreadyHeld'], tried, ({ cases = [] }) => cases.some(({ papers = [] }) => papers.some(({ alreadyHeld }) => alreadyHeld === true))),
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

function dossier(evidence: Evidence): Pick<Findings, 'tracking' | 'proof' | 'status' | 'dueDate' | 'history' | 'trackLink'> {
  const { findDossier: tried } = evidence.trials;
  const tracking = unlessSound(evidence, 'findDossier') ?? unlessAnswered(evidence, tried) ?? works();
  const status = answerOf(tried)?.status.code;
  return {
    tracking,
    proof: proof(evidence),
    status: status === 'unknown' ? partly((words) => words.statusUnknown) : findingOfValue(evidence, 'findDossier', ['status', 'code'], tried, () => true),
    dueDate: findingOfValue(evidence, 'findDossier', ['plannedEndDate'], tried, ({ plannedEndDate }) => plannedEndDate !== undefined),
    history: findingOfValue(evidence, 'findDossier', ['history'], tried, ({ history = [] }) => history.length > 0),
    trackLink: findingOfLink(evidence, 'track'),
  };
}

/** Beside the code of a dossier: a wrong answer must be worth no more than none. */
function proof(evidence: Evidence): Finding {
  const demand = evidence.config.operations.findDossier?.proof;
  const unsound = unlessSound(evidence, 'findDossier');
  if (unsound || !demand) return unsound ?? off((words) => words.noProof);
  const { findDossier: tried, wrongProof } = evidence.trials;
  const asked = (words: Words): string => words.proofAsked[demand.kind](demand.digits);
  const unanswered = unlessAnswered(evidence, tried) ?? unlessAnswered(evidence, wrongProof);
  if (unanswered) return unanswered;
  return answerOf(wrongProof) === 'found' ? partly((words) => words.proofIgnored) : works(asked);
}

/** On a date, or a weekday that there is, and for a while. */
const takesPlace = ({ weekday, date, from, to }: Shift): boolean => from < to && (date !== undefined || (weekday !== undefined && [1, 2, 3, 4, 5, 6, 7].includes(weekday)));

function roster(evidence: Evidence): Finding {
  const { getRoster: tried } = evidence.trials;
  const inline = evidence.config.roster !== undefined && evidence.config.operations.getRoster === undefined;
  const source = inline ? 'portalJson' : evidence.config.operations.getRoster?.format === 'calendar' ? 'calendar' : 'backend';
  const unready = (inline ? undefined : unlessSound(evidence, 'getRoster')) ?? unlessAnswered(evidence, tried);
  if (unready) return unready;
  const entries = answerOf(tried)?.entries ?? [];
  const lost = entries.filter((entry) => !takesPlace(entry)).length;
  if (lost > 0) return partly((words) => words.shiftsNeverShown(lost, entries.length));
  return answerOf(tried)?.entries.length === 0 ? partly((words) => words.noEntries) : works((words) => words.rosterFrom[source]);
}
