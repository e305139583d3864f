import { expect } from '@open-wc/testing';
import { readJson } from '../../src/portal/rest/json.js';
import { writeJson } from '../../src/portal/rest/json-writing.js';

type WithToJson = { toJSON?: () => string };

describe('JSON that is sent', () => {
  const sent = { files: ['a', 'b'], text: 'dòng 1\n"x" \\ \u2028 \u0001', page: 2, nothing: null, ok: true, inner: { list: [[], {}] } };

  it('is what it says', () => {
    expect(JSON.parse(writeJson(sent))).to.deep.equal(sent);
    expect(writeJson({ a: NaN, b: Infinity, c: undefined })).to.equal('{"a":null,"b":null,"c":null}');
    expect(writeJson('\ud800')).to.equal('"\\ud800"');
    expect(JSON.parse(writeJson('😀 Đăng ký'))).to.equal('😀 Đăng ký');
  });

  it('stays so on a page whose scripts gave lists and texts a toJSON of their own', () => {
    const expected = writeJson(sent);
    const prototypes = [Array.prototype as WithToJson, String.prototype as WithToJson, Object.prototype as WithToJson];
    try {
      for (const prototype of prototypes) {
        Object.defineProperty(prototype, 'toJSON', { configurable: true, value: () => 'changed by the page' });
      }
      expect(JSON.stringify(sent)).not.to.equal(expected);
      expect(writeJson(sent)).to.equal(expected);
    } finally {
      for (const prototype of prototypes) delete prototype.toJSON;
    }
  });

  it('holds own properties alone', () => {
    const inherited = Object.create({ polluted: 1 }) as Record<string, unknown>;
    inherited['own'] = 2;
    expect(writeJson(inherited)).to.equal('{"own":2}');
  });
});

describe('JSON that is received', () => {
  it('keeps every digit of a code sent as a number', () => {
    expect(readJson('{"id": 9007199254740993, "small": 12, "list": [123456789012345678901234567890, -9007199254740993]}')).to.deep.equal({
      id: '9007199254740993', small: 12, list: ['123456789012345678901234567890', '-9007199254740993'],
    });
  });

  it('leaves texts with many digits and true fractions alone', () => {
    expect(readJson('{"code": "001099000001001099", "rate": 0.12345678901234567}')).to.deep.equal({ code: '001099000001001099', rate: 0.12345678901234566 });
  });

  it('that is none is an error', () => {
    for (const text of ['', ' ', '{', '[1,]', '{"a":1,}', "{'a':1}", '// x\n{}', 'NaN', '[1] x', '{"a":01}', '\ufeff', '<html>', 'undefined']) expect(() => readJson(text), text).to.throw();
  });

  it('pollutes nothing', () => {
    const read = readJson('{"__proto__": {"polluted": 1}, "id": 9007199254740993}') as object;
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    expect(Object.prototype.hasOwnProperty.call(read, '__proto__')).to.equal(true);
  });
});
