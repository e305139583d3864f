import { expect } from '@open-wc/testing';
import { dossierCodeIn } from '../../src/model/dossier-code.js';

const code = 'H99.21-261118-0001';

describe('the code of a dossier in what was scanned', () => {
  for (const [contents, found] of [
    [code, code],
    [' h99.21–261118–0001\n', code],
    ['Ｈ９９.２１-２６１１１８-０００１', code],
    ['000.00.15.H40-221006-0001', '000.00.15.H40-221006-0001'],
    ['G09.20-20260609-0092637', 'G09.20-20260609-0092637'],
    ['EVO-001-2024-00001', 'EVO-001-2024-00001'],
    ['03706/2026/07906', '03706/2026/07906'],
    [`https://dichvucong.gov.vn/tra-cuu?MaHoSo=${code}`, code],
    [`https://xa.example/theo-doi?x=1#dvc-code=${code}`, code],
    [`https://xa.example/#/tra-cuu?ma_ho_so=${code}`, code],
    [`https://xa.example/?ma=h99.21-261118-0001`, code],
    [`https://xa.example/ho-so/${code}`, code],
    [`Mã hồ sơ: ${code}; ngày hẹn trả 25/11/2026`, code],
    [`Mã hồ sơ:${code}`, code],
    // As it is copied from a message: words, marks and line breaks around it.
    [`Mã hồ sơ ${code}`, code],
    [`HS ${code}\nhẹn trả 25/11/2026`, code],
    [`Ma ho so cua ong/ba la ${code}, hen tra ngay 25/11/2026. Tra cuu tai https://xa.example`, code],
    [`“${code}”`, code],
    [`(${code}).`, code],
    [`${code}, ${code}`, code],
    ['(EVO-001-2024-00001)', 'EVO-001-2024-00001'],
    // Blanks inside a code join what belongs together, and cut nothing off.
    ['H99.21-261118-000 1', code],
    ['H 99.21-261118-0001', code],
    ['H99.21 - 261118 - 0001', code],
    ['H99.21-261118-\n0001', code],
    // Which of two is meant nobody knows.
    [`${code} H99.21-261118-0002`, undefined],
    [`${code}, H99.21-261118-0002`, undefined],
    [`Hồ sơ ${code} và H99.21-261118-0002`, undefined],
    // Persons: the code of a chip card, and numbers that may be one's own.
    ['001099000001|123456789|Nguyễn Văn Mẫu|01011999|Nam|Xã Ví Dụ|01012021', undefined],
    ['001099000001', undefined],
    ['https://xa.example/?ma=001099000001', undefined],
    ['https://xa.example/?name=NGUYEN-VAN-MAU-1', undefined],
    ['https://xa.example/', undefined],
    ['xin chào', undefined],
    ['ABCDEFGH', undefined],
    ['', undefined],
    ['9'.repeat(3_000), undefined],
    ['javascript:alert(1)', undefined],
  ] as const) it(`“${contents.slice(0, 60)}”: ${String(found)}`, () => expect(dossierCodeIn(contents)).to.equal(found));
});
