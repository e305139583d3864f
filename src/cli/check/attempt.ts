/** What came of asking once. */
import { PortalError } from '../../portal/portal.js';
import { NotRecordedError } from './source.js';
import type { Say } from './words.js';

export type Attempt<Answer> =
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'failed'; readonly failure: PortalError }
  /** `why` is missing when nothing at all was asked. */
  | { readonly state: 'untried'; readonly why?: Say };

export const untried = (why?: Say): Attempt<never> => ({ state: 'untried', why });

/** Asks; what a backend can do wrong is an outcome, not an exception. */
export async function attempt<Answer>(ask: () => Promise<Answer>): Promise<Attempt<Answer>> {
  try {
    return { state: 'answered', answer: await ask() };
  } catch (error) {
    if (error instanceof NotRecordedError) return untried((words) => words.notRecorded(error.file));
    if (error instanceof PortalError) return { state: 'failed', failure: error };
    throw error;
  }
}

export const answerOf = <Answer>(one: Attempt<Answer> | undefined): Answer | undefined => (one?.state === 'answered' ? one.answer : undefined);
