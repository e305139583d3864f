/** Builds the blocks of running text from HTML, with a stack of open elements, closing by name as browsers do, only simpler. */
import { type Role, tokens } from './markup.js';
import type { Block, Inline } from './rich-text.js';
import { safeUrl } from './text.js';

/** An open element. What it holds is kept by kind: items in a list, rows in a table, cells in a row, else blocks. */
interface Frame {
  readonly role: Role | 'root';
  /** Empty for a list, table or row that was left out and is only implied by its parts. */
  readonly tag: string;
  readonly href?: string | undefined;
  readonly blocks: Block[];
  readonly items: (readonly Block[])[];
  readonly rows: (readonly (readonly Inline[])[])[];
  readonly cells: (readonly Inline[])[];
  readonly inline: Inline[];
}

const frame = (role: Role | 'root', tag: string, href?: string): Frame => ({ role, tag, href, blocks: [], items: [], rows: [], cells: [], inline: [] });

const containerOf: Readonly<Partial<Record<Role, Role>>> = { item: 'list', row: 'table', cell: 'row' };
const isInline = ({ role }: Frame): boolean => role === 'strong' || role === 'emphasis' || role === 'link';
const isImplied = ({ role, tag }: Frame): boolean => role !== 'root' && tag === '';

/** Deepest nesting that is kept; deeper lists and emphasis are flattened into their parents. */
const deepest = 8;

/** The blocks of an HTML text of any quality. */
export const readBlocks = (html: string): readonly Block[] => new Builder(html).read();

class Builder {
  readonly #html: string;
  readonly #root = frame('root', '');
  readonly #stack: Frame[] = [this.#root];
  /** In HTML that only marks words, line ends are meant; else they are white space. */
  readonly #linesCount: boolean;

  constructor(html: string) {
    this.#html = html;
    this.#linesCount = !/<(?:p|div|br|li|td|th|h[1-6])[\s/>]/i.test(html);
  }

  read(): readonly Block[] {
    for (const token of tokens(this.#html)) {
      if (token.kind === 'text') this.#text(token.text);
      else if (token.kind === 'close') this.#close(token.tag);
      else this.#open(token.role, token.tag, token.href);
    }
    this.#popTo(1);
    flush(this.#root);
    return this.#root.blocks;
  }

  get #top(): Frame {
    return this.#stack[this.#stack.length - 1] ?? this.#root;
  }

  #text(text: string): void {
    if (text.trim()) while (isImplied(this.#top)) this.#pop();
    const { inline } = this.#top;
    const lines = this.#linesCount ? text.split(/\r?\n/) : [text];
    for (const [index, line] of lines.entries()) {
      if (index > 0) inline.push({ kind: 'break' });
      const words = line.replace(/[\s\u00a0]+/g, ' ');
      if (words && (words !== ' ' || inline.length > 0)) inline.push({ kind: 'text', text: words });
    }
  }

  #open(role: Role, tag: string, href?: string): void {
    const opened = frame(role, tag, safeUrl(href));
    if (role === 'break') this.#top.inline.push({ kind: 'break' });
    else if (this.#stack.length > deepest) {
      if (!isInline(opened)) this.#top.inline.push({ kind: 'break' });
    } else {
      if (!isInline(opened)) this.#makeRoom(role);
      this.#stack.push(opened);
    }
  }

  #close(tag: string): void {
    for (let index = this.#stack.length - 1; index > 0; index -= 1) {
      if (this.#stack[index]?.tag === tag) {
        this.#popTo(index);
        return;
      }
    }
  }

  /** A block ends the words and the paragraph before it; an item, row or cell ends its elder sibling and needs its container. */
  #makeRoom(role: Role): void {
    const container = containerOf[role];
    if (container) this.#closeSibling(role, role === 'cell' ? ['row', 'table'] : [container]);
    while (isInline(this.#top) || this.#top.tag === 'p' || (isImplied(this.#top) && this.#top.role !== container)) this.#pop();
    if (container && this.#top.role !== container) this.#open(container, '');
  }

  #closeSibling(role: Role, containers: readonly string[]): void {
    for (let index = this.#stack.length - 1; index > 0 && !containers.includes(this.#stack[index]?.role ?? ''); index -= 1) {
      if (this.#stack[index]?.role === role) {
        this.#popTo(index);
        return;
      }
    }
  }

  #popTo(length: number): void {
    while (this.#stack.length > length) this.#pop();
  }

  #pop(): void {
    const closed = this.#stack.pop();
    if (closed) append(this.#top, closed);
  }
}

/** Ends the paragraph at hand. */
function flush(open: Frame): void {
  const children = trimmed(open.inline.splice(0));
  if (children.length > 0) add(open, [{ kind: open.role === 'heading' ? 'heading' : 'paragraph', children }]);
}

/** Keeps blocks where an element keeps its parts, so that what stands in the wrong place stays in its order. */
function add(open: Frame, blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  if (open.role === 'list') open.items.push(blocks);
  else if (open.role === 'row') open.cells.push(words(blocks));
  else if (open.role === 'table' && open.rows.length > 0) open.rows.push([words(blocks)]);
  else for (const block of blocks) open.blocks.push(block);
}

function append(parent: Frame, closed: Frame): void {
  if (closed.role === 'strong' || closed.role === 'emphasis') {
    if (closed.inline.length > 0) parent.inline.push({ kind: closed.role, children: closed.inline });
    return;
  }
  if (closed.role === 'link') {
    if (closed.href && closed.inline.length > 0) parent.inline.push({ kind: 'link', href: closed.href, children: closed.inline });
    else for (const node of closed.inline) parent.inline.push(node);
    return;
  }
  flush(closed);
  flush(parent);
  // An empty cell keeps its column.
  if (closed.role === 'cell' && parent.role === 'row') parent.cells.push(words(closed.blocks));
  else if (closed.role === 'row' && parent.role === 'table') addRow(parent, closed);
  else add(parent, blocksOf(closed));
}

function addRow(table: Frame, { cells }: Frame): void {
  if (cells.some((cell) => cell.length > 0)) table.rows.push(cells);
}

/** Where nesting is too deep for a container, its parts are its words. */
function blocksOf({ role, tag, blocks, items, rows, cells }: Frame): readonly Block[] {
  if (role === 'list' && items.length > 0) return [...blocks, { kind: 'list', ordered: tag === 'ol', items }];
  if (role === 'table' && rows.length > 0) return [...blocks, { kind: 'table', rows }];
  if (role === 'row' && cells.some((cell) => cell.length > 0)) return [...blocks, { kind: 'table', rows: [cells] }];
  return blocks;
}

/** A cell holds words only: the blocks inside it become lines. */
function words(blocks: readonly Block[]): readonly Inline[] {
  const lines = blocks.flatMap((block): readonly (readonly Inline[])[] => {
    if (block.kind === 'list') return block.items.map(words);
    if (block.kind === 'table') return block.rows.map((row) => row.flatMap((cell) => [...cell, { kind: 'text', text: ' ' } as const]));
    return [block.children];
  });
  return lines.flatMap((line, index) => (index > 0 ? [{ kind: 'break' } as const, ...line] : line));
}

function trimmed(inline: readonly Inline[]): readonly Inline[] {
  const blank = (node: Inline | undefined): boolean => node?.kind === 'break' || (node?.kind === 'text' && !node.text.trim());
  let [from, to] = [0, inline.length];
  while (from < to && blank(inline[from])) from += 1;
  while (from < to && blank(inline[to - 1])) to -= 1;
  return inline.slice(from, to);
}
