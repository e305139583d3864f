/** What the citizen does now: in words, with the one link that helps, or with whom to ask. */
import { safeUrl } from '../../model/text.js';
import { quoting } from '../office-words.js';
import { closedLine } from './due.js';
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
      return { lines: present([advice, ...whereToCollect(scene)]), link: linkTo(scene.dossier.result?.url, words.seeResult), ask: false };
    case 'draft':
    case 'unknown':
      return { lines: present([advice, because]), link: tracking(scene, scene.words.common.officialPage), ask: status.code === 'unknown' };
    case 'submitted':
    case 'accepted':
    case 'inProgress':
    case 'suspended':
    case 'withdrawalRequested':
    case 'resultReturned':
      return { lines: present([requestedAction?.text && quoting(words.officeSays, requestedAction.text), overdue ? words.overdueHelp : advice, because]), ask: overdue };
  }
}

function supplement(scene: Scene): Advice {
  const { dossier: { reason, requestedAction }, words: { dossierAnswer: words } } = scene;
  const { text, url } = requestedAction ?? {};
  const known = Boolean(text ?? reason);
  return {
    lines: present([words.advice.supplementRequested, text && quoting(words.toAdd, text), reason && quoting(words.reason, reason), !known && words.toAddUnknown, deadline(scene)]),
    link: tracking(scene, words.addOfficially, url),
    action: 'supplement',
    ask: !known,
  };
}

function payment(scene: Scene): Advice {
  const { dossier: { reason, requestedAction, payment: { amount } = {} }, words: { dossierAnswer: words }, format } = scene;
  const { text, url } = requestedAction ?? {};
  return {
    lines: present([
      words.advice.paymentRequired,
      amount ? words.amount(format.money(amount)) : words.noAmount,
      text && quoting(words.officeSays, text),
      reason && quoting(words.reason, reason),
      deadline(scene),
      words.payOnlyThere,
    ]),
    link: tracking(scene, words.payOfficially, vouchedFor(url, scene)),
    action: 'payment',
    ask: !amount,
  };
}

/** Money is led only to where the portal itself says: its payment origins, its own servers, the official pages it links to. */
function vouchedFor(address: string | undefined, { dossier: { code }, portal: { submissionRules, fileOrigins = [], links } }: Scene): string | undefined {
  const url = safeUrl(address);
  const official = safeUrl(links.track(code));
  const origins = [...(submissionRules?.paymentOrigins ?? []), ...fileOrigins, ...(official ? [new URL(official).origin] : [])];
  return url && origins.includes(new URL(url).origin) ? url : undefined;
}

const deadline = (scene: Scene): string => {
  const { dossier: { requestedAction }, words: { dossierAnswer: words } } = scene;
  return requestedAction?.dueDate ? words.by(dayInWords(requestedAction.dueDate, scene)) : words.noDeadline;
};

function whereToCollect(scene: Scene): readonly (Line | undefined)[] {
  const { dossier: { reason, result }, portal: { contact }, words: { dossierAnswer: words, procedure: { channel } } } = scene;
  const place = result?.place ?? ([contact.name, contact.address].filter(Boolean).join(', ') || undefined);
  return [
    result?.description && quoting(words.result, result.description),
    result?.channel && words.collectBy(channel[result.channel]),
    place && quoting(words.place, place),
    contact.hours && quoting(words.hours, contact.hours),
    closedLine(scene),
    reason && quoting(words.reason, reason),
  ];
}

const linkTo = (address: string | undefined, text: string): Advice['link'] => {
  const safe = safeUrl(address);
  return safe ? { address: safe, text } : undefined;
};

const tracking = ({ dossier, portal }: Scene, text: string, own?: string): Advice['link'] => linkTo(own ?? portal.links.track(dossier.code), text);

const again = ({ dossier: { procedure }, portal, words }: Scene): Advice['link'] =>
  procedure?.code ? linkTo(portal.links.apply({ code: procedure.code }), words.dossierAnswer.applyAgain) : undefined;
