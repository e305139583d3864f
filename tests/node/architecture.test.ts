/** Keeps the rooms of src apart, by reading what each file imports and which globals it names. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';

const root = resolve(import.meta.dirname, '../..');

interface Source {
  /** Below src, e.g. portal/rest/adapter.ts */
  readonly path: string;
  readonly room: string;
  /** Without comments. */
  readonly code: string;
  /** Packages as written, own files below src. */
  readonly imports: readonly { readonly from: string; readonly own: boolean; readonly typeOnly: boolean }[];
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(,])\/\/.*$/gm, '$1');
const withoutText = (code: string): string => code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

function importsOf(path: string, code: string): Source['imports'] {
  const written = [...code.matchAll(/\b(import|export)\s+(type\s+)?(?:[\w*{},\s]*?\bfrom\s*)?'([^']+)'|(typeof\s+)?\bimport\(\s*'([^']+)'\s*\)/g)];
  return written.map(([, , isType, from, isTypeof, lazily]) => {
    const target = from ?? lazily ?? '';
    const own = target.startsWith('.');
    return { from: own ? relative(join(root, 'src'), resolve(root, 'src', dirname(path), target)).replace(/\.js$/, '.ts') : target, own, typeOnly: Boolean(isType ?? isTypeof) };
  });
}

const sources: readonly Source[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const code = withoutComments(read(join('src', path)));
    return { path, room: path.includes('/') ? path.slice(0, path.indexOf('/')) : 'door', code, imports: importsOf(path, code) };
  });
const inRoom = (...rooms: readonly string[]): readonly Source[] => sources.filter(({ room }) => rooms.includes(room));
const roomOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : 'door');

/** Fails with one line a breach. */
const none = (breaches: readonly string[]): void => assert.deepEqual(breaches, []);

/** The rooms each room may use, besides itself. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  door: ['elements', 'i18n', 'portal', 'model', 'ui', 'search'],
  elements: ['ui', 'i18n', 'search', 'portal', 'model'],
  ui: [],
  i18n: ['model'],
  search: ['model'],
  portal: ['model'],
  model: [],
  gateway: ['portal', 'model'],
  cli: ['gateway', 'portal', 'model'],
};

/** What ui may know of the model: shapes to draw, none of its rules. */
const shapesForUi: readonly string[] = ['model/rich-text.ts', 'model/statistics.ts', 'model/procedure.ts', 'model/status.ts'];

/** The only files of portal/ that elements and search may know. */
const doorsOfPortal: readonly string[] = ['portal/portal.ts', 'portal/connect.ts', 'portal/shared-reads.ts'];

const packagesOf: Readonly<Record<string, RegExp>> = {
  door: /^lit(\/|$)/,
  elements: /^(lit(\/|$)|@lit\/context(\/|$)|lean-qr(\/|$)|idb-keyval$|qr\/decode\.js$)/,
  ui: /^(lit(\/|$)|lean-qr(\/|$))/,
  i18n: /^$/,
  search: /^$/,
  portal: /^ical\.js$/,
  model: /^(zod\/mini|@cfworker\/json-schema)$/,
  gateway: /^(node:|(hono|@hono\/node-server|@fastify\/busboy|undici|lru-cache|rate-limiter-flexible|ioredis|oauth4webapi|ipaddr\.js|pino|prom-client)(\/|$))/,
  cli: /^(node:|yaml$)/,
};

