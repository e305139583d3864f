/** What a webmaster pastes into a page. */
import type { StaticFiles } from '../../gateway/static-files.js';
import type { Words } from './words.js';

const element = '<dvc-procedure-lookup></dvc-procedure-lookup>';

/** For each portal its two lines, and the same with the hash of dvc.js. `base` ends with a slash. */
export function snippets(words: Words, base: string, portals: readonly string[], files: StaticFiles): string {
  const integrity = files.get('/dvc.js')?.integrity;
  if (integrity === undefined) return `${words.noFiles}\n`;
  const script = (portal: string, hash: string): string => `<script type="module" src="${base}dvc.js"${hash} data-portal="${base}${portal}/portal.json"></script>`;
  return portals.map((portal) => [
    words.paste(portal), '', script(portal, ''), element, '', words.pinned, '', script(portal, ` integrity="${integrity}" crossorigin="anonymous"`), element, '',
  ].join('\n')).join('\n');
}
