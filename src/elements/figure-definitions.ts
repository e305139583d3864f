/** What our figures count, in words; loaded when figures are on the screen. */
import { figureDefinitions } from '../i18n/vi/figure-definitions.js';
import { isKnownMetric } from '../model/statistics.js';
import { Translation } from './translation.js';
import type { Widget } from './widget.js';

export class FigureDefinitions {
  readonly #translation: Translation<'figureDefinitions'>;

  constructor(host: Widget) {
    this.#translation = new Translation(host, { figureDefinitions });
  }

  /** Undefined of a figure of the office's own, and while the words of another language are on their way. */
  of(metric: string): string | undefined {
    this.#translation.update();
    const { ready, words } = this.#translation;
    return ready && isKnownMetric(metric) ? words.figureDefinitions[metric] : undefined;
  }
}
