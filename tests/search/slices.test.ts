import { expect } from '@open-wc/testing';
import { buildIndex, buildIndexInSlices } from '../../src/search/syllable-index.js';
import { speechInSlices, speechWith } from '../../src/search/speech.js';
import { atOnce, inSlices, mapped, nextTurn } from '../../src/search/slices.js';
import { demoProcedures } from './demo-procedures.js';

describe('work in slices', () => {
  it('comes to the same as all at once', async () => {
    const procedures = await demoProcedures();
    const [whole, sliced] = [buildIndex(procedures, speechWith()), await buildIndexInSlices(procedures, await speechInSlices())];
    expect(sliced.size).to.equal(whole.size);
    for (const query of ['khai sinhh', 'giay doc than', '1.001193']) expect(sliced.find(query)).to.deep.equal(whole.find(query));
  });

  it('lets the page have its turn', async () => {
    const turns: number[] = [];
    const busy = (milliseconds: number): void => {
      for (const end = performance.now() + milliseconds; performance.now() < end; );
    };
    const done = inSlices(mapped([1, 2, 3, 4], (item) => (busy(5), item * 2)), async () => {
      turns.push(turns.length);
      await nextTurn();
    });
    let drawn = false;
    requestAnimationFrame(() => (drawn = true));
    expect(await done).to.deep.equal([2, 4, 6, 8]);
    expect(turns).to.have.length(4);
    await new Promise(requestAnimationFrame);
    expect(drawn).to.equal(true);
  });

  it('is given up when the turn is refused', async () => {
    let made = 0;
    const refused = new Error('nobody wants it any more');
    const work = buildIndexInSlices((await demoProcedures()).map((one) => ({ ...one, get name() {
      made += 1;
      for (const end = performance.now() + 1; performance.now() < end; );
      return one.name;
    } })), speechWith(), () => Promise.reject(refused));
    expect(await work.then(() => undefined, (error: unknown) => error)).to.equal(refused);
    expect(made).to.be.below(50);
  });

  it('goes on where the browser has no scheduler', async () => {
    const native = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
    Object.defineProperty(globalThis, 'scheduler', { configurable: true, value: undefined });
    try {
      await nextTurn();
    } finally {
      if (native) Object.defineProperty(globalThis, 'scheduler', native);
    }
    expect(atOnce(mapped([1], String))).to.deep.equal(['1']);
  });
});
