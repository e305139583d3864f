/** What is taken off the page leaves nothing behind on it: no listener on the window, no timer, no request in flight. */
import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/index.js';
import { mount, samplePortal, settled, unmountAll } from '../support/mount.js';

const elements: Readonly<Record<string, TemplateResult>> = {
  'dvc-stats-badge': html`<dvc-stats-badge></dvc-stats-badge>`,
  'dvc-stats-board': html`<dvc-stats-board></dvc-stats-board>`,
  'dvc-duty-roster': html`<dvc-duty-roster></dvc-duty-roster>`,
  'dvc-procedure-lookup': html`<dvc-procedure-lookup></dvc-procedure-lookup>`,
  'dvc-procedure-sheet': html`<dvc-procedure-sheet procedure="1.001193"></dvc-procedure-sheet>`,
  'dvc-submission-guide': html`<dvc-submission-guide procedure="1.001193"></dvc-submission-guide>`,
  'dvc-dossier-tracker': html`<dvc-dossier-tracker code="H99.21-261118-0001"></dvc-dossier-tracker>`,
};

/** Everything that is asked of the window and not given back. */
function watchWindow(): { readonly held: () => readonly string[]; readonly restore: () => void } {
  const listeners = new Map<unknown, string>();
  const timers = new Map<unknown, string>();
  const { addEventListener, removeEventListener, setTimeout, clearTimeout } = window;
  window.addEventListener = function (this: Window, type: string, listener: unknown, options?: unknown): void {
    listeners.set(listener, `listener ${type}`);
    Reflect.apply(addEventListener, this, [type, listener, options]);
  };
  window.removeEventListener = function (this: Window, type: string, listener: unknown, options?: unknown): void {
    listeners.delete(listener);
    Reflect.apply(removeEventListener, this, [type, listener, options]);
  };
  window.setTimeout = ((callback: () => void, delay?: number, ...rest: unknown[]): number => {
    const timer = Reflect.apply(setTimeout, window, [() => { timers.delete(timer); callback(); }, delay, ...rest]) as number;
    // Short ones end by themselves before anybody could miss them.
    if ((delay ?? 0) >= 1_000) timers.set(timer, `timer of ${delay} ms`);
    return timer;
  }) as typeof window.setTimeout;
  window.clearTimeout = ((timer?: number): void => {
    timers.delete(timer);
    Reflect.apply(clearTimeout, window, [timer]);
  }) as typeof window.clearTimeout;
  return {
    held: () => [...listeners.values(), ...timers.values()],
    restore: () => {
      window.addEventListener = addEventListener;
      window.removeEventListener = removeEventListener;
      window.setTimeout = setTimeout;
      window.clearTimeout = clearTimeout;
    },
  };
}

describe('an element that is taken off the page', () => {
  for (const [tag, template] of Object.entries(elements)) {
    for (const [when, delay] of [['while it loads', 'never'], ['when its answer is there', 0]] as const) {
      it(`<${tag}> leaves no listener and no timer, ${when}`, async () => {
        const watched = watchWindow();
        try {
          for (let round = 0; round < 3; round += 1) {
            const element = await mount(template, { portal: samplePortal({ delay }) });
            if (delay === 0) await settled(element);
            const parent = element.parentElement;
            element.remove();
            parent?.append(element);
            unmountAll();
          }
          expect(watched.held()).to.deep.equal([]);
        } finally {
          watched.restore();
        }
      });
    }
  }
});
