/** Handing in a dossier on a page of the demo, for a citizen for whom all is well until the button is pressed. */
import { expect } from '@open-wc/testing';
import { allByRole, byLabel, byRole, queryByRole, textOf } from './find.js';
import type { OpenPage } from './page.js';

export const guideOf = (page: OpenPage): HTMLElement => page.find('dvc-submission-guide') ?? page.document.body;

export async function press(page: OpenPage, name: string | RegExp): Promise<void> {
  await page.until(() => queryByRole(guideOf(page), 'button', name) !== undefined, `there is a button called ${String(name)}`);
  byRole(guideOf(page), 'button', name).click();
}

/** "Bước 2/8: Tài khoản" */
export const step = (page: OpenPage): string => textOf(queryByRole(guideOf(page), 'navigation')?.querySelector('p') ?? guideOf(page));

async function fill(page: OpenPage, label: RegExp, text: string): Promise<void> {
  const field = byLabel(guideOf(page), label);
  field.value = text;
  for (const kind of ['input', 'change']) field.dispatchEvent(new page.window.Event(kind, { bubbles: true }));
  await page.until(() => byLabel(guideOf(page), label).value === text, `${String(label)} is filled in`);
}

/** With the first answer everywhere, to the form. */
export async function walkToForm(page: OpenPage): Promise<void> {
  for (const name of ['Làm được không?', 'Tài khoản', 'Giấy tờ', 'Cách nộp']) {
    await page.until(() => step(page).endsWith(name), `the step is “${name}”`);
    await page.until(() => !page.busy('dvc-submission-guide'), 'what the step needs is there');
    for (const group of allByRole(guideOf(page), 'group').filter(({ localName }) => localName === 'fieldset')) queryByRole(group, 'radio')?.click();
    await press(page, /^Tiếp tục/);
  }
  await page.until(() => textOf(guideOf(page)).includes('Họ và tên'), 'the form');
}

/** A photograph of some pieces: its picture is noise, its frame is right. */
export function photo(page: OpenPage, size: number): File {
  const noise = new Uint8Array(size).map((_, index) => (index * 7919) % 251);
  return new page.window.File([Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 2), noise, Uint8Array.of(0xff, 0xd9)], 'giay-chung-sinh.jpg', { type: 'image/jpeg' });
}

export function attach(page: OpenPage, file: File): void {
  const control = guideOf(page).shadowRoot?.querySelector<HTMLInputElement>('input[type=file]:not([capture])');
  if (!control) throw new Error('no way to choose a file');
  const list = new page.window.DataTransfer();
  list.items.add(file);
  control.files = list.files;
  control.dispatchEvent(new page.window.Event('change', { bubbles: true }));
}

/** Fills in for this person, to the files. */
export async function toFiles(page: OpenPage, person: string): Promise<void> {
  await page.settled();
  await walkToForm(page);
  await fill(page, /^Họ và tên/, person);
  await fill(page, /^Số định danh/, '001099000001');
  await fill(page, /^Nội dung đề nghị/, 'Đăng ký khai sinh cho con.');
  for (let presses = 0; presses < 5 && step(page).endsWith('Tờ khai'); presses += 1) {
    const before = textOf(guideOf(page));
    await press(page, /^Tiếp tục/);
    await page.until(() => textOf(guideOf(page)) !== before, 'the form goes on');
  }
}

/** Fills in for this person, attaches a file, and presses the button that sends. */
export async function handIn(page: OpenPage, person: string): Promise<void> {
  await toFiles(page, person);
  expect(step(page)).to.match(/Tệp/);
  attach(page, photo(page, 700_000));
  await page.until(() => textOf(guideOf(page)).includes('Nơi nhận đã có đủ tệp này'), 'the office has the file');
  await press(page, /^Tiếp tục/);
  await page.until(() => step(page).endsWith('Xem lại'), 'the review');
  await press(page, 'Gửi hồ sơ');
}

/** The codes under which the office has taken in something of this person. */
export async function atTheOffice(person: string): Promise<readonly string[]> {
  const desk = new DOMParser().parseFromString(await (await fetch('/demo-site/can-bo.html')).text(), 'text/html');
  return allByRole(desk.body, 'listitem').filter((one) => textOf(one).includes(person)).map((one) => one.querySelector('h2')?.textContent ?? '');
}
