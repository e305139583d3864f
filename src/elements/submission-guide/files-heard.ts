/** What there is to hear of the files while they go up: what was refused, failed or arrived, and what waits for the citizen's word. Each is told once. */
import { complaintInWords, sizeInWords, stateInWords } from './files-step.js';
import type { FilesScene } from './filing-scene.js';

export class FilesHeard {
  #told: readonly string[] = [];

  /** What is new since the last look, before it is drawn; empty when nothing is. */
  look(root: ShadowRoot | null, filing: FilesScene): string {
    keepFocus(root, filing);
    const now = sentences(filing);
    const fresh = now.filter((sentence) => !this.#told.includes(sentence));
    this.#told = now;
    return fresh.join(' ');
  }
}

function sentences(filing: FilesScene): readonly string[] {
  const { files: { asking: [asked], refused, skipped }, sending: { attachments }, words: { files: words }, scene: { format } } = filing;
  return [
    ...refused.map(({ name, complaint }) => `${name}: ${complaintInWords(complaint, filing)}`),
    ...(skipped ? [words.skipped(format.number(skipped.count))] : []),
    ...attachments.filter(({ state }) => state === 'failed' || state === 'confirmed').map((one) => `${one.name}: ${stateInWords(one, filing)}`),
    ...(asked ? [words.shrinkAsk(asked.name, sizeInWords(asked.file.size, filing))] : []),
  ];
}

/** A file that has arrived needs the button no more that somebody is at: she is put at the one beside it. */
function keepFocus(root: ShadowRoot | null, { sending: { attachments } }: FilesScene): void {
  const button = root?.activeElement;
  const one = attachments.find(({ key }) => key === button?.getAttribute('data-file'));
  if (one?.state !== 'checking' && one?.state !== 'confirmed') return;
  const beside = button?.nextElementSibling;
  if (beside instanceof HTMLElement) beside.focus();
}
