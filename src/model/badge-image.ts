/**
 * A figure as a picture, for places that run no script: letters, documents, other people's pages. The same rules as on a page: the
 * counts beside a rate, its period and day, and a sign where it is to be read with care. SVG without script, style or font of its own.
 */
import { figures as english } from './figure-words/en.js';
import { provenance } from './figure-words/provenance.js';
import { type FigureWords, figures as vietnamese } from './figure-words/vi.js';
import { readMetric } from './metric-reading.js';
import { ageOf, type Period } from './period.js';
import { answeredPeriod, type Language, nameOfMetric, nameSoFar, type Saying, sayReading } from './saying.js';
import { metricOf, type Statistics } from './statistics.js';
import { cleanLine } from './text.js';
import { textWidth } from './text-width.js';
import { writingOf } from './written.js';

export interface BadgeImage {
  readonly metric: string;
  readonly statistics: Statistics;
  /** The period that was asked for. */
  readonly period: Period;
  /** In the portal's zone, yyyy-MM-dd. */
  readonly today: string;
  /** Name of the portal: the source where none is given. */
  readonly portal: string;
  /** False where the backend cannot be asked for a period: then only one that it states is named. */
  readonly byPeriod?: boolean | undefined;
  readonly language: BadgeLanguage;
}

const words = { vi: vietnamese, en: english } as const satisfies Readonly<Record<string, FigureWords>>;
export type BadgeLanguage = keyof typeof words;
export const isBadgeLanguage = (written: string): written is BadgeLanguage => Object.prototype.hasOwnProperty.call(words, written);

const size = 12;
const height = 28;
const padding = 9;
/** A label of the office's own may be a whole sentence. */
const longest = 90;

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1).replace(/\s+\S*$/, '')}…` : text);

/** SVG as text. Whatever an office answers, a period that has not begun has no figures. */
export function badgeImage(given: BadgeImage): string {
  const isAhead = given.period.from > given.today;
  const asked: BadgeImage = isAhead ? { ...given, statistics: { metrics: [] } } : given;
  const language: Language = { words: words[asked.language], format: writingOf(asked.language) };
  const { statistics, metric: id } = asked;
  const metric = metricOf(statistics.metrics, id);
  const said: Saying = isAhead ? { value: language.words.noData, none: true, remark: language.words.notBegun } : sayReading(id, readMetric(metric), language);
  const period = periodOf(asked, language);
  const cautions = [said.remark, cautionOf(asked, language)].filter((caution) => caution !== undefined);
  const name = shortened(cleanLine(nameOfMetric(metric, language.words)));
  const label = [name, period].filter(Boolean).join(' · ');
  const value = `${said.value}${said.counts ? ` (${said.counts})` : ''}${said.doubtful || cautionOf(asked, language) ? ' *' : ''}`;
  const { source, asOf } = statistics;
  const told = [said.counts, period, ...cautions, provenance[asked.language].source(source ?? asked.portal), asOf && provenance[asked.language].asOf(language.format.dateTime(asOf))]
    .filter((sentence) => sentence !== undefined).map((sentence) => `${cleanLine(sentence).replace(/\.$/, '')}.`).join(' ');
  return draw({ label, value, title: `${name}: ${said.value}`, told, language: asked.language, none: said.none === true });
}

/** The office's name of the period, ours, or none where nobody says what period it is. */
function periodOf({ statistics, period, byPeriod, today }: BadgeImage, language: Language): string | undefined {
  const { label, from } = statistics.period ?? {};
  if (label) return shortened(cleanLine(label));
  return byPeriod === false && !from ? undefined : nameSoFar(answeredPeriod(period, statistics, today), statistics, today, language);
}

function cautionOf({ statistics, period, today }: BadgeImage, { words: own, format }: Language): string | undefined {
  const age = ageOf(answeredPeriod(period, statistics, today), statistics.asOf, today);
  return age && statistics.asOf ? own[age](format.date(statistics.asOf)) : undefined;
}

interface Drawing {
  readonly label: string;
  readonly value: string;
  readonly title: string;
  /** What is to be known beside it: counts, period, source, time. */
  readonly told: string;
  readonly language: BadgeLanguage;
  readonly none: boolean;
}

function draw({ label, value, title, told, language, none }: Drawing): string {
  const [left, right] = [label, value].map((text) => Math.ceil(textWidth(text, size)));
  const [leftBox, rightBox] = [(left ?? 0) + 2 * padding, (right ?? 0) + 2 * padding];
  const line = (text: string, x: number, width: number): string =>
    `<text x="${x}" y="18.5" textLength="${width}" lengthAdjust="spacingAndGlyphs" fill="#fff">${escaped(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${leftBox + rightBox}" height="${height}" viewBox="0 0 ${leftBox + rightBox} ${height}" role="img" aria-labelledby="t" aria-describedby="d" xml:lang="${language}">`,
    `<title id="t">${escaped(title)}</title><desc id="d">${escaped(told)}</desc>`,
    `<rect width="${leftBox + rightBox}" height="${height}" rx="5" fill="#3b3631"/>`,
    `<path d="M${leftBox} 0h${rightBox - 5}a5 5 0 0 1 5 5v${height - 10}a5 5 0 0 1-5 5h-${rightBox - 5}z" fill="${none ? '#5a534b' : '#0f4c5c'}"/>`,
    `<g font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="${size}">${line(label, padding, left ?? 0)}${line(value, leftBox + padding, right ?? 0)}</g>`,
    '</svg>',
  ].join('') + '\n';
}

/** What XML allows, and nothing that ends a text or an attribute. */
const escaped = (text: string): string => text
  .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
  .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
