import { expect } from '@open-wc/testing';
import { type Answers, documentOf, readDate, readNumber, withAnswer } from '../../src/model/form-answers.js';
import { errorsIn, errorsOfForm } from '../../src/model/form-check.js';
import { type Form, formFor, leavesOf } from '../../src/model/form.js';
import { isSafePattern, readSchema } from '../../src/model/form-schema.js';

const faults = ({ faults: all }: Form): readonly string[] => all.map((one) => one.kind);
const form = (written: unknown, answers: Answers = {}): Form => formFor(readSchema(written), answers);
const names = (written: unknown, answers: Answers = {}): readonly string[] => leavesOf(form(written, answers).fields).map(({ pointer }) => pointer);
const kind = (property: unknown): string | undefined => form({ properties: { it: property } }).fields[0]?.kind;
const reason = (property: unknown, answer: string, required = true): string | undefined => {
  const schema = readSchema({ type: 'object', properties: { it: property }, required: required ? ['it'] : [] });
  return errorsIn(schema, formFor(schema, { it: answer }).fields, { it: answer })[0]?.reason.kind;
};
const means = (property: unknown, answer: Answers[string]): unknown => documentOf(form({ properties: { it: property } }, { it: answer }).fields, { it: answer })?.['it'];

describe('a form tells what its fields ask for', () => {
  const kinds: readonly (readonly [string, unknown])[] = [
    ['text', { type: 'string' }], ['text', { type: ['string', 'null'] }], ['text', { type: 'string', format: 'of-an-office' }], ['multiline', { type: 'string', maxLength: 500 }],
    ['name', { type: 'string', 'x-kind': 'name' }], ['date', { type: 'string', format: 'date' }], ['identity', { type: 'string', format: 'cccd' }], ['phone', { type: 'string', format: 'phone' }],
    ['email', { format: 'email' }], ['money', { type: 'integer', format: 'money' }], ['number', { type: 'number' }], ['yesNo', { type: 'boolean' }],
    ['province', { type: 'string', 'x-kind': 'province' }], ['commune', { type: 'string', 'x-kind': 'commune' }], ['choice', { enum: ['a', 'b'] }],
    ['choice', { oneOf: [{ const: 1, title: 'Một' }] }], ['choices', { type: 'array', items: { enum: ['a'] } }], ['group', { properties: {} }],
    ['list', { type: 'array', items: { type: 'string' } }], ['file', { type: 'string', contentMediaType: 'image/jpeg' }], ['file', { type: 'string', format: 'binary' }],
    ['unfillable', {}], ['unfillable', { type: 'null' }], ['unfillable', { type: 'array', items: { type: 'array' } }], ['text', { type: 'string', format: 'toString' }],
  ];
  for (const [expected, property] of kinds) it(`${expected}: ${JSON.stringify(property)}`, () => expect(kind(property)).to.equal(expected));
});

