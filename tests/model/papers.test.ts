import { expect } from '@open-wc/testing';
import { choosableCases, fileType, isForCase } from '../../src/model/papers.js';

describe('the cases of a procedure', () => {
  it('are those with a name of their own, when there are several', () => {
    expect(choosableCases([{ kind: 'submit' }, { name: 'Giấy tờ phải xuất trình', kind: 'present' }, { name: 'Vào nhà của mình' }, { name: 'Vào nhà thuê' }])).to.deep.equal([2, 3]);
    expect(choosableCases([{ name: 'GIẤY TỜ PHẢI NỘP', kind: 'submit' }, { name: 'Căn cước', kind: 'present' }])).to.deep.equal([]);
    expect(choosableCases([{ name: 'Vào nhà thuê', kind: 'submit' }, { name: 'Vào nhà của mình', kind: 'present' }])).to.deep.equal([]);
    expect(choosableCases(undefined)).to.deep.equal([]);
  });

  it('show their own papers beside those for everybody', () => {
    const shown = (chosen: number | 'unsure' | undefined): readonly number[] => [0, 1, 2, 3].filter((place) => isForCase(place, chosen, [2, 3]));
    expect(shown(3)).to.deep.equal([0, 1, 3]);
    expect(shown('unsure')).to.deep.equal([0, 1, 2, 3]);
    expect(shown(undefined)).to.deep.equal([0, 1, 2, 3]);
  });
});

describe('the type of a blank form', () => {
  it('is told by its name, else by its address', () => {
    expect(fileType({ name: 'To khai.DOCX' })).to.equal('DOCX');
    expect(fileType({ name: 'Mẫu số 01', url: 'https://vidu.example/f/mau01.pdf?v=2#x' })).to.equal('PDF');
    expect(fileType({ name: 'Mẫu số 1.01' })).to.equal(undefined);
    expect(fileType({ name: 'Tờ khai', url: 'https://vidu.example/tai/17' })).to.equal(undefined);
  });
});
