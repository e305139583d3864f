/** The portals that are served now. A changed file takes the place of the old one at once; a broken one changes nothing and is told of. */
import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Backend } from './backend-transport.js';
import type { Log } from './log.js';
import { readPortalFile, type ServedPortal, type Surroundings } from './portal-file.js';
import { SettingsError } from './secrets.js';

export interface Portals {
  get(name: string): ServedPortal | undefined;
  /** The only one, where there is one. */
  readonly single: string | undefined;
  readonly names: readonly string[];
  /** Why the latest version of a file is not served; undefined while it is. */
  broken(name: string): string | undefined;
  /** Reads every file again. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Editors write a file in several steps. */
const settled = 150;
const longestQuestion = 120_000;

/** Rejects with every problem of every file when one cannot be served from the start. */
export async function openPortals(files: Readonly<Record<string, string>>, around: Surroundings, log: Log): Promise<Portals> {
  const names = Object.keys(files);
  const readings = await Promise.allSettled(Object.entries(files).map(([name, file]) => readPortalFile(name, file, around)));
  const served = new Map(readings.flatMap((reading) => (reading.status === 'fulfilled' ? [[reading.value.name, reading.value] as const] : [])));
  const failures = readings.flatMap((reading) => (reading.status === 'rejected' ? [reading.reason as unknown] : []));
  if (failures.length > 0) {
    await Promise.all([...served.values()].map(({ backend }) => backend.close()));
    throw failures.length === 1 ? failures[0] : new AggregateError(failures, failures.map((failure) => (failure instanceof Error ? failure.message : '')).join('\n'));
  }
  const broken = new Map<string, string>();
  const retired = new Set<Backend>();

  // Questions on their way are still answered by the old one, and they may need several requests.
  const retire = (backend: Backend): void => {
    retired.add(backend);
    setTimeout(() => {
      if (retired.delete(backend)) void backend.close();
    }, longestQuestion).unref();
  };

  const reloadOne = async (name: string, file: string): Promise<void> => {
    try {
      const fresh = await readPortalFile(name, file, around);
      const old = served.get(name);
      served.set(name, fresh);
      broken.delete(name);
      log.notice('reloaded', { portal: name, version: fresh.version });
      if (old) retire(old.backend);
    } catch (error) {
      const reason = error instanceof SettingsError ? error.message : 'the file cannot be read';
      broken.set(name, reason);
      log.problem('reloadFailed', reason);
    }
  };
  // One after the other: what was written last is what is served.
  let queue = Promise.resolve();
  const reload = (only = names): Promise<void> => (queue = queue.then(async () => { for (const name of only) await reloadOne(name, files[name] ?? ''); }));
  const watchers = Object.entries(files).map(([name, file]) => watchFile(file, () => void reload([name])));
  return {
    names,
    single: names.length === 1 ? names[0] : undefined,
    get: (name) => served.get(name),
    broken: (name) => broken.get(name),
    reload: () => reload(),
    close: async () => {
      for (const watcher of watchers) watcher.close();
      await queue;
      await Promise.all([...retired, ...[...served.values()].map(({ backend }) => backend)].map((backend) => backend.close()));
      retired.clear();
    },
  };
}

/** The folder is watched, because an editor replaces a file by another of its name. */
function watchFile(file: string, changed: () => void): Pick<FSWatcher, 'close'> {
  let waiting: NodeJS.Timeout | undefined;
  const watcher = watch(dirname(file), { persistent: false }, (_event, name) => {
    // Where files are mounted as links, the link of the folder is what changes.
    if (name !== null && name !== basename(file) && !name.startsWith('..')) return;
    clearTimeout(waiting);
    waiting = setTimeout(changed, settled).unref();
  });
  watcher.on('error', () => watcher.close());
  return {
    close: () => {
      clearTimeout(waiting);
      watcher.close();
    },
  };
}
