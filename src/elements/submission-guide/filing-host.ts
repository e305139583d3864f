import type { Submission } from '../../model/submission.js';
import type { Widget } from '../widget.js';
import type { Scene } from './scene.js';

/** What the guide gives to the filing. */
export interface FilingHost {
  readonly widget: Widget;
  readonly scene: () => Scene | undefined;
  /** Puts the focus to a place once all is drawn. */
  readonly focus: (place: string) => void;
  /** While there is a network: whoever stands in a valley with a filled-in form can still print it. */
  readonly formArrived: () => void;
  readonly track: (code: string) => void;
  /** Puts the guide where an earlier page stood. */
  readonly restore: (submission: Submission) => void;
}
