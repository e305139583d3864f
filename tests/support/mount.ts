/** Puts elements on the page as a host would, and waits for what they do by looking, never by sleeping. */
import { fixture, fixtureCleanup } from '@open-wc/testing';
import { html, nothing, type TemplateResult } from 'lit';
import '../../src/elements/portal/portal.js';
import type { DvcPortal } from '../../src/elements/portal/portal.js';
import type { Widget } from '../../src/elements/widget.js';
import { memoryPortal, type MemoryOptions, type Office } from '../../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../../src/portal/memory/sample-office.js';
import type { Portal } from '../../src/portal/portal.js';

export interface MountOptions {
  /** Puts the template into a <dvc-portal> with this portal; without it the template stands alone. */
  readonly portal?: Portal | undefined;
  readonly device?: 'shared' | 'personal' | undefined;
  readonly lang?: string | undefined;
  /** Width of the place where the element stands, in CSS pixels. */
  readonly width?: number | undefined;
  readonly dark?: boolean | undefined;
}

/** A day every test may call today. */
export const someDay = '2026-11-20';

/** The sample office as a portal. */
export const samplePortal = (options: MemoryOptions = {}, office: Partial<Office> = {}): Portal =>
  memoryPortal({ ...sampleOffice(someDay), ...office }, options);

/** Renders the template and returns its first widget (not the <dvc-portal>), drawn once. */
export async function mount<Element extends Widget>(template: TemplateResult, options: MountOptions = {}): Promise<Element> {
  const { portal, device, lang, width, dark } = options;
  const place = await fixture<HTMLElement>(html`
    <div lang=${lang ?? nothing} style="color-scheme: ${dark ? 'dark' : 'light'}; background: Canvas; color: CanvasText; ${width ? `inline-size: ${width}px` : ''}">
      ${portal ? html`<dvc-portal .portal=${portal} device=${device ?? nothing}>${template}</dvc-portal>` : template}
    </div>`);
  const element = widgetsIn(place)[0];
  if (!element) throw new Error('the template holds no dvc- element');
  await element.updateComplete;
  return element as Element;
}

/** The widgets below a place, without <dvc-portal>. */
export const widgetsIn = (place: ParentNode): readonly Widget[] =>
  [...place.querySelectorAll<Widget>('*')].filter(({ localName }) => localName.startsWith('dvc-') && localName !== 'dvc-portal');

/** The <dvc-portal> around an element. */
export function portalOf(element: Element): DvcPortal {
  const found = element.closest('dvc-portal');
  if (!found) throw new Error('no <dvc-portal> around');
  return found;
}

/** Waits until the element, and those it shows inside, have their words and are no longer loading. What looks on a shared machine whether somebody is there has come, too. */
export async function settled<Element extends Widget>(element: Element): Promise<Element> {
  await until(() => isSettled(element), `${element.localName} to stop loading`);
  await import('../../src/elements/idle-watch.js');
  await new Promise((resolve) => later(resolve));
  await element.updateComplete;
  return element;
}

function isSettled(element: Widget): boolean {
  const { shadowRoot } = element;
  if (!shadowRoot || shadowRoot.childElementCount === 0 || shadowRoot.querySelector('[aria-busy="true"]')) return false;
  return widgetsIn(shadowRoot).every(isSettled);
}

// The page's own, whatever a test puts in its place.
const { setTimeout: later } = window;
const patience = 8_000;

/** Waits until something is true; `what` names it in the error. */
export async function until(condition: () => unknown, what: string): Promise<void> {
  const end = performance.now() + patience;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => later(resolve, 5));
  }
}

/** Takes away what was mounted, before the test ends. */
export const unmountAll = (): void => fixtureCleanup();