describe('a form follows the answers', () => {
  const conditional = {
    properties: { married: { type: 'boolean' } },
    if: { properties: { married: { const: true } }, required: ['married'] }, then: { properties: { spouse: { type: 'string' } }, required: ['spouse'] }, else: { properties: { parent: { type: 'string' } } },
  };

  it('if, then and else', () => {
    expect(names(conditional, { married: 'true' })).to.deep.equal(['/married', '/spouse']);
    expect(names(conditional, { married: 'false' })).to.deep.equal(['/married', '/parent']);
    expect(form(conditional, { married: 'true' }).fields[1]?.required).to.equal(true);
  });

  it('what follows from what follows', () => {
    const chain = {
      properties: { a: { type: 'string' } },
      allOf: [1, 2, 3, 4, 5].map((step) => ({ if: { required: [step === 1 ? 'a' : `b${step - 1}`] }, then: { properties: { [`b${step}`]: { type: 'string' } } } })),
    };
    expect(names(chain, { a: 'x', b1: 'x', b2: 'x', b3: 'x' })).to.deep.equal(['/a', '/b1', '/b2', '/b3', '/b4']);
    // The answer of a hidden field stays, and counts for nothing.
    expect(names(chain, { b1: 'x', b2: 'x' })).to.deep.equal(['/a']);
    expect(documentOf(form(chain, { b1: 'x' }).fields, { b1: 'x' })).to.equal(undefined);
  });

  it('forty questions, each of which follows from the one before', () => {
    const steps = [...Array(40).keys()];
    const chain = { properties: { q0: { type: 'string' } }, allOf: steps.map((step) => ({ if: { required: [`q${step}`] }, then: { properties: { [`q${step + 1}`]: { type: 'string' } } } })) };
    const read = form(chain, Object.fromEntries(steps.map((step) => [`q${step}`, 'x'])));
    expect(read.fields).to.have.length(41);
    expect(faults(read)).to.deep.equal([]);
  });

  it('dependentRequired, dependentSchemas, references, allOf', () => {
    const schema = {
      $defs: { person: { properties: { name: { type: 'string', title: 'Họ tên' } }, required: ['name'] } },
      properties: { child: { $ref: '#/$defs/person' }, phone: { type: 'string' }, mail: { type: 'string' } },
      dependentRequired: { phone: ['mail'] }, dependentSchemas: { mail: { properties: { agree: { type: 'boolean' } } } },
    };
    expect(names(schema, { phone: '1', mail: 'x' })).to.deep.equal(['/child/name', '/phone', '/mail', '/agree']);
    const early = { properties: { a: { type: 'boolean' }, b: { type: 'string' } }, if: { properties: { a: { const: true } }, required: ['a'] }, then: { properties: { c: { type: 'string' } } } };
    expect(names(early, { a: 'true' }), 'behind the question it follows from').to.deep.equal(['/a', '/c', '/b']);
    expect(form(schema, { phone: '1' }).fields.map(({ required }) => required)).to.deep.equal([false, false, true]);
  });

  it('lists have an entry for each answer', () => {
    const schema = { properties: { children: { type: 'array', maxItems: 2, items: { properties: { name: { type: 'string' } }, required: ['name'] } } } };
    expect(names(schema, { children: [{}, {}] })).to.deep.equal(['/children', '/children/0/name', '/children/1/name']);
    const read = readSchema(schema);
    const answers: Answers = { children: [{ name: 'Bé' }, {}, { name: 'c' }] };
    expect(errorsIn(read, formFor(read, answers).fields, answers)).to.deep.equal([{ pointer: '/children', reason: { kind: 'tooMany', limit: 2 } }, { pointer: '/children/1/name', reason: { kind: 'missing' } }]);
  });
});

