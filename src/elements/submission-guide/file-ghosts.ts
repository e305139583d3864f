/** Files of an earlier page: only their names are here, until they are chosen again. */
import type { Attachment } from '../../model/attachment.js';
import { hashOf } from './uploads.js';

export interface ChosenAgain {
  readonly ghost: Attachment;
  /** The same bytes: the upload goes on where the server stands. Else what was chosen takes its place. */
  readonly isSame: boolean;
}

/** Which of the ghosts of a paper a file is meant for: the one of the same bytes, else the one of the same name. */
export async function ghostFor(ghosts: readonly Attachment[], file: Blob, name: string): Promise<ChosenAgain | undefined> {
  const ofSize = ghosts.filter(({ size }) => size === file.size);
  const hash = ofSize.some(({ sha256 }) => sha256 !== undefined) ? await hashOf(file) : undefined;
  const same = ofSize.find((ghost) => hash !== undefined && ghost.sha256 === hash);
  if (same) return { ghost: same, isSame: true };
  const ghost = ghosts.find((one) => one.name === name);
  return ghost && { ghost, isSame: false };
}
