/**
 * Of all tabs of a site that show the same followed dossiers one asks the portal, the others listen. A lock of the browser decides, and is
 * free again when its tab is gone; where there are none (plain http) the tabs agree among themselves, the oldest first.
 */

const answerMilliseconds = 1_000;
/** A tab that crashed says no farewell: so often the others ask whether it is still there. */
const doubtMilliseconds = 5 * 60_000;

export interface Leadership {
  readonly leads: () => boolean;
  readonly resign: () => void;
}

/** Stands for the lead; `won` is called when it is had, at once or later. */
export function standForLead(name: string, won: () => void): Leadership {
  return 'locks' in navigator ? byLock(name, won) : 'BroadcastChannel' in window ? byAgreement(name, won) : alone(won);
}

function alone(won: () => void): Leadership {
  queueMicrotask(won);
  return { leads: () => true, resign: () => undefined };
}

function byLock(name: string, won: () => void): Leadership {
  const given = new AbortController();
  let release: (() => void) | undefined;
  const hold = (): Promise<void> => new Promise((resolve) => {
    if (given.signal.aborted) return resolve();
    release = resolve;
    won();
  });
  navigator.locks.request(name, { signal: given.signal }, hold).catch(() => undefined);
  return {
    leads: () => release !== undefined,
    resign: () => {
      given.abort();
      release?.();
      release = undefined;
    },
  };
}

/** Exported for browsers without locks, and for the test of them. */
export function byAgreement(name: string, won: () => void): Leadership {
  const id = `${(performance.timeOrigin + performance.now()).toFixed(3).padStart(20, '0')}-${Math.random()}`;
  const channel = new BroadcastChannel(name);
  let leads = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (milliseconds: number, run: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };
  const lead = (): void => {
    if (leads) return;
    leads = true;
    won();
  };
  const ask = (): void => {
    channel.postMessage(`here ${id}`);
    later(answerMilliseconds, lead);
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const [word, other = ''] = String(data).split(' ');
    if (word === 'gone') ask();
    else if (other > id) channel.postMessage(`here ${id}`);
    else if (other < id) {
      leads = false;
      later(doubtMilliseconds, ask);
    }
  };
  ask();
  return {
    leads: () => leads,
    resign: () => {
      clearTimeout(timer);
      leads = false;
      channel.postMessage('gone');
      channel.close();
    },
  };
}
