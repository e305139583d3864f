import { expect } from '@open-wc/testing';
import { plainText } from '../../src/model/plain-text.js';
import { type Block, type Inline, readRichText } from '../../src/model/rich-text.js';

const inline = (node: Inline): string => {
  switch (node.kind) {
    case 'text': return node.text;
    case 'break': return '|';
    case 'strong': return `*${node.children.map(inline).join('')}*`;
    case 'emphasis': return `_${node.children.map(inline).join('')}_`;
    case 'link': return `[${node.children.map(inline).join('')}](${node.href})`;
  }
};
const line = (nodes: readonly Inline[]): string => nodes.map(inline).join('').trim();
const block = (one: Block): string => {
  switch (one.kind) {
    case 'paragraph': return line(one.children);
    case 'heading': return `# ${line(one.children)}`;
    case 'list': return `${one.ordered ? 'ol' : 'ul'}(${one.items.map((item) => item.map(block).join(' ¶ ')).join('; ')})`;
    case 'table': return `table(${one.rows.map((row) => row.map(line).join(' , ')).join(' / ')})`;
  }
};
/** The blocks in a short notation: paragraphs apart by ¶, `#` headings, ul(…; …), table(… , … / …), `|` a line break. */
const read = (source: string): string => readRichText(source).map(block).join(' ¶ ');

const cases: readonly (readonly [what: string, source: string, expected: string])[] = [
  ['a plain line', 'Nộp hồ sơ tại xã', 'Nộp hồ sơ tại xã'],
  ['plain lines and dashes', 'Gồm:\n- Tờ khai\n+ Căn cước\r\n• Giấy chứng sinh\nNộp một bộ', 'Gồm: ¶ ul(Tờ khai; Căn cước; Giấy chứng sinh) ¶ Nộp một bộ'],
  ['a dash without words', '-\n- ', '- ¶ -'],
  ['entities in plain lines', 'A &amp; B\n- C &lt; D', 'A & B ¶ ul(C < D)'],
  ['placeholders that look like tags', 'Mẫu <tên xã> và <50 người, a < b', 'Mẫu <tên xã> và <50 người, a < b'],
  ['paragraphs and emphasis', '<p>Nộp <b>tại xã</b></p><p><i>hoặc</i> <strong><em>qua mạng</em></strong></p>', 'Nộp *tại xã* ¶ _hoặc_ *_qua mạng_*'],
  ['unclosed tags', '<p>một<p>hai<b>ba', 'một ¶ hai*ba*'],
  ['misnested tags', '<b>một<i>hai</b>ba</i> bốn', '*một_hai_*ba bốn'],
  ['closing tags that were never opened', '</p>một</div></b>hai', 'mộthai'],
  ['a block inside emphasis', '<b>một<p>hai</p></b>ba', '*một* ¶ hai ¶ ba'],
  ['headings', '<h3>Hồ sơ</h3>gồm', '# Hồ sơ ¶ gồm'],
  ['lists in lists', '<ol><li>một<ul><li>a<li>b</ul><li>hai</ol>', 'ol(một ¶ ul(a; b); hai)'],
  ['items without a list', '<li>một</li><li>hai</li>ba', 'ul(một; hai) ¶ ba'],
  ['items without a list, in order', 'đầu<li>một<li>hai</li>giữa<li>ba', 'đầu ¶ ul(một; hai) ¶ giữa ¶ ul(ba)'],
  ['words and blocks directly in a list', '<ul>đầu<li>một</li><p>giữa</p><li>hai</li>cuối</ul>', 'ul(đầu; một; giữa; hai; cuối)'],
  ['emphasis around items', '<ul><b><li>một</li><li>hai</li></b></ul>', 'ul(một; hai)'],
  ['a table', '<table><caption>Phí</caption><thead><tr><th>Kênh<th>Phí</tr></thead><tr><td>Trực tuyến</td><td>7.000</td></tr></table>', '# Phí ¶ table(Kênh , Phí / Trực tuyến , 7.000)'],
  ['an empty cell keeps its column', '<table><tr><td></td><td>b</td></tr><tr><td>c</td><td></td></tr></table>', 'table( , b / c , )'],
  ['cells and rows without a table', '<td>một</td><td>hai</td><tr><td>ba</td></tr>bốn', 'table(một , hai / ba) ¶ bốn'],
  ['words directly in a row', '<table><tr>một<td>hai</td></tr>ba</table>', 'table(một , hai / ba)'],
  ['blocks in a cell', '<table><tr><td><p>một</p><ul><li>hai</li><li>ba</li></ul></td></tr></table>', 'table(một|hai|ba)'],
  ['a table in a table', '<table><tr><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>', 'table(1 2)'],
  ['line breaks', '<br>một<br/>hai<br><br>', 'một|hai'],
  ['a rule', 'một<hr>hai', 'một|hai'],
  ['line ends beside inline tags', 'một\nhai <b>ba</b>', 'một|hai *ba*'],
  ['line ends beside blocks', '<p>một\n  hai</p>', 'một hai'],
  ['entities', '<p>&Agrave;&aacute;&nbsp;&#7879;&#x1EC7; &quot;x&quot; &#150; &unknown; &amp;lt;</p>', 'Àá ệệ "x" – &unknown; &lt;'],
  ['entities that hide', '<p>a&#8238;b&#0;c&#xD800;d&#1114112;e&#8203;f&shy;g</p>', 'abcdefg'],
  ['comments', '<p>một<!-- bình luận > <b> -->hai<!---->ba<!-->bốn</p>', 'mộthaibabốn'],
  ['a comment that never ends', '<p>một</p><!-- hai', 'một ¶ hai'],
  ['declarations', '<!DOCTYPE html><?xml version="1"?><p>một</p>', 'một'],
  ['CDATA', '<![CDATA[<p>một <b>hai</b></p>]]>', 'một *hai*'],
  ['scripts and styles', '<style>p{}</style><p>một</p><script>alert("<p>hai</p>")</script><SCRIPT >x</SCRIPT >ba', 'một ¶ ba'],
  ['a script that never ends', '<p>một</p><script>alert(1)', 'một'],
  ['an empty drawing', '<p>một <svg/>hai <iframe src="x"/>ba</p>', 'một hai ba'],
  ['unknown and word processor tags', '<p><o:p>một</o:p> <span class="x" onclick="y()">hai</span><img src=x onerror=alert(1)></p>', 'một hai'],
  ['links', '<p><a href="https://a.example/x?y=1&amp;z=2">một</a></p>', '[một](https://a.example/x?y=1&z=2)'],
  ['links of every quoting', '<a href=https://a.example/>một</a> <a title="href=x" href=\'https://b.example/\'>hai</a>', '[một](https://a.example/) [hai](https://b.example/)'],
  ['hostile links', '<a href="javascript:alert(1)">một</a><a href="&#106;avascript:alert(1)">hai</a><a href="java&#10;script:alert(1)">ba</a><a href="//a.example">bốn</a>', 'mộthaibabốn'],
  ['a tag cut off', '<p>một</p><p class="x', 'một'],
  ['an attribute with a bracket', '<p title="a > b">một</p>', 'một'],
  ['a quote that never ends', '<p title="một>hai</p>', '"một>hai'],
  ['double-escaped markup', '&lt;p&gt;một&lt;/p&gt;', '<p>một</p>'],
];

