import { expect } from '@open-wc/testing';
import { readDraft } from '../../src/model/draft.js';
import type { Answers } from '../../src/model/form-answers.js';
import { type AskedField, askedBy, changeOf } from '../../src/model/form-change.js';
import { type Form, formFor } from '../../src/model/form.js';
import { readSchema } from '../../src/model/form-schema.js';

const form = (properties: object, answers: Answers): Form => formFor(readSchema({ properties }), answers);

function changes(before: object, after: object, answers: Answers): unknown {
  const change = changeOf(form(after, answers), answers, askedBy(form(before, answers)));
  return change && { changed: Object.fromEntries([...change.changed].map(([pointer, { kind }]) => [pointer, kind])), gone: change.gone.map(({ label }) => label) };
}

const text = (title: string): object => ({ type: 'string', title });

describe('a form that has changed under its answers', () => {
  it('tells of each field whether it is new, gone, or asked otherwise', () => {
    const before = { name: text('Họ tên'), father: text('Họ tên cha'), old: text('Số sổ hộ khẩu'), housing: { title: 'Chỗ ở', enum: ['own', 'rented'] }, from: text('Từ ngày') };
    const after = { name: text('Họ tên'), father: text('Họ tên mẹ'), phone: text('Số điện thoại'), housing: { title: 'Chỗ ở', enum: ['own', 'lent'] }, from: { type: 'string', format: 'date', title: 'Từ ngày' } };
    const answers = { name: 'A', father: 'B', old: '123', housing: '"rented"', from: 'mai' };
    expect(changes(before, after, answers)).to.deep.equal({ changed: { '/father': 'reworded', '/phone': 'fresh', '/housing': 'rechosen', '/from': 'retyped' }, gone: ['Số sổ hộ khẩu'] });
  });

  it('nothing is told of what was not answered, nor of a form that is the same', () => {
    const before = { name: text('Họ tên'), old: text('Cũ') };
    expect(changes(before, before, { name: 'A' })).to.equal(undefined);
    expect(changes(before, { name: text('Tên') }, {})).to.equal(undefined);
  });

  it('in groups and in each entry of a list', () => {
    const children = (properties: object): object => ({ children: { type: 'array', title: 'Trẻ', items: { type: 'object', properties } } });
    expect(changes(children({ name: text('Tên'), weight: text('Cân nặng') }), children({ name: text('Tên'), sex: text('Giới tính') }), { children: [{ name: 'Na', weight: '3' }] }))
      .to.deep.equal({ changed: { '/children/0/sex': 'fresh' }, gone: ['Cân nặng'] });
  });

  it('without a word of what was asked: only the answers that have no field, choices not among them', () => {
    const answers: Answers = { name: 'A', 'a/b': 'x', part: { old: 'y' }, many: ['"a"'] };
    const change = changeOf(form({ name: text('Họ tên'), many: { type: 'array', items: { enum: ['a'] } } }, answers), answers, undefined);
    expect(change?.changed.size).to.equal(0);
    expect(change?.gone.map(({ pointer }) => pointer)).to.deep.equal(['/a~1b', '/part/old']);
  });

  it('a field that can no longer be filled in here counts as gone', () => {
    expect(changes({ a: text('Một') }, { a: { title: 'Một' }, b: text('Hai') }, { a: 'x' })).to.deep.equal({ changed: { '/b': 'fresh' }, gone: ['Một'] });
  });

  it('out of a draft: all of it can be read, or it counts for nothing', () => {
    const good: AskedField = { pointer: '/a', label: 'A', kind: 'text', options: [] };
    const asked = (written: unknown): unknown => readDraft({ kind: 'dvc-draft', version: 1, procedure: '1', answers: {}, asked: written }, '1')?.asked;
    expect(asked([good])).to.deep.equal([good]);
    for (const nothing of [undefined, null, 'x', {}, [good, null], [{ ...good, kind: 'script' }], [{ ...good, options: 'x' }]]) expect(asked(nothing), JSON.stringify(nothing)).to.equal(undefined);
  });
});
