/** The receipt on paper, A5, with the dossier's code as a square. Loaded when somebody prints. */
import { html, nothing } from 'lit';
import { printPaper } from '../../ui/paper.js';
import { qrCode } from '../../ui/qr-code.js';
import type { SendingScene } from './filing-scene.js';
import { nameOfFile, sizeInWords } from './files-step.js';
import { officeOnPaper } from './office-paper.js';

/** The title holds the code of the procedure alone: a saved file's name is seen by others. */
export function printReceipt(filing: SendingScene, language: string): void {
  const { sending: { receipt, attachments }, words: { receipt: words }, scene } = filing;
  const { procedure, format, words: { procedure: names } } = scene;
  if (!receipt) return;
  printPaper(`${words.title} ${procedure.code}`, language, html`
    <h1>${words.title}</h1>
    <p lang="vi">${procedure.name}<br />${names.code}: ${procedure.code}</p>
    <h2>${words.code}: ${receipt.code}</h2>
    <p>${receipt.receivedAt ? html`${words.receivedAt}: ${format.dateTime(receipt.receivedAt)}<br />` : nothing}
      ${words.due}: ${receipt.plannedEndDate ? format.date(receipt.plannedEndDate) : words.dueUnknown}${receipt.fee ? html`<br />${words.fee(format.money(receipt.fee))}` : nothing}</p>
    ${attachments.length > 0 ? html`<h2>${words.files}</h2><ul class="marks">${attachments.map((one, index) => html`<li>✓ <bdi>${nameOfFile(one, index, filing)}</bdi> (${sizeInWords(one.size, filing)})</li>`)}</ul>` : nothing}
    <h2>${words.next}</h2><ol>${words.steps.map((step) => html`<li>${step}</li>`)}</ol>
    ${officeOnPaper(scene)}
    <figure>${qrCode(receipt.code, words.scan)}<figcaption>${words.scan}: ${receipt.code}</figcaption></figure>
  `);
}
