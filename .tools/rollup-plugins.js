import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, posix, relative, resolve } from 'node:path';
import { transform } from 'esbuild';
import MagicString from 'magic-string';

/** Writes down what every chunk holds and loads; the size check reads it instead of guessing from file names. */
export function noteChunks(file) {
  const nameOf = (id) => relative(process.cwd(), id).replace(/^.*node_modules\//, '');
  return {
    name: 'note-chunks',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const notes = chunks.map((chunk) => ({
        file: chunk.fileName,
        entry: chunk.facadeModuleId && nameOf(chunk.facadeModuleId),
        imports: chunk.imports,
        dynamicImports: chunk.dynamicImports,
        modules: Object.fromEntries(Object.entries(chunk.modules).map(([id, module]) => [nameOf(id), module.renderedLength])),
      }));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(notes, null, 1)}\n`);
    },
  };
}

const arriving = resolve('src/arriving.ts');
const isOurs = (id) => /\/src\/.*\.ts$/.test(id) && id !== arriving;

/** The nodes of this type in a syntax tree; those inside others too. */
const nodesOf = (type, tree) => {
  if (!tree || typeof tree !== 'object') return [];
  const below = Object.values(tree).flatMap((part) => nodesOf(type, part));
  return tree.type === type ? [tree, ...below] : below;
};

/** What is on the page when a file runs: what it imports, and what these import. */
function importsOf(fileName, chunks, known = new Set()) {
  for (const imported of chunks[fileName]?.imports ?? []) {
    if (known.has(imported)) continue;
    known.add(imported);
    importsOf(imported, chunks, known);
  }
  return known;
}

/**
 * Lets `import()` ask for everything its chunk will import at once, and for nothing before it has arrived (src/arriving.ts). Left alone, a
 * browser learns of those imports only when the chunk has arrived, and each such link costs a poor network more than half a second.
 */
export function importWhatArrived() {
  return {
    name: 'import-what-arrived',
    transform(code, id) {
      if (!isOurs(id) || !code.includes('import(')) return null;
      const around = new MagicString(code);
      for (const { start, end } of nodesOf('ImportExpression', this.parse(code))) around.appendLeft(start, 'bringScripts((importArrived) => ').appendRight(end, ')');
      around.prepend(`import { bring as bringScripts } from '${arriving}';\n`);
      return { code: around.toString(), map: around.generateMap({ hires: true }) };
    },
    renderDynamicImport: ({ moduleId }) => (isOurs(moduleId) ? { left: 'importArrived([import.meta.url, ', right: '])' } : null),
    // Only now it is known what a chunk imports: that has arrived with it, and is not asked for.
    renderChunk(code, { fileName }, _options, { chunks }) {
      const folder = posix.dirname(fileName);
      const here = importsOf(fileName, chunks).add(fileName);
      const whole = new MagicString(code);
      for (const { start, elements } of nodesOf('ArrayExpression', this.parse(code))) {
        if (!code.slice(0, start).endsWith('importArrived(')) continue;
        const [, { value: asked, end }] = elements;
        const more = [...importsOf(posix.join(folder, asked), chunks)].filter((imported) => !here.has(imported));
        whole.appendLeft(end, more.map((imported) => `, './${posix.relative(folder, imported)}'`).join(''));
      }
      return { code: whole.toString(), map: whole.generateMap({ hires: true }) };
    },
  };
}

const seriousAnywhere = new Set(['UNRESOLVED_IMPORT', 'MISSING_EXPORT']);

/** A warning about our own code is an error: nobody reads the warnings of a build that passes. */
export function strictWarnings(warning) {
  if (warning.code === 'EMPTY_BUNDLE') return; // a module that holds only types
  const places = [warning.id, warning.loc?.file, ...(warning.ids ?? [])].filter(Boolean);
  const inDependency = places.some((place) => place.includes('/node_modules/'));
  if (!inDependency || seriousAnywhere.has(warning.code)) throw new Error(warning.message);
}

/**
 * zod keeps its settings under a global name that every copy of zod on a page shares. The built script takes a name of its own, so that
 * our `jitless` is not set for the host page too.
 */
export function ownZodSettings() {
  return {
    name: 'own-zod-settings',
    transform: (code, id) => (id.includes('/zod/') && code.includes('__zod_global') ? { code: code.replaceAll('__zod_global', '__dvc_zod_global'), map: null } : null),
  };
}

/** What stands for the holes between the pieces of a style sheet: a rule that no browser knows. */
const holeInStyles = /@hole \d+;?/;

async function shortStyles(pieces, id) {
  const whole = pieces.reduce((before, piece, index) => `${before}@hole ${index};${piece}`);
  const { code } = await transform(whole, { loader: 'css', minify: true });
  const short = code.trim().split(holeInStyles);
  if (short.length !== pieces.length) throw new Error(`${id}: a hole in css stands where no rule may stand`);
  return short;
}

/** White space is all the same to HTML, except in an element that keeps it: there the line ends stay what they were. */
const shortMarkup = (pieces) => pieces.map((piece) => piece.replace(/[ \t]*\n\s*/g, '\n'));

/** Takes out of css, html and svg templates what only readers of the source need. */
export function shortenTemplates() {
  return {
    name: 'shorten-templates',
    async transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return null;
      const short = new MagicString(code);
      for (const { tag, quasi: { quasis } } of nodesOf('TaggedTemplateExpression', this.parse(code))) {
        if (!['css', 'html', 'svg'].includes(tag.name)) continue;
        const pieces = quasis.map(({ value }) => value.raw);
        const shortened = tag.name === 'css' ? await shortStyles(pieces, id) : shortMarkup(pieces);
        quasis.forEach(({ start, end }, index) => start < end && short.update(start, end, shortened[index]));
      }
      return { code: short.toString(), map: short.generateMap({ hires: true }) };
    },
  };
}

/** esbuild writes the helper of decorators into every module that has some, and for every kind of decorator. */
const helperOfDecorators = /^var __defProp = [^]*?^var __decorateClass = [^]*?^};$/m;
const decorating = '\0decorating';

/** One helper for all elements, and only for the decorators they have: those of properties, which give nothing back. */
export function decorateOnce() {
  return {
    name: 'decorate-once',
    resolveId: (source) => (source === decorating ? decorating : null),
    load: (id) => (id === decorating ? 'export const decorate = (decorators, prototype, name) => decorators.forEach((decorator) => decorator(prototype, name));' : null),
    transform(code, id) {
      if (!code.includes('__decorateClass')) return null;
      const helper = helperOfDecorators.exec(code);
      if (!helper) throw new Error(`${id}: esbuild decorates in another way than it did`);
      const short = new MagicString(code);
      short.update(helper.index, helper.index + helper[0].length, `import { decorate as __decorateClass } from '${decorating}';`);
      return { code: short.toString(), map: short.generateMap({ hires: true }) };
    },
  };
}
