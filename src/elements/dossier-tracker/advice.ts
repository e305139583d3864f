/** What the citizen does now: in words, with the one link that helps, or with whom to ask. */
import { amountDue, resultChannel } from '../../model/dossier.js';
import { safeUrl } from '../../model/text.js';
import { quoting } from '../office-words.js';
import { closedLine } from './due.js';
import { paymentOf } from './facts.js';
import { dayInWords, type Line, present, type Scene } from './scene.js';

export interface Advice {
  readonly lines: readonly Line[];
  readonly link?: { readonly address: string; readonly text: string } | undefined;
  /** What the link is for, where the citizen goes on with this dossier. */
  readonly action?: 'supplement' | 'payment';
  /** Something is missing that only the office can say. */
  readonly ask: boolean;
}

export function adviceOf(scene: Scene, overdue = false): Advice {
  const { dossier: { status, reason, requestedAction }, words: { dossierAnswer: words } } = scene;
  const advice = words.advice[status.code];
  const because = reason && quoting(words.reason, reason);
  switch (status.code) {
    case 'supplementRequested': return supplement(scene);
    case 'paymentRequired': return payment(scene);
    case 'rejectedAtIntake':
    case 'stopped':
      return { lines: [because ?? words.noReason, advice], link: again(scene), ask: !reason };
    case 'withdrawn':
      return { lines: present([because, advice]), link: again(scene), ask: false };
    case 'completed':
    case 'resultReturned':
      return result(scene);
    case 'draft':
    case 'unknown':
      return { lines: present([advice, because]), link: tracking(scene, scene.words.common.officialPage), ask: status.code === 'unknown' };
    case 'submitted':
    case 'accepted':
    case 'inProgress':
    case 'suspended':
    case 'withdrawalRequested':
      return { lines: present([requestedAction?.text && quoting(words.officeSays, requestedAction.text), overdue ? words.overdueHelp : advice, because]), ask: overdue };
  }
}

function supplement(scene: Scene): Advice {
  const { dossier: { reason, requestedAction }, words: { dossierAnswer: words } } = scene;
  const { text, url } = requestedAction ?? {};
  const known = Boolean(text ?? reason);
  const { line, passed } = deadline(scene);
  return {
    lines: present([words.advice.supplementRequested, text && quoting(words.toAdd, text), reason && quoting(words.reason, reason), !known && words.toAddUnknown, line]),
    link: tracking(scene, words.addOfficially, url),
    action: 'supplement',
    ask: !known || passed,
  };
}

function payment(scene: Scene): Advice {
  const { dossier, words: { dossierAnswer: words, common }, format } = scene;
  const { reason, requestedAction: { text, url } = {} } = dossier;
  const said = [text && quoting(words.officeSays, text), reason && quoting(words.reason, reason)];
  const amount = amountDue(dossier);
  // Nobody pays twice because of us.
  if (amount === 0) return { lines: present([words.payDoubtful(dossier.payment?.state || !dossier.payment?.amount ? paymentOf(scene) : words.payment.paid), ...said]), link: tracking(scene, common.officialPage), ask: true };
  const { line, passed } = deadline(scene);
  const known = amount === undefined ? dossier.payment?.amount && paymentOf(scene) : format.money(amount);
  return {
    lines: present([words.advice.paymentRequired, known ? words.amount(known) : words.noAmount, ...said, line, words.payOnlyThere]),
    link: tracking(scene, words.payOfficially, vouchedFor(url, scene)),
    action: 'payment',
    ask: amount === undefined || passed,
  };
}

/** Money is led only to where the portal itself says: its payment origins, its own servers, the official pages it links to. */
function vouchedFor(address: string | undefined, { dossier: { code }, portal: { submissionRules, fileOrigins = [], links } }: Scene): string | undefined {
  const url = safeUrl(address);
  const official = safeUrl(links.track(code));
  const origins = [...(submissionRules?.paymentOrigins ?? []), ...fileOrigins, ...(official ? [new URL(official).origin] : [])];
  return url && origins.includes(new URL(url).origin) ? url : undefined;
}

function deadline({ dossier: { requestedAction }, words, format, today }: Scene): { readonly line: Line; readonly passed: boolean } {
  const { dossierAnswer: { by, byToday, byPassed, noDeadline } } = words;
  const date = requestedAction?.dueDate?.slice(0, 10);
  if (!date) return { line: noDeadline, passed: false };
  const day = dayInWords(date, { words, format });
  return { line: (date < today ? byPassed : date === today ? byToday : by)(day), passed: date < today };
}

function result(scene: Scene): Advice {
  const { dossier, words: { dossierAnswer: words } } = scene;
  const { status, reason, result: { description, place, url } = {} } = dossier;
  const channel = resultChannel(dossier);
  const comes = status.code === 'completed' && channel && channel !== 'inPerson' ? words.comes[channel] : undefined;
  const what = description && quoting(words.result, description);
  const why = reason && quoting(words.reason, reason);
  // Beside a channel the place of what is sent may be where somebody lives.
  const told = dossier.result?.channel ? undefined : place;
  const collect = status.code !== 'completed' ? [] : comes ? [told && quoting(words.place, told)] : whereToCollect(scene);
  return { lines: present([comes ?? words.advice[status.code], what, ...collect, why]), link: linkTo(url, words.seeResult), ask: false };
}

function whereToCollect(scene: Scene): readonly (Line | undefined)[] {
  const { dossier: { result }, portal: { contact }, words: { dossierAnswer: words, procedure: { channel } } } = scene;
  const place = result?.place ?? ([contact.name, contact.address].filter(Boolean).join(', ') || undefined);
  return [
    result?.channel && words.collectBy(channel[result.channel]),
    place && quoting(words.place, place),
    contact.hours && quoting(words.hours, contact.hours),
    closedLine(scene),
  ];
}

const linkTo = (address: string | undefined, text: string): Advice['link'] => {
  const safe = safeUrl(address);
  return safe ? { address: safe, text } : undefined;
};

const tracking = ({ dossier, portal }: Scene, text: string, own?: string): Advice['link'] => linkTo(safeUrl(own) ?? portal.links.track(dossier.code), text);

const again = ({ dossier: { procedure }, portal, words }: Scene): Advice['link'] =>
  procedure?.code ? linkTo(portal.links.apply({ code: procedure.code }), words.dossierAnswer.applyAgain) : undefined;
