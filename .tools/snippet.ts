import { parseArgs } from 'node:util';
import { presets } from '../src/portal/presets/index.js';
import { chunksOf, elementNames, readChunks } from './chunks.js';

const ownContract = 'gateway';
const presetNames = Object.keys(presets);

/**
 * Hints for the head of a page: all that its elements will ask for is fetched at once, so that no request waits for another. `preset` is
 * what portal.json `extends`; one without has a backend with shapes of its own, whose pages fetch the adapter too.
 */
export function preloadHints(elements: readonly string[], folder: string, portal: string, preset = ownContract): string[] {
  const adapter = preset === ownContract ? [] : ['src/portal/rest/adapter.ts', 'src/portal/rest/mapping.ts', `src/portal/presets/${preset}.ts`];
  const { loaded } = chunksOf(elements, readChunks(), adapter);
  const files = loaded.map(({ file }) => file).filter((file) => file !== 'dvc.js').sort();
  return [
    // Not as modules: a page cannot ask again for a module that was lost on the way.
    ...files.map((file) => `<link rel="preload" href="${folder}${file}" as="script" crossorigin="anonymous">`),
    `<link rel="preload" href="${portal}" as="fetch" crossorigin="anonymous">`,
  ];
}

const usage = `npm run snippet -- [--elements procedure-lookup,stats-badge] [--folder /dvc/] [--portal /dvc/portal.json] [--extends dvcqg-v1 | none]

The script tag of a page, and the hints by which a browser fetches beforehand what the page will need.

  --elements  which elements stand on the page (all when absent): ${elementNames.join(', ')}
  --folder    where dvc.js and chunks/ lie on the site
  --portal    the address of portal.json
  --extends   what portal.json extends: ${presetNames.join(', ')}; none when it extends nothing (${ownContract} when absent)
`;

function refuse(complaint: string): never {
  console.error(`${complaint}\n\n${usage}`);
  process.exit(2);
}

/** Refuses what is not there; an element may be named by its tag. */
function chosenElements(written: string): readonly string[] {
  const elements = written.split(',').map((name) => name.trim().replace(/^dvc-/, ''));
  const unknown = elements.filter((name) => !elementNames.includes(name));
  if (unknown.length > 0) refuse(`no such element: ${unknown.join(', ')}`);
  return elements;
}

function program(): void {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const { values } = parseArgs({
    options: { elements: text(elementNames.join()), folder: text('/dvc/'), portal: text('/dvc/portal.json'), extends: text(ownContract), help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(usage);
  const preset = values.extends;
  if (preset !== 'none' && !presetNames.includes(preset)) refuse(`no such preset: ${preset}`);
  const folder = values.folder.replace(/\/?$/, '/');
  const script = `<script type="module" src="${folder}dvc.js" data-portal="${values.portal}"></script>`;
  console.log([...preloadHints(chosenElements(values.elements), folder, values.portal, preset), script].join('\n'));
}

if (process.argv[1] === import.meta.filename) {
  try {
    program();
  } catch (error) {
    // An option that is none, or that wants a value.
    refuse((error as Error).message);
  }
}
