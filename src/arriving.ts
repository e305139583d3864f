/**
 * How the script for pages brings its own files; the build writes it around every `import()` (.tools/rollup-plugins.js). Browsers remember
 * that an import failed for as long as the page lives: asked for again, Chrome 147 fails without a request. So a file is imported when it
 * has arrived, and one that was lost on the way can be asked for again.
 */

/** By address. Lost ones are taken out. */
const arrivals = new Map<string, Promise<void>>();

/** Some pages let a script of theirs load others and nobody fetch them beforehand: there the import alone decides. */
let isForbidden = false;
document.addEventListener('securitypolicyviolation', ({ blockedURI, disposition }) => (isForbidden ||= disposition === 'enforce' && arrivals.has(blockedURI)));

type Import = (files: readonly [base: string, ...files: readonly string[]]) => Promise<unknown>;

/** `load` imports a file, by its name and those of all that it imports, after the address they count from; or has it already. */
export const bring = (load: (importArrived: Import) => Promise<unknown>): Promise<unknown> => load(importArrived);

async function importArrived([base, ...files]: Parameters<Import>[0]): Promise<unknown> {
  const addresses = files.map((file) => new URL(file, base).href);
  await Promise.all(addresses.map(arrive));
  const modules = await Promise.all(addresses.map((address): Promise<unknown> => import(address)));
  return modules[0];
}

function arrive(address: string): Promise<void> {
  const arrival = arrivals.get(address) ?? fetched(address);
  arrivals.set(address, arrival);
  arrival.catch(() => arrivals.delete(address));
  return arrival;
}

const pause = (milliseconds?: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** On a line that is up it is asked for twice: most such losses are over in a second, and few places can ask again by themselves. */
async function fetched(address: string, isLastTry = false): Promise<void> {
  try {
    await linked('preload', address);
  } catch (error) {
    // The policy speaks in the same turn, perhaps after the file.
    await pause();
    if (isForbidden) return;
    // Chromium remembers failed preloads, too, until something has used them: this does, under a name that nothing imports.
    linked('modulepreload', `${address}#${performance.now()}`).catch(() => undefined);
    if (isLastTry || !navigator.onLine) throw error;
    await pause(1_000);
    await fetched(address, true);
  }
}

/** Does nothing where the browser does not know such links. What the page has asked for beforehand is not asked for twice. */
async function linked(rel: 'modulepreload' | 'preload', address: string): Promise<void> {
  const link = document.createElement('link');
  if (!link.relList.supports(rel)) return;
  link.rel = rel;
  link.as = 'script';
  link.crossOrigin = 'anonymous';
  link.nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';
  link.href = address;
  try {
    await new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = () => reject(new Error(`${address} did not arrive`));
      document.head.append(link);
    });
  } finally {
    link.remove();
  }
}
