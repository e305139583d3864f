/** Parts of the script that come late, or not at all. A browser that has lost one does not ask for it again on the same page. */
import { executeServerCommand } from '@web/test-runner-commands';

/** From now on files whose addresses hold this word are on their way, until `end` lets them all arrive or be lost. */
export async function holdBack(word: string): Promise<{ readonly end: (how: 'arrives' | 'is lost') => Promise<void> }> {
  await executeServerCommand('hold-back', { hold: word });
  return { end: (how) => executeServerCommand('hold-back', { end: how }) };
}
