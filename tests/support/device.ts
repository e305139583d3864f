/** What the citizen's own device keeps, as tests share it and hold it up. */
import { createStore } from 'idb-keyval';

/** The device is one for all pages of a browser: test files that keep things under the same names take turns. */
export function takeTurnsOnDevice(): void {
  let release = (): void => undefined;
  before(async function () {
    this.timeout(150_000);
    await new Promise<void>((ready) => {
      void navigator.locks.request('the device of the tests', () => new Promise<void>((done) => {
        release = done;
        ready();
      }));
    });
  });
  after(() => release());
}

/** Nothing of what the device keeps is read or written until it is let go: a slow telephone. */
export function slowDevice(): () => void {
  let isHeld = true;
  void createStore('dvc-widgets', 'kept')('readwrite', (store) => {
    const hold = (): void => {
      if (isHeld) store.get('key').onsuccess = hold;
    };
    hold();
  });
  return () => (isHeld = false);
}
