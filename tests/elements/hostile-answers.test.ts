/** A backend that answers nonsense, malice or too much: every element says something true, and nothing breaks or runs. */
import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/index.js';
import type { Widget } from '../../src/elements/widget.js';
import { openOnPage } from '../../src/portal/rest/page-portal.js';
import { descendants, textOf } from '../support/find.js';
import { mount, settled } from '../support/mount.js';
import { type Answer, scripted } from '../support/scripted.js';

const code = 'H99-10001';

/** Every name of the contract, at any level. */
const fields = [
  'code', 'id', 'name', 'sector', 'onlineLevel', 'agency', 'updatedAt', 'channels', 'cases', 'steps', 'results', 'requirements', 'legalBasis',
  'description', 'addressees', 'status', 'history', 'plannedEndDate', 'applicant', 'suspension', 'payment', 'requestedAction', 'result',
  'metrics', 'period', 'asOf', 'source', 'unit', 'submittedAt', 'reason', 'extension', 'entries', 'exceptions', 'total',
];
const every = (value: unknown): Readonly<Record<string, unknown>> => Object.fromEntries(fields.map((field) => [field, value]));
/** What is asked for is there, and everything else in it has this value. */
const around = (value: unknown): Answer => ({ json: { ...every(value), code, name: 'Khai sinh', items: [{ ...every(value), code, name: 'Khai sinh' }, every(value)] } });
const sound = { code, name: 'Khai sinh', status: { code: 'inProgress', label: 'Đang xử lý' }, metrics: [{ id: 'received', count: 5 }] };
const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const markup = '<img src=x onerror="window.stolen=1"><script>window.stolen=1</script><a href="javascript:window.stolen=1">x</a>';

const answers: Readonly<Record<string, Answer>> = {
  'null everywhere': around(null),
  'null and nothing else': { json: { ...every(null), items: [every(null)] } },
  'numbers everywhere': around(7),
  'negative zero and less': around(-0.5),
  'true and false everywhere': around(false),
  'empty lists everywhere': around([]),
  'lists of null everywhere': around([null, null]),
  'lists of lists everywhere': around([[[{}]]]),
  'records with names of the language': around({ toString: 1, valueOf: null, length: 5, then: 'x' }),
  'words of the language': around('undefined'),
  'not-a-number in words': around('NaN'),
  'markup everywhere': around(markup),
  'an address that runs everywhere': around('javascript:window.stolen=1'),
  'lone surrogates everywhere': around('\ud800 x \udfff'),
  'keys that reach for prototypes': {
    body: `{"__proto__":{"name":"p"},"code":"${code}","name":"x","status":{"__proto__":{"label":"p"},"code":"__proto__"},"items":[{"__proto__":{"name":"p"},"code":"c","name":"__proto__"}],"metrics":[{"__proto__":1,"id":"received","count":{"__proto__":{}}}],"constructor":{"prototype":{"x":1}}}`,
  },
  'a megabyte in every word': { json: { ...sound, name: 'Khai sinh '.repeat(50_000), description: 'Khai sinh '.repeat(40_000), items: [{ code, name: 'Khai sinh '.repeat(40_000) }] } },
  'ten megabytes': { body: '"Khai sinh"', repeat: 1_000_000 },
  'lists five thousand deep': { body: `{"code":"${code}","name":"x","channels":${nested(5_000)},"items":${nested(5_000)},"metrics":${nested(5_000)},"status":{"code":1}}` },
  'an empty record': { json: {} },
  'an empty list': { json: [] },
  'null': { json: null },
  'a word': { json: 'xin chào' },
  'a number': { json: 5 },
  'nothing at all': { body: '' },
  'impossible dates, sums and shares': {
    json: {
      ...sound, items: [sound], total: 1e300, plannedEndDate: '31/02/2026', history: [{ at: '9999-99-99' }, { at: 8.64e15 + 1 }],
      metrics: [{ id: 'received', count: 1e300 }, { id: 'onTimeRate', numerator: -1, denominator: 0 }],
      months: [{ month: '2026-09', metrics: [{ id: 'onTimeRate', reportedRate: 1e300 }, { id: 'received', count: -7 }] }, { month: '9999-99' }], statuses: [{ status: 8, count: 'NaN' }],
      channels: [{ type: 'online', processingTime: { value: 1e300 }, fees: [{ amount: -5 }, { amount: 'NaN' }] }],
    },
  },
};

const elements: Readonly<Record<string, TemplateResult>> = {
  'a count': html`<dvc-stats-badge metric="received" period="2026-10"><p>Số liệu ở phòng Một cửa.</p></dvc-stats-badge>`,
  'a rate': html`<dvc-stats-badge metric="onTimeRate" period="2026-10"><p>Số liệu ở phòng Một cửa.</p></dvc-stats-badge>`,
  'the board': html`<dvc-stats-board period="2026-08..2026-10" by="month onTime sector channel status"><p>Số liệu ở phòng Một cửa.</p></dvc-stats-board>`,
  'the lookup': html`<dvc-procedure-lookup><p>Hỏi phòng Một cửa.</p></dvc-procedure-lookup>`,
  'the sheet': html`<dvc-procedure-sheet procedure=${code}><p>Hỏi phòng Một cửa.</p></dvc-procedure-sheet>`,
  'the guide': html`<dvc-submission-guide procedure=${code}><p>Hỏi phòng Một cửa.</p></dvc-submission-guide>`,
  'the tracker': html`<dvc-dossier-tracker code=${code}><p>Hỏi phòng Một cửa.</p></dvc-dossier-tracker>`,
};

const nonsense = /undefined|\bnull\b|NaN|\[object|Infinity|Invalid Date/;
const notInAttributes = /undefined|\[object|^null$|NaN/;
const leads = /^(?:https?|mailto|tel):|^[#/]/;

describe('an answer that is', () => {
  const errors: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => void errors.push(String('reason' in event ? event.reason : event.message));
  beforeEach(() => {
    errors.length = 0;
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
  });

  for (const [what, answer] of Object.entries(answers)) {
    for (const [which, template] of Object.entries(elements)) {
      it(`${what} leaves ${which} whole`, async () => {
        const { baseUrl } = await scripted(answer);
        const portal = await openOnPage({ extends: 'gateway', name: 'Xã Ví Dụ', baseUrl }, location.href);
        const element = await settled(await mount<Widget>(template, { portal }));
        for (const summary of element.shadowRoot?.querySelectorAll('summary') ?? []) summary.click();
        await new Promise(requestAnimationFrame);
        const text = textOf(element);
        expect(text.length, 'something is said').to.be.greaterThan(20);
        expect(text).not.to.match(nonsense);
        for (const one of descendants(element)) {
          for (const { name, value } of one.attributes) {
            expect(value, `${one.localName} ${name}`).not.to.match(notInAttributes);
            if (['href', 'src', 'action'].includes(name)) expect(value, name).to.match(leads);
            expect(name).not.to.match(/^on/);
          }
        }
        expect(errors).to.deep.equal([]);
        expect('stolen' in window).to.equal(false);
        expect(Object.keys(Object.prototype)).to.deep.equal([]);
      }).timeout(20_000);
    }
  }
});
