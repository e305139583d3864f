/** What is known of one request of a page wherever its way through the gateway leads: when it came, and what the backend said of the session. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transport } from '../portal/http.js';

export interface Errand {
  /** When it came, on a clock that only goes forward. */
  readonly began: number;
  /** Seconds that the citizen's session with the backend still lasts, as the backend wrote them with its latest answer. */
  session?: string | undefined;
}

const errands = new AsyncLocalStorage<Errand>();

export const onErrand = <Result>(errand: Errand, run: () => Promise<Result>): Promise<Result> => errands.run(errand, run);
export const errandUnderWay = (): Errand | undefined => errands.getStore();

/** Answers bring the session's end in a header, which goes on to the page that asked and to nobody else. */
export function hearSession(header: ((name: string) => string | null) | undefined, name: string | undefined): void {
  const errand = errands.getStore();
  const seconds = name === undefined ? '' : (header?.(name)?.trim() ?? '');
  if (errand && /^\d{1,7}$/.test(seconds)) errand.session = seconds;
}

export const hearingSession = (transport: Transport, name: string | undefined): Transport => async (request, signal) => {
  const answer = await transport(request, signal);
  hearSession(answer.header, name);
  return answer;
};
