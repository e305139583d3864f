/**
 * How the script for pages brings its own files; the build writes it around every `import()` (.tools/rollup-plugins.js). Chromium and Firefox
 * remember that an import failed for as long as the page lives: asked for again, they fail without a request. So a file is imported when it
 * has arrived, and one that was lost on the way can be asked for again. (Measured in Chromium 147, Firefox 153, WebKit 2.50.)
 */

/** By address. Lost ones are taken out. */
const arrivals = new Map<string, Promise<void>>();

/** Some pages let a script of theirs load others and nobody fetch them beforehand: there the import alone decides. */
let isForbidden = false;
document.addEventListener('securitypolicyviolation', ({ blockedURI, disposition }) => (isForbidden ||= disposition === 'enforce' && arrivals.has(blockedURI)));

type Import = (files: readonly [base: string, ...files: readonly string[]]) => Promise<unknown>;

/** `load` imports a file, by its name and those of all that it imports, after the address they count from; or has it already. */
export const bring = (load: (importArrived: Import) => Promise<unknown>): Promise<unknown> => load(importArrived);

/** WebKit asks again for what it could not import, but never again for what it could not fetch beforehand. */
const importsAgain = navigator.vendor.startsWith('Apple');

/** On a line that is up it is asked for twice: most such losses are over in a second, and few places can ask again by themselves. */
async function importArrived(asked: Parameters<Import>[0], isLastTry = false): Promise<unknown> {
  try {
    const [base, ...files] = asked;
    const addresses = files.map((file) => new URL(file, base).href);
    if (!importsAgain) await Promise.all(addresses.map(arrive));
    const modules = await Promise.all(addresses.map((address): Promise<unknown> => import(address)));
    return modules[0];
  } catch (error) {
    if (isLastTry || !navigator.onLine) throw error;
    await pause(1_000);
    return importArrived(asked, true);
  }
}

const pause = (milliseconds?: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function arrive(address: string): Promise<void> {
  const arrival = arrivals.get(address) ?? fetched(address);
  arrivals.set(address, arrival);
  arrival.catch(() => arrivals.delete(address));
  return arrival;
}

/** Once lost. Every browser remembers a failed preload, too. */
const lost = new Set<string>();

async function fetched(address: string): Promise<void> {
  try {
    await (lost.has(address) ? linkedAnew(address) : linked('preload', address));
  } catch (error) {
    // The policy speaks in the same turn, perhaps after the file.
    await pause();
    if (isForbidden) return;
    // Chromium answers the first of these with the failed preload, and forgets that.
    if (!lost.has(address)) linkedAnew(address).catch(() => undefined);
    lost.add(address);
    throw error;
  }
}

/** Under a name that nobody has asked for or imports. */
const linkedAnew = (address: string): Promise<void> => linked('modulepreload', `${address}#${performance.now()}`);

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
