/** One dossier at a time, made to order, in the sample office. */
import { html } from 'lit';
// Loaded ahead, so that no test waits for the compiler.
import '../../src/elements/dossier-tracker/answer.js';
import '../../src/elements/dossier-tracker/dossier-tracker.js';
import '../../src/elements/dossier-tracker/paper.js';
import type { DvcDossierTracker } from '../../src/elements/dossier-tracker/dossier-tracker.js';
import type { WorkCalendar } from '../../src/model/calendar.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { Portal } from '../../src/portal/portal.js';
import { byLabel, byRole } from './find.js';
import { mount, type MountOptions, samplePortal, settled, until } from './mount.js';

export const someCode = 'H99.21-261118-0003';

export const dossierWith = (rest: Partial<Dossier>): Dossier => ({ code: someCode, status: { code: 'inProgress' }, ...rest });

/** The sample office with this one dossier, and with this calendar. */
export const officeWith = (dossier: Partial<Dossier>, calendar?: WorkCalendar): Portal =>
  samplePortal({}, { dossiers: [dossierWith(dossier)], ...(calendar && { calendar }) });

/** A tracker that has settled after looking up its code. */
export const tracked = async (portal: Portal, options: MountOptions = {}, code = someCode): Promise<DvcDossierTracker> =>
  answered(await mount<DvcDossierTracker>(html`<dvc-dossier-tracker code=${code}></dvc-dossier-tracker>`, { portal, ...options }));

export const empty = async (portal: Portal, options: MountOptions = {}): Promise<DvcDossierTracker> =>
  settled(await mount<DvcDossierTracker>(html`<dvc-dossier-tracker></dvc-dossier-tracker>`, { portal, ...options }));

/** Waits until an answer or a failure stands there. */
export async function answered(tracker: DvcDossierTracker): Promise<DvcDossierTracker> {
  await until(() => tracker.shadowRoot?.querySelector('article[aria-busy="false"], .notice'), 'an answer');
  return settled(tracker);
}

/** Types a code over what stands in the field, and presses the button. */
export async function lookUp(tracker: DvcDossierTracker, code: string): Promise<void> {
  const field = byLabel(tracker, /^(Mã hồ sơ|Dossier code)$/);
  field.focus();
  field.value = code;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  byRole(tracker, 'button', /^(Tra cứu|Look up)$/).click();
  await tracker.updateComplete;
}

const realNow = Date.now;

/** From now on it is this instant, and time goes on from there. */
export function travelTo(instant: string): void {
  const began = performance.now();
  Date.now = () => Date.parse(instant) + Math.round(performance.now() - began);
}

export const travelBack = (): void => void (Date.now = realNow);
