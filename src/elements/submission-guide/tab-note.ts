/**
 * What one tab notes of a submission that has left and of which it is not known whether it arrived, so that a reload in the middle of
 * sending is followed by a question and not by a second submission. For where the device itself may keep nothing: a machine many people
 * use, a page without https. It is in the browser's session storage: of this tab alone, gone with it, and after ten minutes at the latest;
 * whoever writes here writes nothing that tells who the citizen is (model/sending-note.ts).
 */
const prefix = 'dvc-widgets/';
const milliseconds = 10 * 60_000;

interface Noted {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly note: unknown;
}

/** False where the browser does not allow it. */
export function noteInTab(key: string, note: unknown): boolean {
  try {
    const noted: Noted = { at: Date.now(), note };
    sessionStorage.setItem(prefix + key, JSON.stringify(noted));
    return true;
  } catch {
    return false;
  }
}

/** As data from outside; undefined when there is none, it is too old, or it cannot be read. */
export function notedInTab(key: string): unknown {
  try {
    const { at, note } = JSON.parse(sessionStorage.getItem(prefix + key) ?? '{}') as Partial<Noted>;
    if (typeof at === 'number' && Math.abs(Date.now() - at) < milliseconds) return note;
  } catch {
    // As if there were none.
  }
  forgetInTab(key);
  return undefined;
}

export function forgetInTab(key: string): void {
  try {
    sessionStorage.removeItem(prefix + key);
  } catch {
    // Where nothing can be removed nothing was written.
  }
}
