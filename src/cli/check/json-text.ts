/** Where a text stops being JSON, counted as editors count. The engine's own messages give no place for short texts, or none at all. */

export interface TextPlace {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

// A quotation is read in runs, not sign by sign: answers may be long.
const token = /[ \t\r\n]*(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)))/y;
const blank = /[ \t\r\n]*/y;

type Expected = 'value' | 'firstItem' | 'firstKey' | 'key' | 'colon' | 'separator' | 'end';

/** The first place that JSON does not allow; undefined when the text is JSON. */
export function jsonFault(text: string): TextPlace | undefined {
  const open: string[] = [];
  let expected: Expected = 'value';
  token.lastIndex = 0;
  for (let at = 0; ; at = token.lastIndex) {
    const found = token.exec(text);
    blank.lastIndex = at;
    blank.exec(text);
    const begin = blank.lastIndex;
    if (!found) return begin >= text.length && expected === 'end' ? undefined : placeOf(text, begin);
    const next = follow(expected, found[1] ?? (found[2] === undefined ? 'literal' : 'string'), open);
    if (next === undefined) return placeOf(text, begin);
    expected = next;
  }
}

const afterValue = (open: readonly string[]): Expected => (open.length > 0 ? 'separator' : 'end');

/** What may come after a token; undefined when the token itself may not stand here. */
function follow(expected: Expected, sign: string, open: string[]): Expected | undefined {
  const inside = open.at(-1);
  switch (expected) {
    case 'firstKey':
    case 'key':
      if (sign === 'string') return 'colon';
      return sign === '}' && expected === 'firstKey' ? close(open) : undefined;
    case 'colon': return sign === ':' ? 'value' : undefined;
    case 'separator':
      if (sign === ',') return inside === '{' ? 'key' : 'value';
      return sign === (inside === '{' ? '}' : ']') ? close(open) : undefined;
    case 'end': return undefined;
    case 'value':
    case 'firstItem':
      if (sign === '{' || sign === '[') {
        open.push(sign);
        return sign === '{' ? 'firstKey' : 'firstItem';
      }
      if (sign === 'string' || sign === 'literal') return afterValue(open);
      return sign === ']' && expected === 'firstItem' ? close(open) : undefined;
  }
}

function close(open: string[]): Expected {
  open.pop();
  return afterValue(open);
}

function placeOf(text: string, offset: number): TextPlace {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
