import { expect } from '@open-wc/testing';
import { PortalError } from '../../src/portal/portal.js';
import { matches } from '../../src/portal/rest/conditions.js';
import { firstAt, parsePath, valueAt } from '../../src/portal/rest/paths.js';

const answer = {
  foo: { bar: { baz: [0, 1, { deep: 'x' }] }, 'with space': 1, 'a.b': 2, 'q"q': 3, 'Tên': 4, empty: '' },
  list: ['a', 'b', 'c'],
  keyed: { 0: { name: 'không' }, 1: { name: 'một' } },
  nothing: null,
  zero: 0,
  no: false,
};

describe('paths', () => {
  it('read as JMESPath does', () => {
    for (const [path, expected] of [
      ['foo.bar.baz[0]', 0], ['foo.bar.baz[-1].deep', 'x'], ['foo.bar.baz[7]', undefined], ['foo.bar.baz[-4]', undefined], ['foo."with space"', 1], ['foo."a.b"', 2],
      ['"foo"."q\\"q"', 3], ['foo."T\\u00ean"', 4], ['foo."Tên"', 4], ['list[1]', 'b'], ['list[-3]', 'a'], ['list.length', undefined], ['list.name', undefined],
      ['nothing', null], ['nothing.x', undefined], ['zero', 0], ['zero.toFixed', undefined], ['no', false], ['foo.toString', undefined], ['foo.hasOwnProperty', undefined],
      ['@.zero', 0], ['missing.deeper', undefined], ['list[1].length', undefined],
    ] as const) expect(valueAt(answer, path), path).to.equal(expected);
    expect(valueAt(answer, '@')).to.equal(answer);
    expect(valueAt([{ n: 1 }], '[0].n')).to.equal(1);
    expect(valueAt([{ n: 1 }], '@[0].n')).to.equal(1);
  });

  it('flatten lists as JMESPath does', () => {
    const steps = { steps: [{ events: [{ at: 1 }, { at: 2 }] }, { events: [] }, {}, null, { events: [{ at: 3 }, { label: 'x' }] }], no: 1, nested: [[1, 2], [[3]], 4] };
    expect(valueAt(steps, 'steps[].events[].at')).to.deep.equal([1, 2, 3]);
    expect(valueAt(steps, 'nested[]')).to.deep.equal([1, 2, [3], 4]);
    expect(valueAt(steps, 'nested[][]')).to.deep.equal([1, 2, 3, 4]);
    expect(valueAt(steps, 'no[]')).to.equal(undefined);
    expect(valueAt([{ n: 1 }, { n: 2 }], '[].n')).to.deep.equal([1, 2]);
  });

  it('project lists as JMESPath does', () => {
    const data = { reservations: [{ instances: [{ state: 'running' }, { state: 'stopped' }] }, { instances: [{ state: 'terminated' }, { other: 1 }] }, { none: 1 }] };
    for (const [path, expected] of [
      ['reservations[*].instances[*].state', [['running', 'stopped'], ['terminated']]],
      ['reservations[].instances[].state', ['running', 'stopped', 'terminated']],
      ['reservations[*].instances[].state', ['running', 'stopped', 'terminated']],
      ['reservations[*].instances[0].state', ['running', 'terminated']],
      ['reservations[].instances[*].state', [['running', 'stopped'], ['terminated']]],
      ['reservations[*].none', [1]],
      ['reservations.instances[*]', undefined],
    ] as const) expect(valueAt(data, path), path).to.deep.equal(expected);
  });

  it('begin at the whole answer with $, from any row of it', () => {
    const whole = { lists: { states: ['mới', 'xong'] } };
    expect(valueAt({ own: 1 }, '$.lists.states[1]', whole)).to.equal('xong');
    expect(valueAt({ own: 1 }, '$', whole)).to.equal(whole);
    expect(valueAt(whole, '$.lists.states[0]')).to.equal('mới');
    expect(firstAt({ own: '' }, ['own', '$.lists.states[0]'], whole)).to.equal('mới');
  });

  it('go on into a text that holds JSON, and leave other texts alone', () => {
    expect(valueAt({ data: '[{"a":1}]' }, 'data[0].a')).to.equal(1);
    expect(valueAt({ data: '[1] Công dân' }, 'data')).to.equal('[1] Công dân');
    expect(valueAt({ data: '[1] Công dân' }, 'data[0]')).to.equal(undefined);
  });

  it('read a record keyed by numbers as a list', () => {
    expect(valueAt(answer, 'keyed[1].name')).to.equal('một');
    expect(valueAt(answer, 'keyed."0".name')).to.equal('không');
  });

  it('that are none are refused, never guessed', () => {
    const wrong = [
      '', ' ', '.', '.foo', 'foo.', 'foo..bar', 'foo bar', ' foo', 'foo ', 'foo-bar', '1foo', 'foo.1', 'foo[', 'foo]', 'foo[][', 'foo[]x', 'foo[x]', "foo['x']", 'foo["x"]', 'foo[1', 'foo[1.5]', 'foo[1:2]',
      'foo[**]', 'foo.*', '*', 'foo[?x]', 'foo | bar', 'foo || bar', 'foo && bar', '!foo', 'length(foo)', '&foo', '`1`', "'x'", '$foo', 'foo.$', '$$', '@foo', 'foo.@', '@@', '"foo', 'foo"', '""', 'foo.""',
      '"\\x"', '"a\\"', 'foo[0]bar', 'foo[0].', '[0]foo', 'foo\u200bbar', 'foo\nbar', 'a{b}', '[a,b]', '{a:b}', 'foo[-]', 'foo[--1]', 'foo[1234567]', 'Tên', 'foo/bar', 'foo\\bar', 'foo,bar',
      'x'.repeat(257), Array(17).fill('a').join('.'),
    ];
    for (const path of wrong) expect(() => parsePath(path), JSON.stringify(path)).to.throw(PortalError).with.property('kind', 'misconfigured');
  });

  it('never reach a prototype, however it is written', () => {
    const names = ['__proto__', 'constructor', 'prototype'];
    const escaped = (name: string): string => [...name].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    const hostile = names.flatMap((name) => [
      name, `"${name}"`, `foo.${name}`, `foo."${name}"`, `${name}.polluted`, `@.${name}`, `list[0].${name}`, `"${escaped(name)}"`, `foo."${escaped(name)}".x`, `${name}[0]`,
      `foo.bar.${name}.${name}`, `"${name.slice(0, -1)}${escaped(name.slice(-1))}"`,
    ]);
    for (const path of hostile) expect(() => valueAt(JSON.parse('{"__proto__": {"polluted": 1}}'), path), path).to.throw(PortalError);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('stop at the first that has something', () => {
    expect(firstAt(answer, ['missing', 'nothing', 'foo.empty', 'zero', 'list'])).to.equal(0);
    expect(firstAt(answer, ['missing'])).to.equal(undefined);
  });
});

describe('conditions', () => {
  it('compare as written', () => {
    expect(matches({ code: 0 }, { code: '0' })).to.equal(true);
    expect(matches({ code: '0' }, { code: 0 })).to.equal(true);
    expect(matches({ ok: true }, { ok: [true, 'True'] })).to.equal(true);
    expect(matches({ a: { b: 'x' } }, { 'a.b': 'x' })).to.equal(true);
    expect(matches({ code: null }, { code: null })).to.equal(true);
    expect(matches({}, { code: '' })).to.equal(false);
    expect(matches({ code: ['0'] }, { code: '0' })).to.equal(false);
    expect(matches({ code: 1 }, { code: [] })).to.equal(false);
  });

  it('tell what is there from what is not, whatever it is', () => {
    for (const present of [0, false, 'x', [], {}]) expect(matches({ a: present }, { a: { not: null } }), JSON.stringify(present)).to.equal(true);
    for (const absent of [null, undefined, '', ' ', 'null']) expect(matches({ a: absent }, { a: { not: null } }), JSON.stringify(absent)).to.equal(false);
    expect(matches({ a: 3 }, { a: { not: ['1', 2] } })).to.equal(true);
    expect(matches({ a: 2 }, { a: { not: ['1', 2] } })).to.equal(false);
  });

  it('order dates as clocks show them in the portal’s zone, and never dates that cannot be read', () => {
    const dates = { timeZone: 'Asia/Ho_Chi_Minh' };
    const row = (done: unknown, due: unknown) => ({ done, due });
    expect(matches(row('2026-11-05T18:30:00', '2026-11-05'), { done: { notAfter: 'due' } }, dates), 'the same day').to.equal(true);
    expect(matches(row('2026-11-05T17:30:00Z', '2026-11-05'), { done: { notAfter: 'due' } }, dates), 'after midnight there').to.equal(false);
    expect(matches(row('2026-11-06', '2026-11-05'), { done: { after: 'due' } }, dates)).to.equal(true);
    for (const unread of [null, '', 'hôm qua']) {
      for (const condition of ['after', 'notAfter'] as const) expect(matches(row(unread, '2026-11-05'), { done: { [condition]: 'due' } }, dates)).to.equal(false);
    }
    expect(matches(row('05/11/2026', '04/11/2026'), { done: { after: 'due' } }, { ...dates, format: 'dd/MM/yyyy' })).to.equal(true);
  });
});
