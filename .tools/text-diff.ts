/** The lines of two texts side by side: those only expected with "-", those only found with "+", a few common ones around. */
export function diff(expected: string, actual: string, around = 2): string {
  const [left, right] = [expected.split('\n'), actual.split('\n')];
  const lines = [...changes(left, right)];
  const near = lines.map((_, index) => lines.slice(Math.max(0, index - around), index + around + 1).some((line) => !line.startsWith(' ')));
  const shown = lines.filter((_, index) => near[index]);
  return ['- expected  + actual', ...shown].join('\n');
}

/** Walks the longest common subsequence of lines; test values are short, so the plain quadratic table will do. */
function* changes(left: string[], right: string[]): Generator<string> {
  const common = commonLengths(left, right);
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    if (row < left.length && left[row] === right[column]) {
      yield `  ${left[row]}`;
      row++;
      column++;
    } else if (row < left.length && (column >= right.length || at(common, row + 1, column) >= at(common, row, column + 1))) {
      yield `- ${left[row++]}`;
    } else {
      yield `+ ${right[column++]}`;
    }
  }
}

const at = (table: number[][], row: number, column: number): number => table[row]?.[column] ?? 0;

/** For each pair of positions, how many lines the rests of the two texts have in common. */
function commonLengths(left: string[], right: string[]): number[][] {
  const table: number[][] = left.map(() => []);
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const line = table[row] as number[];
      line[column] = left[row] === right[column] ? 1 + at(table, row + 1, column + 1) : Math.max(at(table, row + 1, column), at(table, row, column + 1));
    }
  }
  return table;
}
