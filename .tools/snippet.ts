import { parseArgs } from 'node:util';
import { chunksOf, elementNames, readChunks } from './chunks.js';

const ownContract = 'gateway';

/**
 * Hints for the head of a page: all that its elements will ask for is fetched at once, so that no request waits for another. `preset` is
 * what portal.json `extends`; one without has a backend with shapes of its own, whose pages fetch the adapter too.
 */
export function preloadHints(elements: readonly string[], folder: string, portal: string, preset = ownContract): string[] {
  const adapter = preset === ownContract ? [] : ['src/portal/rest/adapter.ts', 'src/portal/rest/mapping.ts', `src/portal/presets/${preset}.ts`];
  const { loaded } = chunksOf(elements, readChunks(), adapter);
  const files = loaded.map(({ file }) => file).filter((file) => file !== 'dvc.js').sort();
  return [
    ...files.map((file) => `<link rel="modulepreload" href="${folder}${file}">`),
    `<link rel="preload" href="${portal}" as="fetch" crossorigin="anonymous">`,
  ];
}

// Run as a program: npm run snippet -- --elements procedure-lookup,stats-badge [--folder /dvc/] [--portal /dvc/portal.json] [--extends dvcqg-v1 | none]
if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: { elements: { type: 'string', default: elementNames.join() }, folder: { type: 'string', default: '/dvc/' }, portal: { type: 'string', default: '/dvc/portal.json' }, extends: { type: 'string', default: ownContract } },
  });
  const elements = values.elements.split(',').map((name) => name.trim().replace(/^dvc-/, ''));
  const unknown = elements.filter((name) => !elementNames.includes(name));
  if (unknown.length > 0) {
    console.error(`no such element: ${unknown.join(', ')} (there are ${elementNames.join(', ')})`);
    process.exit(2);
  }
  const script = `<script type="module" src="${values.folder}dvc.js" data-portal="${values.portal}"></script>`;
  console.log([...preloadHints(elements, values.folder, values.portal, values.extends), script].join('\n'));
}