describe('answers mean what is typed', () => {
  it('dates as people write them', () => {
    for (const typed of ['5/3/2020', '05/03/2020', '5-3-2020', ' 5. 3. 2020 ', '05032020', '5 3 2020']) expect(readDate(typed), typed).to.equal('2020-03-05');
    for (const typed of ['31/02/2020', '29/2/2019', '2020-03-05', '5/13/2020', '5/3/20', 'mai', '00/00/0000']) expect(readDate(typed), typed).to.equal(undefined);
    expect(readDate('29/2/2020')).to.equal('2020-02-29');
  });

  it('numbers as people write them', () => {
    expect(['1.234', '1.234,5', '12,5', '7000 đ', '1 000', '-3', '9999999999999999999', '1e3', '1.2.3'].map(readNumber)).to.deep.equal([1234, 1234.5, 12.5, 7000, 1000, -3, undefined, undefined, undefined]);
  });

  it('identity numbers and telephones stay text, with their zeros', () => {
    expect(means({ type: 'string', format: 'cccd' }, '001 099 000 001')).to.equal('001099000001');
    expect(means({ type: 'string', format: 'cccd' }, '012345678')).to.equal('012345678');
    expect(reason({ type: 'string', format: 'cccd' }, '12345678')).to.equal('identity');
    expect(means({ type: 'string', format: 'phone' }, '+84 90 000 00 01')).to.equal('0900000001');
    expect(reason({ type: 'string', format: 'phone' }, '123')).to.equal('phone');
  });

  it('names in composed letters; choices by their own value', () => {
    expect(means({ type: 'string', 'x-kind': 'name' }, ' Nguyễn  Thị Ngọ '.normalize('NFD'))).to.equal('Nguyễn Thị Ngọ');
    expect(means({ enum: [1, 'b'] }, '1')).to.equal(1);
    expect(means({ type: 'array', items: { enum: ['a', 'b', 'c'] } }, ['"c"', '"a"'])).to.deep.equal(['a', 'c']);
    expect(means({ type: 'boolean' }, 'false')).to.equal(false);
  });

  it('errors tell which rule and its limit', () => {
    expect(reason({ type: 'string', minLength: 3 }, 'a')).to.equal('tooShort');
    expect(reason({ type: 'string', pattern: '^[A-Z]+$' }, 'a')).to.equal('pattern');
    expect(reason({ type: 'integer', maximum: 5 }, '6')).to.equal('tooLarge');
    expect(reason({ type: 'integer' }, '1,5')).to.equal('wholeNumber');
    expect(reason({ enum: ['a'] }, '')).to.equal('choose');
    expect(reason({ type: 'string' }, ' ')).to.equal('missing');
    expect(reason({ type: 'string', format: 'date' }, '', false)).to.equal(undefined);
  });

  it('what only shows when all stand together', () => {
    const schema = readSchema({ properties: { a: { type: 'string' }, b: { type: 'string' } }, allOf: [{ properties: { b: { minLength: 4 } } }], not: { properties: { a: { const: 'x' } } } });
    const answers = { a: 'x', b: 'long enough' };
    expect(errorsOfForm(schema, formFor(schema, answers), answers), 'a rule about no field is the office’s').to.deep.equal([]);
    expect(errorsOfForm(schema, formFor(schema, { b: 'x' }), { b: 'x' })).to.deep.equal([{ pointer: '/b', reason: { kind: 'tooShort', limit: 4 } }]);
  });

  it('places with a slash or a tilde in their name', () => {
    const answers = withAnswer({}, '/a~1b/c~0d', 'x');
    expect(answers).to.deep.equal({ 'a/b': { 'c~d': 'x' } });
    expect(withAnswer({ list: ['a', 'b'] }, '/list/1', 'c')).to.deep.equal({ list: ['a', 'c'] });
  });
});