describe('running text', () => {
  for (const [what, source, expected] of cases) it(`reads ${what}`, () => expect(read(source)).to.equal(expected));

  it('keeps the spelling it was given', () => {
    const decomposed = 'Ủy ban nhân dân xã'.normalize('NFD');
    expect(read(`<p>${decomposed}</p>`)).to.equal(decomposed);
  });

  it('loses no word in any mixture of tags', () => {
    const tags = ['p', 'b', 'i', 'a', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'div', 'h3', 'br', 'span'];
    let state = 7;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let time = 0; time < 1_500; time += 1) {
      let html = '';
      const words: string[] = [];
      for (let piece = 0; piece < 1 + next(24); piece += 1) {
        const word = `w${piece}.`;
        const tag = tags[next(tags.length)] ?? 'p';
        html += [`<${tag}>`, `</${tag}>`, word][next(3)] ?? '';
        if (html.endsWith(word)) words.push(word);
      }
      expect(read(html).match(/w\d+\./g) ?? [], html).to.deep.equal(words);
      expect(plainText(html).match(/w\d+\./g) ?? [], html).to.deep.equal(words);
    }
  });

  it('stands any depth and length', () => {
    const deep = readRichText(`${'<div><ul><li>'.repeat(3_300)}một${'</li></ul></div>'.repeat(3_300)}`);
    expect(deep.map(block).join('')).to.contain('một');
    expect(read(`${'<b>'.repeat(10_000)}một`)).to.contain('một');
    const depthOf = (blocks: readonly Block[]): number => 1 + Math.max(0, ...blocks.map((one) => (one.kind === 'list' ? Math.max(...one.items.map(depthOf)) : 0)));
    expect(depthOf(deep)).to.be.lessThan(10);
    for (const piece of ['<br>', '<li>a', '<td>a', '<p>a', '<b>', '<', '<!--', '<a "', '<script>', '</script', '&#', '&amp;', '<a href=', ' ', '\n- a', '<!', '<![CDATA[', '<svg', 'á'.normalize('NFD')]) {
      const many = `<p>${piece.repeat(100_000 / piece.length)}`;
      expect(() => [readRichText(many), plainText(many)], piece).not.to.throw();
    }
  });

  it('is nothing when there is nothing', () => {
    for (const empty of ['', ' \n ', '<p></p>', '<ul><li></li></ul>', '<table><tr><td></td></tr></table>', '<br>', '<a href="https://a.example/"></a>', '<!-- x -->']) {
      expect(readRichText(empty), empty).to.deep.equal([]);
    }
  });
});

describe('the words of running text', () => {
  it('are one line without markup', () => {
    expect(plainText('<p>Nộp <b>tại</b> xã</p><ul><li>một</li><li>hai</li></ul>')).to.equal('Nộp tại xã một hai');
    expect(plainText('Lệ phí &lt; 8.000 đồng')).to.equal('Lệ phí < 8.000 đồng');
    expect(plainText('<script>x</script>a<td>1</td><td>2</td>')).to.equal('a 1 2');
  });
});
