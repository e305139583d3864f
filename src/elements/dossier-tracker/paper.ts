/** The tracking slip on paper: no person on it, and in its QR code nothing but the code of the dossier. */
import { css, html, type TemplateResult } from 'lit';
import { cleanLine } from '../../model/text.js';
import { onOneLine, printPaper } from '../../ui/paper.js';
import { qrCode } from '../../ui/qr-code.js';
import { adviceOf } from './advice.js';
import { dueInWords } from './due.js';
import { factsTemplate } from './facts.js';
import type { Scene } from './scene.js';
import { statusShown, turnOf } from './status-words.js';

const styles = css`
  dl > div {
    display: grid;
    grid-template-columns: 45mm 1fr;
    gap: 3mm;
  }
  dd {
    margin: 0;
  }
  dt {
    font-weight: 600;
  }
`;

/** `now` in milliseconds since 1970. */
export function printDossier(scene: Scene, language: string, now: number): void {
  printPaper(scene.words.dossierAnswer.slip, language, slip(scene, now), styles);
}

export function slip(scene: Scene, now: number): TemplateResult {
  const { dossier, portal, today, words: { dossierAnswer: words }, format } = scene;
  const { headline, overdue, lines } = dueInWords(scene);
  const time = `${format.clock(now, portal.timeZone)}, ${format.date(today)}`;
  return html`
    <h1>${words.slip}</h1>
    <h2>${statusShown(scene)} – ${turnOf(scene)[0]}</h2>
    ${[headline, ...adviceOf(scene, overdue).lines, ...lines].map((line) => (line ? html`<p>${line}</p>` : ''))}
    <h2>${words.details}</h2>
    ${factsTemplate(scene, { applicant: false })}
    <figure>${qrCode(dossier.code, words.qrLabel(dossier.code))}</figure>
    <p lang="vi">${[portal.contact.name, portal.contact.phone && onOneLine(cleanLine(portal.contact.phone)), portal.contact.hours].filter(Boolean).join(' · ')}</p>
    <p>${words.printed(time, portal.name)}</p>`;
}
