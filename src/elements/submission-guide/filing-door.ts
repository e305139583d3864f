/** Brings filling in and sending when a portal takes in submissions; everything before can be used while it is on its way. */
import { AwaitedPart } from './awaited-part.js';
import type { Filing } from './filing.js';
import type { FilingHost } from './filing-host.js';
import type { Scene } from './scene.js';

export class FilingDoor {
  filing: Filing | undefined;
  /** What stands in its place until it is there. */
  readonly late: AwaitedPart<typeof import('./filing.js')>;
  readonly #host: FilingHost;

  constructor(host: FilingHost) {
    this.#host = host;
    this.late = new AwaitedPart(host.widget, () => import('./filing.js'), () => host.focus('h2'));
  }

  open(scene: Scene): void {
    const { step, journey } = scene.submission;
    if (journey.ending !== 'submit') return;
    void this.late.bring(step);
    if (this.late.part) this.filing ??= new this.late.part.Filing(this.#host, scene);
    this.filing?.need(scene);
  }

  /** The portal or the procedure is another: nothing of the old one stays. */
  close(): void {
    this.filing?.close();
    this.filing = undefined;
  }
}
