import type { Stand } from '../../model/submission.js';
import type { Widget } from '../widget.js';
import type { Scene } from './scene.js';

/** What the guide gives to the filing. */
export interface FilingHost {
  readonly widget: Widget;
  readonly scene: () => Scene | undefined;
  /** Puts the focus to a place once all is drawn. */
  readonly focus: (place: string) => void;
  readonly track: (code: string) => void;
  /** Puts the guide where an earlier page stood. */
  readonly restore: (stand: Stand) => void;
}