describe('the rooms of src', () => {
  it('are the known ones', () => none(sources.filter(({ room }) => !(room in mayUse)).map(({ path }) => path)));

  it('use each other in one direction', () => {
    none(sources.flatMap(({ path, room, imports }) =>
      imports
        .filter(({ own, from }) => own && roomOf(from) !== room && !mayUse[room]?.includes(roomOf(from)))
        .filter(({ from, typeOnly }) => !(room === 'ui' && typeOnly && shapesForUi.includes(from)))
        .map(({ from }) => `${path} imports ${from}`)));
  });

  it('import files that are there', () => {
    none(sources.flatMap(({ path, imports }) => imports.filter(({ own, from }) => own && !existsSync(join(root, 'src', from))).map(({ from }) => `${path} imports ${from}`)));
  });

  it('use only the packages that are theirs; no browser room uses Node, no Node room uses Lit', () => {
    none(sources.flatMap(({ path, room, imports }) => imports.filter(({ own, from }) => !own && !packagesOf[room]?.test(from)).map(({ from }) => `${path} imports ${from}`)));
  });

  it('reach zod through one door', () => {
    none(sources.filter(({ path, imports }) => path !== 'model/zod.ts' && imports.some(({ from }) => from.startsWith('zod'))).map(({ path }) => path));
  });

  it('decorate properties through one door, for which the build has the helper', () => {
    none(sources.filter(({ imports }) => imports.some(({ from }) => from.startsWith('lit/decorators') || from.startsWith('@lit/reactive-element'))).map(({ path }) => path));
  });

  it('keep things on a device through one store', () => {
    none(sources.filter(({ path, imports }) => path !== 'elements/device-store.ts' && imports.some(({ from }) => from.startsWith('idb-keyval'))).map(({ path }) => path));
  });

  it('know the portal by its port; adapters, presets and the office in memory are its own business', () => {
    none(inRoom('elements', 'search', 'i18n').flatMap(({ path, imports }) =>
      imports.filter(({ from }) => from.startsWith('portal/') && !doorsOfPortal.includes(from)).map(({ from }) => `${path} imports ${from}`)));
    none(sources.flatMap(({ path, imports }) => imports.filter(({ from }) => from.startsWith('portal/memory/') && !path.startsWith('portal/memory/')).map(({ from }) => `${path} imports ${from}`)));
  });

  it('have elements that do not reach into each other', () => {
    // The provider is the one every element looks for; what it gives is its port.
    none(inRoom('elements').flatMap(({ path, imports }) => {
      const folder = path.split('/')[1];
      // The table of all elements loads each when its tag is met.
      if (path === 'elements/registry.ts') return [];
      return imports
        .filter(({ from }) => from.startsWith('elements/') && from.split('/').length > 2 && from.split('/')[1] !== folder && from !== 'elements/portal/portal.ts')
        .map(({ from }) => `${path} imports ${from}`);
    }));
  });
});

