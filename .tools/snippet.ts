import { parseArgs } from 'node:util';
import { chunksOf, elementNames, readChunks } from './chunks.js';

/** Hints for the head of a page: all that its elements will ask for is fetched at once, so that no request waits for another. */
export function preloadHints(elements: readonly string[], folder: string, portal: string): string[] {
  const { loaded } = chunksOf(elements, readChunks());
  const files = loaded.map(({ file }) => file).filter((file) => file !== 'dvc.js').sort();
  return [
    ...files.map((file) => `<link rel="modulepreload" href="${folder}${file}">`),
    `<link rel="preload" href="${portal}" as="fetch" crossorigin="anonymous">`,
  ];
}

// Run as a program: npm run snippet -- --elements procedure-lookup,stats-badge [--folder /dvc/] [--portal /dvc/portal.json]
if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: { elements: { type: 'string', default: elementNames.join() }, folder: { type: 'string', default: '/dvc/' }, portal: { type: 'string', default: '/dvc/portal.json' } },
  });
  const elements = values.elements.split(',').map((name) => name.trim().replace(/^dvc-/, ''));
  const unknown = elements.filter((name) => !elementNames.includes(name));
  if (unknown.length > 0) {
    console.error(`no such element: ${unknown.join(', ')} (there are ${elementNames.join(', ')})`);
    process.exit(2);
  }
  const script = `<script type="module" src="${values.folder}dvc.js" data-portal="${values.portal}"></script>`;
  console.log([...preloadHints(elements, values.folder, values.portal), script].join('\n'));
}
