import { expect } from '@open-wc/testing';
import { meaningsIn } from '../../src/search/meaning.js';
import { queryReader, type Reading } from '../../src/search/reading.js';
import { atOnce } from '../../src/search/slices.js';
import { speechWith } from '../../src/search/speech.js';
import { buildIndex as buildIndexBy, type Entry, type SearchIndex } from '../../src/search/syllable-index.js';
import { syllableReader } from '../../src/search/syllables.js';
import { readTitles } from '../../src/search/titles.js';
import { demoProcedures } from './demo-procedures.js';

const buildIndex = (entries: readonly Entry[]): SearchIndex => buildIndexBy(entries, speechWith());

/** What one query costs: names are scored once for each reading, postings walked for each meaning of each word. */
function expectBounded(readings: readonly Reading[]): void {
  expect(readings.length).to.be.within(1, 12);
  expect(readings[0]?.terms.length).to.be.at.most(24);
  for (const { terms } of readings) {
    expect(terms.length).to.be.at.most(48);
    for (const { meanings } of terms) expect(meanings.length).to.be.at.most(24);
  }
}

function readerOf(entries: readonly Entry[]): (typed: string) => readonly Reading[] {
  const read = syllableReader();
  const titles = atOnce(readTitles(entries, speechWith(), read));
  return queryReader(speechWith(), atOnce(meaningsIn(titles)), titles, read);
}

const alphabet = 'abcdeghiklmnopqrstuvxy';
/** The same word for the same number, and few alike. */
const word = (number: number): string => [1, 7, 29, 113, 461].map((step) => alphabet[Math.floor(number / step) % alphabet.length]).join('');

describe('hostile queries', () => {
  const queries: readonly (readonly [name: string, typed: string])[] = [
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 letters in words', 'khai sinh '.repeat(1_000)],
    ['10,000 different words', [...'x'.repeat(2_500)].map((_, at) => word(at)).join(' ')],
    ['words run together', 'cacacacaca'.repeat(1_000)],
    ['regular expressions', '(a+)+$ .* [^x]{1,999} \\ khai sinh ^|?'],
    ['emoji', '👨‍👩‍👧‍👦🇻🇳'.repeat(500)],
    ['lone surrogates', '\ud83d khai \udc00 sinh \ud800'.repeat(300)],
    ['marks of direction', '\u202e\u2066khai sinh\u2069\u202c'.repeat(300)],
    ['towers of marks', `k${'\u0301'.repeat(9_000)}hai sinh`],
    ['digits', '1.'.repeat(5_000)],
    ['names every object has', 'constructor __proto__ toString hasOwnProperty'],
    ['zero-width characters', '\u200b\ufeff'.repeat(5_000)],
  ];
  for (const [name, typed] of queries) {
    it(`of ${name} are answered within bounds`, async () => {
      const procedures = await demoProcedures();
      expect(buildIndex(procedures).find(typed).length).to.be.at.most(50);
      expectBounded(readerOf(procedures)(typed));
    });
  }

  it('still find what is meant', async () => {
    const procedures = await demoProcedures();
    const index = buildIndex(procedures);
    const first = (typed: string): string | undefined => procedures[index.find(typed)[0]?.position ?? -1]?.code;
    expect(first('(khai sinh)*')).to.equal('1.001193');
    expect(first('🇻🇳 khai sinh 👶')).to.equal('1.001193');
    expect(first('\ud83d khai \udc00 sinh')).to.equal('1.001193');
    expect(first('khai sinh '.repeat(1_000))).to.equal('1.001193');
  });
});

describe('hostile catalogues', () => {
  it('of 100,000 entries are indexed and searched within bounds', function () {
    this.timeout(30_000);
    const entries = [...'x'.repeat(100_000)].map((_, at): Entry => ({ code: at % 3 ? `1.${String(at).padStart(6, '0')}` : '', name: `Đăng ký khai sinh ${word(at)} tại xã số ${at % 900}` }));
    const index = buildIndex(entries);
    expect(index.size).to.equal(100_000);
    expect(index.find('đăng ký khai sinhh', 20)).to.have.lengthOf(20);
    expect(index.find(`khai sinh ${word(77_777)}`, 5).map(({ position }) => position)).to.include(77_777);
  });

  it('of the same entry again and again give as many as were asked for, the first first', () => {
    const index = buildIndex([...'x'.repeat(20_000)].map((): Entry => ({ code: '1.001193', name: 'Đăng ký khai sinh', sector: 'Hộ tịch' })));
    const first = [...'x'.repeat(10)].map((_, at) => at);
    expect(index.find('khai sinh', 10).map(({ position }) => position)).to.deep.equal(first);
    expect(index.find('1.001193', 10).map(({ position }) => position)).to.deep.equal(first);
  });

  it('without names, without codes, with names of 1,094 letters, or with nothing at all are calm', () => {
    expect(buildIndex([]).find('khai sinh')).to.deep.equal([]);
    const long = `Đăng ký ${'đất đai nhà ở '.repeat(100)}`.slice(0, 1_094 - 9) + ' khai thác';
    const index = buildIndex([{ code: '', name: '' }, { code: '', name: long }, { code: '__proto__', name: 'constructor toString' }, { code: '4', name: '🇻🇳 \ud800 .*' }]);
    expect(index.find('khai thác')[0]?.position).to.equal(1);
    expect(index.find('constructor')[0]?.position).to.equal(2);
    expect(index.find('__proto__')[0]?.position).to.equal(2);
  });
});
