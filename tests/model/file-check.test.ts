import { expect } from '@open-wc/testing';
import { acceptOf, cleanFileName, complaintAgainst, type FileRules, pixelsOf, typeOfBytes } from '../../src/model/file-check.js';
import { withoutMetadata } from '../../src/model/file-metadata.js';

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const png = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const file = new Uint8Array(64);
  file.set(bytes('\u0089PNG\r\n\u001a\n'));
  new DataView(file.buffer).setUint32(16, width);
  new DataView(file.buffer).setUint32(20, height);
  return file;
};
const complaint = (head: Uint8Array, { size = head.length, others = 0, rules = {} }: { size?: number; others?: number; rules?: FileRules } = {}): string | undefined => complaintAgainst({ size, head, others }, rules)?.kind;
const jpeg = bytes('\u00ff\u00d8\u00ff\u00e0\u0000\u0004ab');

describe('a file is told by its content', () => {
  const kinds: readonly (readonly [string | undefined, Uint8Array])[] = [
    ['image/jpeg', jpeg], ['image/png', png(1, 1)], ['application/pdf', bytes('%PDF-1.7')], ['image/heic', bytes('\u0000\u0000\u0000\u0018ftypheic')], ['image/webp', bytes('RIFF1234WEBPVP8 ')],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes('PK\u0003\u0004 … word/document.xml')], ['application/zip', bytes('PK\u0003\u0004')],
    [undefined, bytes('<svg onload=alert(1)>')], [undefined, bytes('MZ\u0090')], [undefined, bytes('<html>')], [undefined, bytes('')], [undefined, bytes(' %PDF-1.7')],
  ];
  for (const [type, head] of kinds) it(String(type), () => expect(typeOfBytes(head)).to.equal(type));

  it('its size and pixels by its header', () => {
    expect(pixelsOf(png(640, 480), 'image/png')).to.deep.equal({ width: 640, height: 480 });
    expect(pixelsOf(bytes('\u00ff\u00d8\u00ff\u00e0\u0000\u0004ab\u00ff\u00c2\u0000\u0011\u0008\u0001\u0002\u0003\u0004'), 'image/jpeg')).to.deep.equal({ width: 0x0304, height: 0x0102 });
    expect(pixelsOf(jpeg, 'image/jpeg')).to.equal(undefined);
    expect(complaint(png(65_535, 65_535))).to.equal('tooManyPixels');
  });

  it('what speaks against it, with limits of the portal before our own', () => {
    expect(complaint(bytes(''))).to.equal('empty');
    expect(complaint(bytes('MZ'))).to.equal('wrongType');
    expect(complaint(jpeg)).to.equal(undefined);
    expect(complaint(jpeg, { size: 4_294_967_296 })).to.equal('tooLarge');
    expect(complaint(jpeg, { size: 11, rules: { largest: 10 } })).to.equal('tooLarge');
    expect(complaint(jpeg, { size: 10, rules: { largest: 10 } })).to.equal(undefined);
    expect(complaint(jpeg, { others: 3, rules: { most: 3 } })).to.equal('tooMany');
    expect(complaint(jpeg, { rules: { types: ['application/pdf'] } })).to.equal('wrongType');
    expect(complaint(png(1, 1), { rules: { types: ['image/*'] } })).to.equal(undefined);
    expect(acceptOf({})).to.equal('image/jpeg,.jpg,.jpeg,image/png,.png,application/pdf,.pdf');
  });
});

