import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.js';

/** What puppeteer needs to start the browser; spread into its launch options. */
export interface BrowserLaunch {
  executablePath: string;
  headless: 'shell';
  args: string[];
  env: Record<string, string | undefined>;
}

const args = [
  '--no-sandbox', // containers rarely allow the sandbox, and only this project's own pages are opened
  '--disable-dev-shm-usage', // the shared memory of a container is often too small
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check',
  '--font-render-hinting=none', // the same glyph widths on every machine
];

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
];

/** Finds a Chromium: $CHROME_PATH, else one on the machine, else the one that came with npm. */
export async function findBrowser(): Promise<BrowserLaunch> {
  const chosen = process.env.CHROME_PATH ?? browserOnMachine();
  if (chosen) return { executablePath: chosen, headless: 'shell', args, env: process.env };
  const folder = await unpackedChromium();
  const executablePath = join(folder, 'chromium');
  return { executablePath, headless: 'shell', args, env: environmentFor(executablePath, folder) };
}

function browserOnMachine(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...usualPlaces].find((path) => existsSync(path));
}

/** Unpacks the browser inside @sparticuz/chromium, once an installation: later runs find the folder. */
async function unpackedChromium(): Promise<string> {
  // The package exports no package.json, hence the way round through its main file (build/cjs/index.cjs).
  const home = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, 'node_modules/.cache', `chromium-${version}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  await unpackInto(unfinished, home);
  writeFileSync(join(unfinished, 'fonts/fonts.conf'), fontsConfiguration(join(folder, 'fonts')));
  try {
    renameSync(unfinished, folder);
  } catch {
    rmSync(unfinished, { recursive: true, force: true }); // another process was first; its folder is as good
  }
  return folder;
}

/** Unpacks the archives that matter here. */
async function unpackInto(folder: string, home: string): Promise<void> {
  const unpacker = pathToFileURL(join(home, 'build/esm/lambdafs.js')).href; // exported by the file, not by the package
  const { inflate } = (await import(unpacker)) as { inflate: (archive: string) => Promise<string> };
  const temporary = process.env.TMPDIR;
  process.env.TMPDIR = folder; // the unpacker writes into the system's temporary folder and takes no other
  try {
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(archives.map((archive) => inflate(join(home, 'bin', archive))));
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
}

/** In place of the package's own, which names folders of another kind of machine. */
const fontsConfiguration = (fonts: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(fonts, 'fonts')}</dir>
  <cachedir>${join(fonts, 'cache')}</cachedir>
</fontconfig>
`;

/** Lends the bundled libraries and fonts to a machine that has none; a machine's own are left alone. */
function environmentFor(executablePath: string, folder: string): Record<string, string | undefined> {
  const env: Record<string, string | undefined> = { ...process.env };
  if (output('ldd', executablePath).match(/not found|^$/)) {
    env.LD_LIBRARY_PATH = [join(folder, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  }
  if (!env.FONTCONFIG_PATH && !output('fc-list', ':', 'family').trim()) env.FONTCONFIG_PATH = join(folder, 'fonts');
  return env;
}

/** What a program prints; nothing when it is missing or fails. */
function output(program: string, ...programArgs: string[]): string {
  try {
    return execFileSync(program, programArgs, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
