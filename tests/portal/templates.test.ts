import { expect } from '@open-wc/testing';
import { PortalError } from '../../src/portal/portal.js';
import { buildRequest } from '../../src/portal/rest/request.js';
import type { Destination } from '../../src/portal/rest/destination.js';
import { encodeGiven } from '../../src/portal/rest/given-addresses.js';
import { expandValue, headerValue } from '../../src/portal/rest/template.js';
import { expandUrl, variablesIn } from '../../src/portal/rest/url-template.js';

const destination: Destination = {
  baseUrl: 'https://portal.example/api/', origins: ['https://portal.example'], headers: {}, timeZone: 'Asia/Ho_Chi_Minh',
};
const urlOf = (url: string, variables: Readonly<Record<string, string>>): string => buildRequest({ url }, variables, destination).url;

/** What a person could type, and what would leave the portal's folder if it were put into an address as it is. */
const hostile = [
  '../../admin', '%2e%2e/admin', '..%2fadmin', '..\\admin', '//evil.example/', 'https://evil.example/', '@evil.example', ':80@evil.example', '?admin=1', '#x', '&size=9999', ';x=1',
  'a\r\nX-Evil: 1', 'a\u0000b', 'a\u2028b', '\ud800', 'a b', "'\"<>`", '%', '%zz', '+', '{sector}', '{+keyword}', '٣', '😀', 'Đăng ký', '．．／', '\t', '*()!', 'javascript:alert(1)', '.%2e', '...',
];

describe('URL templates', () => {
  it('expand as RFC 6570, level 1', () => {
    const variables = { var: 'value', hello: 'Hello World!', half: '50%', path: '/foo/bar', x: '1024', y: '768', reserved: ":/?#[]@!$&'()*+,;=", unreserved: 'aA0-._~' };
    for (const [template, expected] of [
      ['{var}', 'value'], ['{hello}', 'Hello%20World%21'], ['{half}', '50%25'], ['O{var}X', 'OvalueX'], ['map?{x},{y}', 'map?1024,768'], ['{x},{hello},{y}', '1024,Hello%20World%21,768'],
      ['{path}', '%2Ffoo%2Fbar'], ['{reserved}', '%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D'], ['{unreserved}', 'aA0-._~'], ['?q={undef}', '?q='],
    ] as const) expect(expandUrl(template, variables), template).to.equal(expected);
  });

  it('expand as RFC 6570, level 2, where an answer gave the address', () => {
    const variables = { var: 'value', hello: 'Hello World!', half: '50%', path: '/foo/bar', base: 'http://example.com/home/', x: '1024' };
    for (const [template, expected] of [
      ['{+var}', 'value'], ['{+hello}', 'Hello%20World!'], ['{+half}', '50%25'], ['{base}index', 'http%3A%2F%2Fexample.com%2Fhome%2Findex'],
      ['{+base}index', 'http://example.com/home/index'], ['{+path}/here', '/foo/bar/here'], ['here?ref={+path}', 'here?ref=/foo/bar'], ['up{+path}{var}/here', 'up/foo/barvalue/here'],
    ] as const) expect(expandUrl(template, variables, encodeGiven), template).to.equal(expected);
  });

  it('keep every value inside its own segment or parameter', () => {
    for (const value of hostile) {
      const inPath = new URL(urlOf('procedures/{keyword}/files', { keyword: value }));
      expect(inPath.origin, value).to.equal('https://portal.example');
      expect(inPath.pathname, value).to.match(/^\/api\/procedures\/[^/]+\/files$/);
      expect(inPath.search + inPath.hash, value).to.equal('');
      const inQuery = new URL(urlOf('procedures?q={keyword}&size=20', { keyword: value }));
      expect([...inQuery.searchParams].length, value).to.equal(2);
      expect(inQuery.searchParams.get('q'), value).to.equal(value.replace('\ud800', '\ufffd'));
    }
  });

  it('refuse what no encoding can keep in its place: dot segments and nothing at all', () => {
    for (const value of ['.', '..']) expect(() => urlOf('procedures/{keyword}', { keyword: value })).to.throw(PortalError).with.property('kind', 'refused');
    expect(() => urlOf('procedures/{keyword}', { keyword: '' })).to.throw(PortalError).with.property('kind', 'missing');
    expect(() => urlOf('procedures/{keyword}', {})).to.throw(PortalError).with.property('kind', 'missing');
    expect(urlOf('procedures?q={keyword}', {})).to.equal('https://portal.example/api/procedures?q=');
  });

  it('never name another host', () => {
    for (const url of ['https://evil.example/', '//evil.example/', '\\\\evil.example/', 'https://portal.example.evil.example/', 'https://portal.example:8443/', 'http://portal.example/', 'data:,x', 'https://a:b@portal.example/']) {
      expect(() => urlOf(url, {}), url).to.throw(PortalError).with.property('kind', 'misconfigured');
    }
  });
});

describe('bodies', () => {
  it('keep the type of a value that stands alone, and drop it when there is none', () => {
    expect(expandValue({ page: '{page}', text: 'trang {page}', none: '{cursor}', list: ['{page}', 1, null], deep: { q: '{keyword}' } }, { page: 2, keyword: 'a"b' })).to.deep.equal({
      page: 2, text: 'trang 2', list: [2, 1, null], deep: { q: 'a"b' },
    });
  });

  it('leave out what held nothing but variables without a value', () => {
    const template = { query: { filter: [{ term: { sector: '{sector}' } }], must: [], size: '{size}', none: null } };
    expect(expandValue(template, { size: 2 })).to.deep.equal({ query: { must: [], size: 2, none: null } });
    expect(expandValue(template, { sector: 'HT' })).to.deep.equal({ query: { filter: [{ term: { sector: 'HT' } }], must: [], none: null } });
    expect(buildRequest({ url: 'x', body: { format: 'json', template: { lastId: '{cursor}' } } }, {}, destination).body).to.equal('{}');
  });

  it('do not expand a value again', () => {
    expect(expandValue('{keyword} {sector}', { keyword: '{sector}', sector: 'HT' })).to.equal('{sector} HT');
  });

  it('of hostile keys pollute nothing', () => {
    const template = JSON.parse('{"__proto__": {"polluted": "{keyword}"}, "constructor": {"prototype": {"polluted": "1"}}}') as unknown;
    const filled = expandValue(template, { keyword: 'x' });
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    expect(Object.keys(filled as object)).to.deep.equal(['__proto__', 'constructor']);
  });

  it('name their variables at any depth', () => {
    expect(variablesIn({ a: ['{x}', { b: 'p{y}q{z}' }], n: 1 })).to.deep.equal(['x', 'y', 'z']);
  });
});

describe('header values', () => {
  it('stay one line of visible signs', () => {
    for (const value of hostile) {
      expect(headerValue(value), value).to.match(/^[\x20-\x7e]*$/);
      expect(() => new Headers({ 'x-site': headerValue(value) }), value).not.to.throw();
    }
    expect(headerValue('UBND xã')).to.equal('UBND x%C3%A3');
    expect(headerValue('50% a,b')).to.equal('50% a,b');
  });
});