describe('a file name', () => {
  const names: readonly (readonly [string, string, string])[] = [
    ['Giấy chứng sinh.jpg'.normalize('NFD'), 'image/jpeg', 'Giấy chứng sinh.jpg'], ['../../etc/passwd.PDF', 'application/pdf', 'passwd.pdf'], ['C:\\ảnh\\a.jpeg', 'image/jpeg', 'a.jpeg'],
    ['hoa\u202egpj.exe', 'image/jpeg', 'hoagpj.exe.jpg'], ['CON.jpg', 'image/jpeg', 'tep-CON.jpg'], ['', 'image/png', 'tep.png'], ['..', 'image/png', 'tep.png'], ['a\r\nb"c.png', 'image/png', 'ab-c.png'], ['ảnh', 'image/jpeg', 'ảnh.jpg'],
  ];
  for (const [written, type, expected] of names) it(JSON.stringify(written), () => expect(cleanFileName(written, type)).to.equal(expected));

  it('of 255 bytes becomes shorter and keeps its ending; two alike are told apart', () => {
    const long = cleanFileName(`${'ệ'.repeat(200)}.jpg`, 'image/jpeg');
    expect(new TextEncoder().encode(long).length).to.be.at.most(130);
    expect(long).to.match(/^ệ+\.jpg$/);
    expect(cleanFileName('a.jpg', 'image/jpeg', ['a.jpg', 'a (2).jpg'])).to.equal('a (3).jpg');
  });
});

describe('a photograph', () => {
  const segment = (marker: number, body: string): string => `\u00ff${String.fromCharCode(marker)}${String.fromCharCode(0, body.length + 2)}${body}`;
  const upright = (orientation: number): string => `Exif\u0000\u0000II*\u0000\u0008\u0000\u0000\u0000\u0001\u0000\u0012\u0001\u0003\u0000\u0001\u0000\u0000\u0000${String.fromCharCode(orientation)}\u0000\u0000\u0000GPS-21.0285-105.8542`;
  const picture = '\u00ff\u00da\u0000\u0002data\u00ff\u00d9';
  const textOf = (file: Uint8Array | undefined): string => (file ? String.fromCharCode(...file) : 'none');

  it('keeps nothing of where it was made, and which way up it is', () => {
    const file = textOf(withoutMetadata(bytes(`\u00ff\u00d8${segment(0xe0, 'JFIF')}${segment(0xe1, upright(6))}${segment(0xe1, 'http://ns.adobe.com/xap GPS')}${segment(0xed, 'IPTC GPS')}${segment(0xfe, 'note GPS')}${segment(0xdb, 'table')}${picture}second picture GPS`), 'image/jpeg'));
    expect(file).not.to.contain('GPS');
    expect(file).to.contain('JFIF').and.to.contain('table').and.to.contain('\u0001\u0012\u0000\u0003\u0000\u0000\u0000\u0001\u0000\u0006');
    expect(file.endsWith(picture)).to.equal(true);
  });

  it('one that stands upright has no EXIF at all; one that is broken is told', () => {
    expect(textOf(withoutMetadata(bytes(`\u00ff\u00d8${segment(0xe1, upright(1))}${picture}`), 'image/jpeg'))).to.equal(`\u00ff\u00d8${picture}`);
    for (const broken of ['\u00ff\u00d8', '\u00ff\u00d8nothing', '\u00ff\u00d8\u00ff\u00e1\u00ff\u00ffx']) expect(withoutMetadata(bytes(broken), 'image/jpeg'), broken).to.equal(undefined);
  });

  it('in PNG: no EXIF, no texts', () => {
    const chunk = (name: string, body: string): string => `${String.fromCharCode(0, 0, 0, body.length)}${name}${body}sum!`;
    const start = `\u0089PNG\r\n\u001a\n${chunk('IHDR', 'size')}`;
    expect(textOf(withoutMetadata(bytes(`${start}${chunk('eXIf', 'GPS')}${chunk('iTXt', 'GPS')}${chunk('IDAT', 'data')}${chunk('IEND', '')}GPS`), 'image/png'))).to.equal(`${start}${chunk('IDAT', 'data')}${chunk('IEND', '')}`);
    expect(withoutMetadata(bytes(`${start}\u00ff\u00ff\u00ff\u00ffIDAT1234`), 'image/png')).to.equal(undefined);
  });
});
