import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { DvcProcedureLookup } from '../../src/elements/procedure-lookup/procedure-lookup.js';
import type { Portal } from '../../src/portal/portal.js';
import { byRole } from '../support/find.js';
import { box, paste, resultsHeading, settledLookup } from '../support/lookup.js';
import { samplePortal, settled, until, widgetsIn } from '../support/mount.js';
import { watched } from '../support/portals.js';

/** Keeps the clock of timers in the test's own hands. */
function ownClock(): { readonly pass: (milliseconds: number) => void; readonly restore: () => void } {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  let now = 0;
  let last = 1_000_000;
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  globalThis.setTimeout = ((run: () => void, after = 0) => {
    last += 1;
    timers.set(last, { at: now + after, run });
    return last;
  }) as never;
  globalThis.clearTimeout = ((id: number) => (timers.delete(id) ? undefined : clear(id))) as never;
  return {
    pass(milliseconds) {
      now += milliseconds;
      for (const [id, { at, run }] of [...timers]) {
        if (at > now || !timers.delete(id)) continue;
        run();
      }
    },
    restore() {
      globalThis.setTimeout = set;
      globalThis.clearTimeout = clear;
    },
  };
}

const keywords = (asked: readonly unknown[]): readonly unknown[] => asked.map((query) => (query as { keyword?: string }).keyword);

/** Lets what was asked be answered, without any timer. */
async function drawn(element: DvcProcedureLookup): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  await element.updateComplete;
}

/** What a search needs, which comes while the list is read. */
const searchIsHere = (): Promise<unknown> => import('../../src/elements/procedure-lookup/remarks.js');

describe('<dvc-procedure-lookup> typing', () => {
  let clock: ReturnType<typeof ownClock> | undefined;
  afterEach(() => clock?.restore());

  async function ready(portal: Portal = samplePortal()): Promise<{ readonly element: DvcProcedureLookup; readonly asked: () => readonly unknown[] }> {
    const seen = watched(portal);
    const element = await settledLookup({ portal: seen.portal });
    await searchIsHere();
    clock = ownClock();
    return { element, asked: () => keywords(seen.asked('searchProcedures')) };
  }

  it('waits for a rest between letters', async () => {
    const { element, asked } = await ready();
    for (const text of ['kh', 'kha', 'khai', 'khai s', 'khai sinh']) {
      paste(element, text);
      clock?.pass(200);
    }
    expect(asked()).to.deep.equal([]);
    clock?.pass(50);
    await drawn(element);
    expect(asked()).to.deep.equal(['khai sinh']);
  });

  it('does not search the halves of a word that a desktop keyboard composes', async () => {
    const { element, asked } = await ready();
    for (const text of ['đ', 'đa', 'đă', 'đăn', 'đăng']) {
      paste(element, text, true);
      clock?.pass(300);
    }
    await drawn(element);
    expect(asked()).to.deep.equal([]);
    box(element).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'đăng' }));
    clock?.pass(250);
    await drawn(element);
    expect(asked()).to.deep.equal(['đăng']);
  });

  it('searches what an Android keyboard keeps in composition, as soon as it rests', async () => {
    const { element, asked } = await ready();
    for (const text of ['ket', 'kết', 'kết hôn']) {
      paste(element, text, true);
      clock?.pass(100);
    }
    // The same again, as some keyboards send it: no new wait.
    paste(element, 'kết hôn', true);
    clock?.pass(499);
    expect(asked()).to.deep.equal([]);
    clock?.pass(1);
    await drawn(element);
    expect(asked()).to.deep.equal(['kết hôn']);
    box(element).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'kết hôn' }));
    clock?.pass(1_000);
    await drawn(element);
    expect(asked()).to.deep.equal(['kết hôn']);
  });

  it('never writes into the box while somebody types there', async () => {
    const { element } = await ready();
    const field = box(element);
    paste(element, 'khai sinh ', true);
    let written = 0;
    Object.defineProperty(field, 'value', { configurable: true, get: () => 'khai sinh ', set: () => (written += 1) });
    clock?.pass(600);
    await drawn(element);
    expect(written).to.equal(0);
  });
});

describe('<dvc-procedure-lookup> in a form of the page', () => {
  it('searches at once by Enter, and the page’s form is not sent nor its default button pressed', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><dvc-portal .portal=${samplePortal()}><dvc-procedure-lookup></dvc-procedure-lookup></dvc-portal><button>Gửi</button></form>`);
    const element = await settled(widgetsIn(form)[0] as DvcProcedureLookup);
    const reached: string[] = [];
    for (const type of ['submit', 'keydown', 'keypress']) {
      form.addEventListener(type, (event) => {
        if (!(event instanceof KeyboardEvent) || event.key === 'Enter') reached.push(type);
        event.preventDefault();
      });
    }
    paste(element, 'khai sinh');
    await sendKeys({ press: 'Enter' });
    await until(() => resultsHeading(element) === 'Kết quả cho “khai sinh”', 'the results');
    byRole(element, 'button', 'Tìm').click();
    await element.updateComplete;
    expect(reached).to.deep.equal([]);
    expect([...new FormData(form)]).to.deep.equal([]);
  });

  it('searches without waiting when Enter is pressed or the button is', async () => {
    const { portal, asked } = watched(samplePortal());
    const element = await settledLookup({ portal });
    await searchIsHere();
    const clock = ownClock();
    try {
      paste(element, 'khai tử');
      byRole(element, 'button', 'Tìm').click();
      await drawn(element);
      expect(keywords(asked('searchProcedures'))).to.deep.equal(['khai tử']);
    } finally {
      clock.restore();
    }
  });
});
