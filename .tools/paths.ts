import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The folder that holds package.json, whatever the current folder is. */
export const root = resolve(import.meta.dirname, '..');

export const dist = join(root, 'dist');

/** What the rollup plugin notes about every built chunk; outside dist, so that it is never published. */
export const chunksFile = join(root, '.cache', 'chunks.json');

export const storybookFolder = join(root, '.cache', 'storybook');

/** Every file below `folder` whose name ends with `ending`, relative to the root and sorted; none when the folder is missing. */
export function filesBelow(folder: string, ending: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
