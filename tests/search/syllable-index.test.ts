import { expect } from '@open-wc/testing';
import { speechOf, speechWith } from '../../src/search/speech.js';
import { buildIndex as buildIndexBy, type Entry, type SearchIndex } from '../../src/search/syllable-index.js';
import { demoProcedures } from './demo-procedures.js';

const buildIndex = (entries: readonly Entry[], speech = speechWith()): SearchIndex => buildIndexBy(entries, speech);

/** What is typed, and the code that must come first. */
const firsts: Readonly<Record<string, readonly (readonly [typed: string, code: string])[]>> = {
  'words as they stand': [
    ['đăng ký khai sinh', '1.001193'], ['Đăng Ký KẾT HÔN', '1.000894'], ['khai tử', '1.000656'], ['thường trú', '1.004222'], ['tách hộ', '1.010038'],
    ['thông báo lưu trú', '2.001159'], ['chứng thực chữ ký', '2.000884'], ['di chúc', '2.001019'], ['thai sản', '2.000693'],
  ],
  'words however they are written': [
    ['đăng ký khai sinh'.normalize('NFD'), '1.001193'], ['dang ky khai sinh', '1.001193'], ['đăng kí kết hôn', '1.000894'], ['công nhận hoà giải viên', '1.002211'],
    ['công nhận hòa giải viên', '1.002211'], ['tách\u00a0hộ', '1.010038'], ['tách h\u200bộ', '1.010038'], ['xoá đăng ký thường trú', '1.003197'], ['ĐĂNG KÍ TẠM TRÚ', '1.004194'],
    ['hôn kết', '1.000894'], ['trú lưu', '2.001159'], ['khaisinh', '1.001193'], ['\u202ekhai tử\u202c', '1.000656'],
  ],
  mistakes: [
    ['khai sinhh', '1.001193'], ['khia sinh', '1.001193'], ['ket hom', '1.000894'], ['tạm chú', '1.004194'], ['thường chú', '1.004222'], ['hộ kinh danh', '1.001612'],
    ['kahi sihn', '1.001193'], ['dnag ky ket hno', '1.000894'], ['cai chinh ho tihc', '1.004859'], ['di chút', '2.001019'],
  ],
  'sayings with a slip of the accent': [
    ['hổ khẩu', '1.004222'], ['cắt khẫu', '1.003197'], ['sỗ đỏ', '1.013978'], ['giấy độc thán', '1.004873'], ['tách hổ khẩu', '1.010038'],
  ],
  'leftovers of Telex and VNI': [
    ['ddang kys khai sinh', '1.001193'], ['ket6 hon', '1.000894'], ['hooj khaaur', '1.004222'], ['tajm trus', '1.004194'], ['thuwowngf trus', '1.004222'], ['d9ang8 ky1 khai tu73', '1.000656'],
    ['chuwngs thuwcj chuwx kys', '2.000884'],
  ],
  'beginnings of words': [
    ['khai si', '1.001193'], ['đăng ký kết h', '1.000894'], ['giám h', '1.004837'], ['trích l', '2.000635'], ['nuôi con n', '2.001263'],
  ],
  codes: [
    ['1.001193', '1.001193'], ['1001193', '1.001193'], ['1 001193', '1.001193'], ['mã số: 1.000894', '1.000894'], ['1.004873.000.00.00.H40', '1.004873'], ['１．００１１９３', '1.001193'],
    ['001193', '1.001193'], ['1.000894 kết hôn', '1.000894'],
  ],
  'what people say': [
    ['giấy độc thân', '1.004873'], ['giay doc than', '1.004873'], ['báo tử', '1.000656'], ['sao y bản chính', '2.000815'], ['làm sổ đỏ', '1.013978'], ['hộ khẩu', '1.004222'],
    ['CCCD', '1.014061'], ['XNTTHN', '1.004873'], ['gpxd', '1.013225'], ['mở quán ăn', '1.001612'], ['làm khai sinh cho con', '1.001193'], ['xin thủ tục kết hôn ở đâu', '1.000894'],
    ['tôi muốn đăng ký tạm trú thì làm như thế nào', '1.004194'], ['ly hôn', '2.000554'],
    ['chứng thực bản sao cccd', '2.000815'], ['chung thuc ban sao can cuoc', '2.000815'], ['mẫu CT01', '1.004222'],
  ],
  'variants that are asked for': [
    ['khai sinh lưu động', '1.003583'], ['đăng ký lại khai sinh', '1.004884'], ['khai sinh có yếu tố nước ngoài', '2.000528'], ['kết hôn tại khu vực biên giới', '1.000094'],
    ['liên thông khai sinh thường trú bảo hiểm y tế', '2.000986'], ['gia hạn tạm trú', '1.002755'], ['chấm dứt giám hộ', '1.004845'],
  ],
};