/** Globals and words a room must not name; strings and comments do not count. */
const forbidden: readonly (readonly [rule: string, rooms: readonly string[], pattern: RegExp])[] = [
  ['model touches no page, network, storage or clock', ['model'],
    /\b(?:document|window|navigator|location|history|fetch|XMLHttpRequest|localStorage|sessionStorage|indexedDB|performance|setTimeout|setInterval|requestAnimationFrame|crypto|console)\b(?!\s*:)|Date\.now\(|new Date\(\)/],
  ['portal touches no page', ['portal'], /\b(?:document|window|localStorage|sessionStorage|indexedDB)\s*[.[]/],
  ['search and i18n touch neither page nor network', ['search', 'i18n'], /\b(?:document|window|fetch|localStorage|sessionStorage|indexedDB)\s*[.([]/],
  ['ui fetches nothing and keeps nothing', ['ui'], /\b(?:fetch\(|customElements|localStorage|sessionStorage|indexedDB)/],
  ['no room feeds text to an HTML parser', Object.keys(mayUse), /\b(?:unsafeHTML|unsafeSVG|innerHTML|outerHTML|insertAdjacentHTML|setHTML|DOMParser|createContextualFragment|document\.write)\b/],
  ['no room keeps anything in the browser', Object.keys(mayUse).filter((room) => room !== 'gateway' && room !== 'cli'), /\b(?:localStorage|sessionStorage|indexedDB|document\.cookie)\b/],
  ['no room runs text as code', Object.keys(mayUse), /\beval\(|new Function\(/],
  ['no shipped room uses what old libraries on host pages break', ['door', 'elements', 'ui', 'i18n', 'search', 'portal', 'model'], /\bArray\.from\(|\.bind\(|\bfor\s*\(\s*(?:const|let|var)\s+\w+\s+in\b|\bObject\.assign\(/],
  ['no shipped room uses look-behind, which older Safari cannot read', ['door', 'elements', 'ui', 'i18n', 'search', 'portal', 'model'], /\/(?:[^/\n\\]|\\.)*\(\?<[=!]/],
  ['types are kept', Object.keys(mayUse), /:\s*any\b|\bas any\b|<any>|@ts-ignore|@ts-expect-error/],
];

/** A tab notes what it has sent, see there. */
const mayKeep: readonly string[] = ['elements/submission-guide/tab-note.ts'];

describe('what a file may not name', () => {
  for (const [rule, rooms, pattern] of forbidden) {
    it(rule, () => none(inRoom(...rooms).filter(({ path, code }) => !(rule.startsWith('no room keeps') && mayKeep.includes(path)) && pattern.test(withoutText(code))).map(({ path, code }) => `${path}: ${pattern.exec(withoutText(code))?.[0] ?? ''}`)));
  }

  it('pages use nothing that phones of 2022 lack; the tools for developers may', () => {
    const newer = /\bURL\.(?:canParse|parse)\(|\bObject\.groupBy\(|\bPromise\.withResolvers\(|\.(?:toSorted|toReversed|toSpliced|findLast|findLastIndex)\(|\bAbortSignal\.any\(/;
    none(inRoom('door', 'elements', 'ui', 'i18n', 'search', 'portal', 'model').filter(({ path, code }) => !path.startsWith('portal/draft/') && newer.test(withoutText(code))).map(({ path }) => path));
  });

  it('requests are sent from one file, and from the one that needs to hear what has left', () => {
    none(sources.filter(({ path, room, code }) => room !== 'gateway' && room !== 'cli' && !['portal/http.ts', 'portal/upload/multipart.ts'].includes(path) && /(?:^|[^.\w])fetch\(|\.sendBeacon\(|new (?:XMLHttpRequest|WebSocket|EventSource)\(/.test(withoutText(code))).map(({ path }) => path));
  });

  it('ui has no words of its own', () => {
    const vietnamese = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;
    const english = />\s*[A-Z][a-z]+(?: [a-z]+)+/;
    none(inRoom('ui').filter(({ code }) => vietnamese.test(code) || english.test(code)).map(({ path }) => path));
  });
});

describe('the folders', () => {
  const skipped: readonly string[] = ['node_modules', 'dist', '.cache', '.git', '.data'];
  const folders = (path: string): readonly string[] =>
    readdirSync(join(root, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !skipped.includes(entry.name))
      .flatMap((entry) => [join(path, entry.name), ...folders(join(path, entry.name))]);

  it('say what they hold: none is for whatever is left over', () => {
    none(folders('.').filter((path) => /(?:^|\/)(?:utils?|common|helpers?|shared|misc|lib|services|managers)$/.test(path)));
  });

  it('of an element hold the element; it has a story and a test', () => {
    const elements = readdirSync(join(root, 'src/elements'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const tests = readdirSync(join(root, 'tests/elements'));
    none(elements.flatMap((name) => [
      ...(existsSync(join(root, `src/elements/${name}/${name}.ts`)) ? [] : [`${name} has no ${name}.ts`]),
      // The provider draws nothing.
      ...(name === 'portal' || existsSync(join(root, `stories/${name}.stories.ts`)) ? [] : [`${name} has no story`]),
      ...(tests.some((file) => file === `${name}.test.ts` || file.startsWith(`${name}-`)) ? [] : [`${name} has no test`]),
    ]));
  });

  it('at the top are the known ones', () => {
    const known = [
      '.ci', '.docs', '.gitignore', '.npmrc', '.storybook', '.tools', 'LICENSE', 'README.md', 'demo', 'package-lock.json', 'package.json', 'rollup.config.js', 'src', 'stories', 'tests', 'tsconfig.json',
    ];
    const ignored = ['.git', ...read('.gitignore').split('\n').map((line) => line.replace(/\/$/, ''))];
    none(readdirSync(root).filter((name) => !known.includes(name) && !ignored.includes(name)));
  });

  it('hold every file that a document points to', () => {
    const documents = ['README.md', ...readdirSync(join(root, '.docs')).filter((file) => file.endsWith('.md')).map((file) => join('.docs', file))];
    const pointers = documents.flatMap((file) => [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target = '']) => ({ file, target })));
    none(pointers.filter(({ file, target }) => !existsSync(join(root, dirname(file), target))).map(({ file, target }) => `${file}: ${target}`));
  });

  it('keep a file to one thing: none of src is longer than 260 lines', () => {
    none(sources.filter(({ path }) => read(join('src', path)).split('\n').length > 260).map(({ path }) => path));
  });
});
