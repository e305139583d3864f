import { minify } from 'terser';

const settings = { ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false }, sourceMap: { asObject: true } };

const namesIn = (type, specifier, body) => body.filter((node) => node.type === type && (type === 'ImportDeclaration' || !node.source))
  .flatMap(({ specifiers }) => specifiers.filter((one) => one.type === specifier).map(({ local, exported, imported }) => [local.name, (exported ?? imported).name]));

/** Name in a chunk → the short name by which chunks hand it to each other. One that two chunks hand over for different things is the first's. */
function sharedNames({ body }) {
  const shared = new Map();
  const handed = [...namesIn('ExportNamedDeclaration', 'ExportSpecifier', body), ...namesIn('ImportDeclaration', 'ImportSpecifier', body)];
  for (const [name, short] of handed) if (!shared.has(name) && ![...shared.values()].includes(short)) shared.set(name, short);
  return shared;
}

/**
 * Takes out what only readers need. What chunks hand to each other has the same short name inside them as between them: `export{a,b}`
 * instead of `export{x as a,y as b}` is 0.3 kB on every page.
 */
export function minifyChunks() {
  return {
    name: 'minify-chunks',
    async renderChunk(code) {
      const props = Object.fromEntries([...sharedNames(this.parse(code))].map(([name, short]) => [`$${name}`, short]));
      return minify(code, { ...settings, nameCache: { vars: { props } } });
    },
  };
}