describe('the index of syllables', () => {
  let procedures: readonly Entry[] = [];
  let index: SearchIndex;
  before(async () => {
    procedures = await demoProcedures();
    index = buildIndex(procedures);
  });
  const found = (typed: string, limit?: number): readonly string[] => index.find(typed, limit).map(({ position }) => procedures[position]?.code ?? '');

  for (const [kind, pairs] of Object.entries(firsts)) {
    describe(`finds by ${kind}`, () => {
      for (const [typed, code] of pairs) it(`“${typed}”`, () => expect(found(typed)[0], found(typed, 3).join(' ')).to.equal(code));
    });
  }

  it('knows its size, keeps the limit, and gives the best first', () => {
    expect(index.size).to.equal(procedures.length);
    const hits = index.find('đăng ký', 7);
    expect(hits).to.have.lengthOf(7);
    expect(hits.map(({ score }) => score)).to.deep.equal(hits.map(({ score }) => score).sort((one, other) => other - one));
    expect(index.find('khai sinh', 0)).to.deep.equal([]);
  });

  it('puts the plain procedure above its variants', () => {
    const codes = found('khai sinh');
    for (const variant of ['2.000528', '1.003583', '1.004884', '1.000110', '2.000986']) expect(codes.indexOf(variant), variant).to.be.greaterThan(0);
  });

  it('answers the same every time, whatever was asked between', () => {
    const first = index.find('chứng thực');
    for (const typed of ['khai sinhh', '1.001193', 'x'.repeat(500)]) index.find(typed);
    expect(index.find('chứng thực')).to.deep.equal(first);
  });

  it('finds nothing by nothing, and nothing by what no name has', () => {
    for (const typed of ['', '   ', '\u200b', '.*', '…', '🇻🇳', '\ud800', '\u202e', '()[]{}', 'zzzzqqqq wwwwkkkk']) expect(found(typed), typed).to.deep.equal([]);
  });
});

describe('entries that are nearly the same', () => {
  const named = (...names: readonly string[]): readonly Entry[] => names.map((name, at) => ({ code: `${at}`, name }));
  const order = (entries: readonly Entry[], typed: string): readonly string[] => buildIndex(entries).find(typed).map(({ position }) => entries[position]?.name ?? '');

  it('with the accents that were typed come first, and without any all are found', () => {
    const communes = named('Xã Sơn Hà', 'Xã Sơn Hạ', 'Xã Cẩm Giàng', 'Xã Cẩm Giang');
    expect(order(communes, 'Sơn Hạ')).to.deep.equal(['Xã Sơn Hạ', 'Xã Sơn Hà']);
    expect(order(communes, 'Sơn Hà')).to.deep.equal(['Xã Sơn Hà', 'Xã Sơn Hạ']);
    expect(order(communes, 'son ha')).to.deep.equal(['Xã Sơn Hà', 'Xã Sơn Hạ']);
    expect(order(communes, 'Cẩm Giàng')[0]).to.equal('Xã Cẩm Giàng');
  });

  it('keep the order they were given in', () => {
    const twins = named('Hỗ trợ phát triển sản xuất cộng đồng', 'Hỗ trợ phát triển sản xuất cộng đồng', 'Hỗ trợ phát triển sản xuất cộng đồng');
    expect(buildIndex(twins).find('sản xuất cộng đồng').map(({ position }) => position)).to.deep.equal([0, 1, 2]);
  });

  it('are found by a local code through its national part, the very code first', () => {
    const entries = [{ code: '2.000635', name: 'Một' }, { code: '2.000635.000.00.00.H23', name: 'Hai' }, { code: '2.000635.000.00.00.H40', name: 'Ba' }, { code: '', name: 'Bốn' }];
    const positions = (typed: string): readonly number[] => buildIndex(entries).find(typed).map(({ position }) => position);
    expect(positions('2.000635.000.00.00.h40')).to.deep.equal([2, 0, 1]);
    expect(positions('2000635')).to.deep.equal([0, 1, 2]);
  });

  it('are found by words of the page’s own vocabulary', () => {
    const entries = named('Đăng ký thường trú', 'Tách hộ');
    expect(buildIndex(entries, speechOf({ 'giấy hồng': 'thường trú' })).find('giay hong')[0]?.position).to.equal(0);
    expect(buildIndex(entries, speechOf({})).find('hộ khẩu')[0]?.position).to.equal(1);
  });
});
