/** An answer as the citizen gave it, for people to read. */
import { listAt, textAt } from '../../model/form-answers.js';
import type { AskedField } from '../../model/form-change.js';
import type { FilingScene } from './filing-scene.js';

/** As it was typed; a choice by its name. */
export function answerInWords({ filling: { answers }, words, provinces }: FilingScene, { kind, pointer, options }: Omit<AskedField, 'label'>): string | undefined {
  const text = textAt(answers, pointer);
  switch (kind) {
    case 'choice': return options.find(({ key }) => key === text)?.label;
    case 'choices': return options.filter(({ key }) => listAt(answers, pointer).includes(key)).map(({ label }) => label).join(', ') || undefined;
    case 'yesNo': return text === '' ? undefined : text === 'true' ? words.yes : words.no;
    case 'province': return provinces?.find(({ code }) => code === text)?.name ?? (text || undefined);
    case 'commune': return provinces?.flatMap(({ communes }) => communes).find(({ code }) => code === text)?.name ?? (text || undefined);
    default: return text || undefined;
  }
}
