/** Elements of one page that ask the same question share one request, and for a minute its answer. */
import type { Operation, Portal } from './portal.js';

const keptMilliseconds = 60_000;

/** Wraps the reads that are the same for everybody. Dossiers are left out: what a person asks is kept by nobody. */
export function shareReads(portal: Portal): Portal {
  const shared = (['getProcedure', 'listSectors', 'getStatistics', 'getRoster'] as const).filter((name) => portal[name]);
  return { ...portal, ...Object.fromEntries(shared.map((name) => [name, share(portal[name] as Operation<unknown, unknown>)])) };
}

function share<Query, Answer>(operation: Operation<Query, Answer>): Operation<Query, Answer> {
  const answers = new Map<string, { readonly at: number; readonly answer: Promise<Answer> }>();
  const ask = (query: Query): Promise<Answer> => {
    const key = JSON.stringify(query);
    const known = answers.get(key);
    if (known && performance.now() - known.at < keptMilliseconds) return known.answer;
    const answer = operation(query);
    answers.set(key, { at: performance.now(), answer });
    answer.catch(() => answers.delete(key));
    return answer;
  };
  // An asker who stops is let go; the request is not aborted, because others may be waiting for the same answer.
  return async (query, { signal } = {}) => {
    signal?.throwIfAborted();
    const answer = ask(query);
    return signal ? Promise.race([answer, aborted(signal)]) : answer;
  };
}

async function aborted(signal: AbortSignal): Promise<never> {
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  throw signal.reason;
}
