/** Filling in and sending as a citizen for whom all is well. */
import { html } from 'lit';
import type { DvcSubmissionGuide } from '../../src/elements/submission-guide/submission-guide.js';
import { allByRole, byLabel, byRole, textOf } from '../support/find.js';
import { type FilingOffice, type FilingPortal, filingPortal } from '../support/filing-portal.js';
import { mount, type MountOptions, settled, unmountAll, until } from '../support/mount.js';
import { current, press, walkTo } from './submission-guide.walk.js';

export interface Filing extends FilingPortal {
  readonly guide: DvcSubmissionGuide;
}

const opened = new Set<DvcSubmissionGuide>();

/** As if the page were left, or loaded anew: what is under way ends. */
export async function leavePage(): Promise<void> {
  for (const guide of opened) {
    guide.procedure = '';
    await guide.updateComplete;
  }
  opened.clear();
  unmountAll();
}

/** As if the tab were closed: what it noted is gone, too. */
export async function closeTab(): Promise<void> {
  await leavePage();
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('dvc-widgets/')) sessionStorage.removeItem(key);
}
afterEach(closeTab);

let offices = 0;

/** An office of its own name: what the page of an earlier test still notes, on a slow device, is about another. */
export const officeApart = (office: FilingOffice = {}): FilingPortal => filingPortal({ ...office, rest: { name: `UBND xã Ví Dụ ${(offices += 1)}`, ...office.rest } });

export const guideThatFiles = (office: FilingOffice = {}, options: MountOptions = {}): Promise<Filing> => guideOf(officeApart(office), options);

/** A guide to an office that is there already. */
export async function guideOf(filing: FilingPortal, options: MountOptions = {}): Promise<Filing> {
  const guide = await settled(await mount<DvcSubmissionGuide>(html`<dvc-submission-guide procedure="1.001193"></dvc-submission-guide>`, { portal: filing.portal, ...options }));
  opened.add(guide);
  return { ...filing, guide };
}

export async function fill(guide: DvcSubmissionGuide, label: string | RegExp, text: string): Promise<void> {
  const field = byLabel(guide, label);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await guide.updateComplete;
}

export async function toForm(guide: DvcSubmissionGuide): Promise<void> {
  await walkTo(guide, 'Tờ khai');
  await until(() => textOf(guide).includes('Phần 1/'), 'the form');
}

/** Fills in the sample form, to the files. */
export async function fillForm(guide: DvcSubmissionGuide): Promise<void> {
  await toForm(guide);
  await fill(guide, /^Họ và tên/, 'Nguyễn Thị Mẫu');
  await fill(guide, /^Số định danh/, '001 099 000 001');
  await press(guide, 'Tiếp tục');
  await press(guide, 'Tiếp tục');
  byRole(byRole(guide, 'group', /^Cha mẹ có đăng ký kết hôn/), 'radio', 'Không').click();
  await guide.updateComplete;
  await press(guide, 'Tiếp tục');
  await press(guide, 'Tiếp tục');
  if (current(guide).endsWith('Tờ khai')) await press(guide, 'Tiếp tục');
}

const jpegBytes = (): Uint8Array<ArrayBuffer> => Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9);
export const photo = (name = 'giay.jpg', bytes: BlobPart = jpegBytes()): File => new File([bytes], name, { type: 'image/jpeg' });

/** Chooses files for a paper, as the browser's own dialogue would give them. */
export async function attach(guide: DvcSubmissionGuide, paper: string, ...files: readonly File[]): Promise<void> {
  const section = allByRole(guide, 'region').find((one) => textOf(one).startsWith(paper));
  const control = section?.querySelector<HTMLInputElement>('input[type=file]');
  if (!control) throw new Error(`no way to add a file for ${paper}`);
  const list = new DataTransfer();
  for (const file of files) list.items.add(file);
  control.files = list.files;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await guide.updateComplete;
}

export const confirmed = (guide: DvcSubmissionGuide): number => textOf(guide).split('Nơi nhận đã có đủ tệp này').length - 1;
