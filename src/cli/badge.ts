/** dvc-widgets badge: asks the office for one figure and writes it as a picture. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { badgeImage, type BadgeLanguage, isBadgeLanguage } from '../model/badge-image.js';
import { todayIn } from '../model/moment.js';
import { readPeriod } from '../model/period-words.js';
import type { Portal } from '../portal/portal.js';
import { PortalError } from '../portal/portal.js';
import { openPortal } from '../portal/rest/adapter.js';
import { isAddress, readConfigText } from './check/text-file.js';
import { standardTerminal, type Terminal } from './terminal.js';

export const usage = `dvc-widgets badge <portal.json> [--metric onTimeRate] [--period last-month] [--lang vi] [--site <address>] [--out <file.svg>]

Asks the office for one figure and draws it as SVG: the counts beside a rate, its period, and a * where it is to be read
with care; the title of the picture says why. To standard output, or into a file, which is left alone when the office does not answer.

  --metric  onTimeRate, onlineRate, received, completed, inProgress … or one of the portal's own
  --period  2026-10, 2026-Q3, 2026-H1, 2026, ytd, last-month, last-quarter, last-year, 2026-01..2026-06 …
  --lang    vi or en
  --site    where portal.json stands or will stand, when its addresses are relative
`;

interface Asked {
  readonly file: string;
  readonly metric: string;
  readonly period: string;
  readonly language: BadgeLanguage;
  readonly site: string;
  readonly out: string | undefined;
}

/** Resolves to the exit code. 0: drawn; 1: the office did not answer, or cannot; 2: wrong usage, or an unreadable file. */
export async function badge(args: string[], terminal: Terminal = standardTerminal): Promise<number> {
  const asked = read(args);
  if (asked === 'help') {
    terminal.out(usage);
    return 0;
  }
  const outcome = typeof asked === 'string' ? { wrong: `${asked}\n\n${usage}`, code: 2 } : await draw(asked);
  if ('wrong' in outcome) {
    terminal.err(`${outcome.wrong}\n`);
    return outcome.code;
  }
  if (typeof asked !== 'string' && asked.out !== undefined) await writeFile(asked.out, outcome.svg);
  else terminal.out(outcome.svg);
  return 0;
}

type Outcome = { readonly svg: string } | { readonly wrong: string; readonly code: 1 | 2 };

async function draw(asked: Asked): Promise<Outcome> {
  const { file, metric, period: written, language, site } = asked;
  const reading = await readConfigText(file);
  if ('unreadable' in reading) return { wrong: `${file} cannot be read: ${reading.unreadable}.`, code: 2 };
  try {
    const portal = await openPortal(JSON.parse(reading.text), isAddress(file) ? file : site);
    const today = todayIn(portal.timeZone, Date.now());
    const period = readPeriod(written, today);
    if (!period) return { wrong: `--period ${written}: no such period.`, code: 2 };
    const statistics = await statisticsOf(portal, period.from, period.to);
    return { svg: badgeImage({ metric, statistics, period, today, portal: portal.name, byPeriod: portal.statisticsByPeriod, language }) };
  } catch (error) {
    if (error instanceof SyntaxError) return { wrong: `${file} is not JSON: ${error.message}`, code: 2 };
    if (error instanceof PortalError) return { wrong: error.message, code: error.kind === 'misconfigured' ? 2 : 1 };
    throw error;
  }
}

async function statisticsOf({ getStatistics }: Portal, from: string, to: string): ReturnType<NonNullable<Portal['getStatistics']>> {
  if (!getStatistics) throw new PortalError('missing', 'the portal has no getStatistics, so it has no figures');
  return getStatistics({ from, to });
}

/** What is asked for, or what is wrong with the asking. */
function read(args: string[]): Asked | string {
  try {
    const text = { type: 'string' } as const;
    const { positionals: [file, ...more], values } = parseArgs({
      args, allowPositionals: true, options: { metric: text, period: text, lang: text, site: text, out: text, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return 'help';
    const { metric = 'onTimeRate', period = 'last-month', lang = 'vi', site = 'https://portal.invalid/', out } = values;
    if (file === undefined || more.length > 0) return 'One portal.json is needed.';
    if (!isBadgeLanguage(lang)) return `--lang ${lang}: vi or en.`;
    if (!isAddress(site)) return '--site needs a full http or https address.';
    return { file, metric, period, language: lang, site, out };
  } catch (error) {
    return error instanceof Error ? error.message : 'The arguments cannot be read.';
  }
}
