/** One submission in one tab: by the browser's locks, or on pages without https by asking the other tabs. */
import type { Claim } from './sender.js';

const prefix = 'dvc-sending-';
/** Milliseconds that another tab has to object. */
const objectionTime = 150;

export const claimInTab: Claim = (name) => ('locks' in navigator ? byLock(prefix + name) : byAsking(prefix + name));

function byLock(name: string): ReturnType<Claim> {
  return new Promise((resolve, reject) => {
    navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(undefined);
      return new Promise<void>((release) => resolve(release));
    }).catch(reject);
  });
}

/** Who holds the name, or asked for it with the smaller number, objects. A closed tab objects no more. */
async function byAsking(name: string): ReturnType<Claim> {
  const own = Math.random();
  const channel = new BroadcastChannel(name);
  let holds = false;
  const objections: unknown[] = [];
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'taken') objections.push(data);
    else if (holds || (typeof data === 'number' && own < data)) channel.postMessage('taken');
  };
  channel.postMessage(own);
  await new Promise((resolve) => setTimeout(resolve, objectionTime));
  if (objections.length > 0) {
    channel.close();
    return undefined;
  }
  holds = true;
  return () => channel.close();
}
