import type { Format, Messages } from '../../i18n/index.js';

/** The words the parts of the sheet speak with. */
export interface Speech {
  readonly words: Pick<Messages, 'common' | 'procedure' | 'procedureFacts' | 'procedureSheet'>;
  readonly format: Format;
}

/** Those of the parts that come later. */
export interface FurtherSpeech {
  readonly words: Speech['words'] & Pick<Messages, 'procedureFurther' | 'procedureTakeAway'>;
  readonly format: Format;
}
