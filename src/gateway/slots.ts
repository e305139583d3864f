/** Files that are on their way at the same time: so many of a portal, and a quarter of them at most of one client. Nobody waits here: who is refused comes back. */
import { refuse } from './failures.js';

export interface Slots {
  /** Returns how to leave. Throws what the page is told when there is no place. */
  enter(portal: string, client: string, most: number): () => void;
}

const busy = 'Đang có nhiều người gửi tệp cùng lúc. Xin đợi vài giây rồi thử lại; phần đã gửi vẫn còn.';
const wait = 5;

export function makeSlots(): Slots {
  const taken = new Map<string, number>();
  const add = (key: string, one: 1 | -1): void => {
    const now = (taken.get(key) ?? 0) + one;
    if (now > 0) taken.set(key, now);
    else taken.delete(key);
  };
  return {
    enter: (portal, client, most) => {
      const [all, own] = [portal, `${portal}\n${client}`];
      if ((taken.get(all) ?? 0) >= most) throw refuse(503, busy, wait);
      if ((taken.get(own) ?? 0) >= Math.ceil(most / 4)) throw refuse(429, busy, wait);
      for (const key of [all, own]) add(key, 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        for (const key of [all, own]) add(key, -1);
      };
    },
  };
}
