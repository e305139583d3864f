import { expect } from '@open-wc/testing';
import { addressFrom, addressOf } from '../../src/model/address.js';

const code = '1.001193';

describe('the address of a page about a procedure', () => {
  const same = [
    'https://xa.example/thu-tuc/1.001193', 'https://xa.example/thu-tuc/khai-sinh-1.001193.html', 'https://xa.example/tthc?ma=1.001193',
    'https://xa.example/#/thu-tuc/1.001193',
  ];
  for (const page of same) it(`is the page’s own: ${page}`, () => expect(addressOf(page, code)).to.equal(page));

  it('says nothing of the way there, nor of a place on the page', () => {
    expect(addressOf('https://xa.example/t/1.001193?utm_source=zalo&fbclid=IwAR#giay-to', code)).to.equal('https://xa.example/t/1.001193');
    expect(addressOf('https://xa.example/t?fbclid=x&ma=1.001193', code)).to.equal('https://xa.example/t?ma=1.001193');
  });

  const others = [
    'https://xa.example/', 'https://xa.example/thu-tuc/1.0011930', 'https://xa.example/thu-tuc/21.001193', 'https://xa.example/t?ma=1.001194',
    'https://xa.example/t/1.001193?ten=Nguyen+Van+Mau', 'https://xa.example/t?ma=1.001193&cccd=001099000001', 'https://an:mat-khau@xa.example/t/1.001193',
    'https://xa.example/%E0%A4%A', 'file:///1.001193.html', 'about:srcdoc', '',
  ];
  for (const page of others) it(`is not ${page || 'nothing'}`, () => expect(addressOf(page, code)).to.equal(undefined));

  it('is none without a code', () => expect(addressOf('https://xa.example/', ' ')).to.equal(undefined));

  it('comes from a template, and never runs', () => {
    expect(addressFrom('/thu-tuc/{code}', code, 'https://xa.example/a/b')).to.equal('https://xa.example/thu-tuc/1.001193');
    expect(addressFrom('/thu-tuc/', code, 'https://xa.example/')).to.equal(undefined);
    expect(addressFrom('javascript:alert("{code}")', code, 'https://xa.example/')).to.equal(undefined);
    expect(addressFrom('/t/{code}', '../1?x#y', 'https://xa.example/')).to.equal('https://xa.example/t/..%2F1%3Fx%23y');
  });
});
