/** The state of a dossier in words, and whose turn it is. */
import { clockStopped, isPosted } from '../../model/dossier.js';
import { type Turn, turnIn } from '../../model/turn.js';
import type { IconName } from '../../ui/icons.js';
import { quoting } from '../office-words.js';
import type { Scene } from './scene.js';

const turnIcons: Readonly<Record<Turn, IconName>> = { office: 'office', citizen: 'person', nobody: 'check', unknown: 'unknown' };

/** Of a state nobody knows, the office's own words stand for ours. */
export function statusInWords({ dossier: { status: { code, label } }, words: { dossierAnswer: words } }: Scene): string {
  return code === 'unknown' && label ? words.officeSays(label) : words.status[code];
}

/** The same for the eye, with the language of each part. */
export function statusShown(scene: Scene): unknown {
  const { dossier: { status: { code, label } }, words: { dossierAnswer: words } } = scene;
  return code === 'unknown' && label ? quoting(words.officeSays, label) : statusInWords(scene);
}

export function turnOf({ dossier, words: { dossierAnswer: words } }: Scene): readonly [words: string, icon: IconName] {
  const turn = isPosted(dossier) ? 'nobody' : turnIn[dossier.status.code];
  return turn === 'office' && clockStopped(dossier) ? [words.paused, 'pause'] : [words.turn[turn], turnIcons[turn]];
}
