/** A portal.json that is wrong, as its author meets it: on a page, inside <dvc-portal>. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/stats-badge/stats-badge.js';
import type { DvcStatsBadge } from '../../src/elements/stats-badge/stats-badge.js';
import type { DvcFailedEvent } from '../../src/elements/widget.events.js';
import { textOf } from '../support/find.js';
import { mount, settled } from '../support/mount.js';

const request = { url: 'so-lieu' };
const statistics = (operation: object): object => ({ name: 'X', operations: { getStatistics: operation } });
const metrics = (...rules: readonly unknown[]): object => statistics({ request, map: { metrics: rules } });
const deep = (levels: number): unknown => (levels === 0 ? 'x' : { map: deep(levels - 1) });

const broken: readonly (readonly [what: string, text: string, path: RegExp | undefined, told: RegExp])[] = [
  ['cut off', '{ "name": "X", "operations": {', undefined, /is not JSON/],
  ['with a comma too many', '{ "name": "X", }', undefined, /is not JSON/],
  ['empty', ' ', undefined, /is not JSON/],
  ['of another kind', '[]', /^\(top level\)$/, /must be of type object/],
  ['null', 'null', /^\(top level\)$/, /must be of type object/],
  ['without a name', JSON.stringify({ operations: {} }), /^name$/, /must be of type string/],
  ['with a key nobody knows', JSON.stringify({ ...statistics({ request }), operation: {} }), /^operation$/, /unknown key/],
  ['with a preset nobody knows', '{ "name": "X", "extends": "constructor" }', /^extends$/, /known are gateway/],
  ['that would change all objects', '{ "name": "X", "__proto__": { "name": "Y" }, "operations": {} }', /^__proto__$/, /unknown key/],
  ['without an end', JSON.stringify(metrics({ id: 'i', count: deep(50) })), /^\(top level\)$/, /nested deeper/],
  ['with a secret', JSON.stringify({ ...statistics({ request }), headers: { Authorization: 'Bearer abcdefghijkl' } }), /^headers\.Authorization$/, /secrets are refused/],
  ['with a password in its address', JSON.stringify({ ...statistics({ request }), baseUrl: 'https://xa:mk@portal.example/' }), /^baseUrl$/, /secrets are refused/],
  ['that is asked for by a script', JSON.stringify({ ...statistics({ request }), baseUrl: 'javascript:alert(1)' }), /^baseUrl$/, /not allowed/],
  ['that asks elsewhere', JSON.stringify(statistics({ request: { url: 'https://elsewhere.example/' } })), /getStatistics\.request\.url$/, /neither the origin of baseUrl nor one of origins/],
  ['with a variable of another operation', JSON.stringify(statistics({ request: { url: 'x?ma={dossierCode}' } })), /getStatistics\.request$/, /unknown variable \{dossierCode\}; known are agencyCode, from, to/],
  ['with a body for GET', JSON.stringify(statistics({ request: { url: 'x', method: 'GET', body: { format: 'json', template: {} } } })), /request\.method$/, /GET request has no body/],
  ['with a path into the language', JSON.stringify(metrics({ id: 'constructor.name' })), /metrics\.id$/, /not allowed/],
  ['with a target nobody knows', JSON.stringify(metrics({ id: 'i', rate: 'r' })), /metrics\.rate$/, /unknown target; known are id, label/],
  ['with a date format of another language', JSON.stringify(statistics({ request, map: { metrics: [{ id: 'i' }], asOf: { from: 'n', format: 'DD/MM/YYYY' } } })), /asOf\.format$/, /not a format/],
  ['with a state nobody knows', JSON.stringify({ ...statistics({ request }), statuses: { 1: 'done' } }), /^statuses\.1$/, /must be one of draft/],
  ['that leaves the review out', JSON.stringify({ ...statistics({ request }), guide: { without: ['account', 'review'] } }), /^guide\.without\.1$/, /must be one of eligibility.*never left out/],
  ['that leaves sending out for one procedure', JSON.stringify({ ...statistics({ request }), guide: { procedures: { '1.001193': { without: ['send'] } } } }), /^guide\.procedures\.1\.001193\.without\.0$/, /never left out/],
  ['with a note for a step nobody knows', JSON.stringify({ ...statistics({ request }), guide: { notes: { paper: 'Mang bản gốc.' } } }), /^guide\.notes/, /not allowed|unknown key/],
  ['in a zone nobody knows', JSON.stringify({ ...statistics({ request }), timeZone: 'Asia/Sơn Hà' }), /^timeZone$/, /not a time zone/],
  ['with a rule in place of a record', JSON.stringify(statistics({ request, map: { metrics: [{ id: 'i' }], period: 'ky' } })), /map\.period$/, /is a record/],
];

describe('a portal.json inside the page', () => {
  for (const [what, text, path, told] of broken) {
    it(`that is ${what}: the developer is told where and why, the citizen keeps the page's own words`, async () => {
      const warned: string[] = [];
      const failed: DvcFailedEvent[] = [];
      const { warn } = console;
      console.warn = (...words) => void warned.push(words.join(' '));
      try {
        const element = await settled(await mount<DvcStatsBadge>(html`<dvc-portal @dvc-failed=${(event: DvcFailedEvent) => failed.push(event)}>
          <script type="application/json">${text}</script><dvc-stats-badge metric="received">Gọi 0290 000 0001</dvc-stats-badge></dvc-portal>`));
        expect(textOf(element)).to.contain('Gọi 0290 000 0001').and.not.to.match(/undefined|null|NaN|\[object|Error/);
      } finally {
        console.warn = warn;
      }
      const [{ kind, path: place, message } = expect.fail('no dvc-failed')] = failed;
      expect([kind, failed.length, warned.length]).to.deep.equal(['misconfigured', 1, 1]);
      expect(warned[0]).to.match(told).and.to.contain(message);
      if (path) {
        expect(place).to.match(path);
        expect(message.startsWith(`${place ?? ''}: `), message).to.equal(true);
      }
    });
  }
});