describe('a form that no office should send', () => {
  it('conditions in a circle: bounded, and named', () => {
    const circle = {
      properties: { q: { type: 'string' } },
      allOf: [{ if: { required: ['a'] }, then: {}, else: { properties: { b: { type: 'string' } } } }, { if: { required: ['b'] }, then: { properties: { a: { type: 'string' } } } }],
    };
    const read = form(circle, { a: 'x', b: 'x' });
    expect(faults(read)).to.contain('cyclic');
    expect(read.fields.length).to.be.greaterThan(1);
  });

  it('rules that contradict each other: the field cannot be filled, and that is said', () => {
    for (const property of [{ type: 'string', minLength: 5, maxLength: 2 }, { type: 'integer', minimum: 5, maximum: 2 }, { enum: [] }, { type: 'array', items: { enum: ['a'] }, minItems: 3, maxItems: 1 }]) {
      const read = form({ properties: { it: property } });
      expect(read.fields[0]?.kind).to.equal('unfillable');
      expect(faults(read)).to.contain('contradictory');
    }
  });

  it('numbers between bounds that leave nothing, and more choices than there are', () => {
    for (const property of [{ type: 'number', exclusiveMinimum: 3, maximum: 3 }, { type: 'number', minimum: 3, exclusiveMaximum: 3 }, { type: 'array', items: { enum: ['a'] }, minItems: 2 }]) {
      expect(faults(form({ properties: { it: property } })), JSON.stringify(property)).to.contain('contradictory');
    }
    expect(faults(form({ properties: { it: { type: 'number', minimum: 3, maximum: 3 } } }))).to.deep.equal([]);
  });

  it('required and never asked: named with its place, and the citizen is not held up', () => {
    const schema = readSchema({ properties: { a: { type: 'string' }, part: { properties: { b: { type: 'string' } }, required: ['c'] } }, required: ['a', 'nowhere'], if: { required: ['a'] }, then: { required: ['later'] } });
    const read = formFor(schema, { a: 'x' });
    expect(read.faults.filter((one) => one.kind === 'hidden').map(({ place }) => place)).to.have.members(['/nowhere', '/later', '/part/c']);
    expect(errorsOfForm(schema, read, { a: 'x' })).to.deep.equal([]);
  });

  it('each fault has its place', () => {
    const read = form({ properties: { a: { title: 'what?' }, b: { type: 'string', pattern: '(a+)+$' }, c: { properties: { d: { enum: [] } } } }, allOf: [{ $ref: 'https://other.example/x' }] });
    expect(read.faults).to.deep.equal([{ kind: 'pattern', place: '/properties/b' }, { kind: 'reference', place: '/allOf/0' }, { kind: 'unfillable', place: '/a' }, { kind: 'contradictory', place: '/c/d' }]);
  });

  it('references in circles, to nowhere and to other places', () => {
    const person = { properties: { child: { $ref: '#/$defs/person' }, name: { type: 'string' } } };
    expect(faults(form({ $defs: { person }, $ref: '#/$defs/person' }))).to.contain('unfillable');
    expect(faults(form({ $ref: '#' }))).to.include.members(['reference', 'empty']);
    expect(faults(form({ properties: { a: { $ref: '#/$defs/none' }, b: { $ref: 'https://other.example/x' } } }))).to.contain('reference');
  });

  it('patterns that could run for ever are left to the office', () => {
    for (const pattern of ['(a+)+$', '(a|a)*$', '([a-z]+)*', '^(?=x)', 'a'.repeat(201), '[', '(a*)*b']) expect(isSafePattern(pattern), pattern).to.equal(false);
    for (const pattern of ['^[A-Z]{2}\\d{3}$', '^(?:\\d{9}|\\d{12})$', 'a+b*']) expect(isSafePattern(pattern), pattern).to.equal(true);
    expect(faults(form({ properties: { a: { type: 'string', pattern: '(a+)+$' } } }))).to.deep.equal(['pattern']);
  });

  it('nothing, text, lists, endless depth, names of the prototype', () => {
    for (const nothing of [undefined, null, 'text', 3, [], {}, { properties: [] }, { properties: { a: true } }]) expect(faults(form(nothing)), JSON.stringify(nothing)).to.contain('empty');
    let deep: unknown = { type: 'string' };
    for (let depth = 0; depth < 5_000; depth += 1) deep = { properties: { a: deep } };
    expect(faults(form(deep))).to.include.members(['tooLarge']);
    expect(names(JSON.parse('{"properties":{"__proto__":{"type":"string"},"toString":{"type":"string"}}}'))).to.deep.equal(['/toString']);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('five hundred fields with conditions, a screen at a time', () => {
    const properties = Object.fromEntries([...Array(500).keys()].map((field) => [`f${field}`, { type: 'string', title: `Câu ${field}` }]));
    const read = form({ properties, allOf: [...Array(100).keys()].map((field) => ({ if: { properties: { [`f${field}`]: { const: 'x' } }, required: [`f${field}`] }, then: { required: [`f${field + 1}`] } })) }, { f0: 'x' });
    expect(read.fields).to.have.length(500);
    expect(read.fields[1]?.required).to.equal(true);
    expect(read.screens).to.have.length(100);
  });
});
