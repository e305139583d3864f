/**
 * Finds things as a person does: by what they are and what they are called, through shadow roots and slots. Also in the page
 * of a frame, whose classes are not this window's: kinds of nodes are told by their names.
 */

const selectors = {
  heading: 'h1,h2,h3,h4,h5,h6',
  button: 'button,summary,[role="button"]',
  link: 'a[href]',
  list: 'ul,ol',
  listitem: 'li',
  textbox: 'input:not([type]),input[type="text"],input[type="tel"],input[type="email"],textarea',
  searchbox: 'input[type="search"]',
  combobox: 'select,[role="combobox"]',
  checkbox: 'input[type="checkbox"]',
  radio: 'input[type="radio"]',
  group: 'fieldset,[role="group"],details',
  region: 'section[aria-label],section[aria-labelledby],[role="region"]',
  navigation: 'nav',
  search: 'search,[role="search"],form[role="search"]',
  figure: 'figure',
  image: 'img,svg[role="img"]',
  table: 'table',
  status: '[role="status"]',
  alert: '[role="alert"]',
  dialog: 'dialog[open]',
} as const;
export type Role = keyof typeof selectors;
type Name = string | RegExp;
type Place = Element | ShadowRoot | Document;

const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE;
const isSlot = (element: HTMLElement): element is HTMLSlotElement => element.localName === 'slot';

/** All elements below a place in reading order, through shadow roots. */
export function descendants(place: Place): readonly HTMLElement[] {
  const inside = isElement(place) && place.shadowRoot ? [...place.shadowRoot.children] : [];
  return [...inside, ...place.children].flatMap((child) => [child as HTMLElement, ...descendants(child)]);
}

/**
 * Words of a node in reading order: shadow roots and slots followed, white space collapsed, hidden things left out.
 * What only a live region says is left out too, see `announced`; what a closed <details> holds is not.
 */
export const textOf = (node: Node): string => words(node).replace(/[\s\u00a0]+/g, ' ').replace(/ ([.,;:)])/g, '$1').trim();

function words(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (isElement(node)) {
    if (isSlot(node)) {
      const assigned = node.assignedNodes();
      return (assigned.length > 0 ? assigned : [...node.childNodes]).map(words).join('');
    }
    if (node.matches('style,script,template,[hidden],[aria-hidden="true"]')) return '';
    const inside = [...(node.shadowRoot ?? node).childNodes].filter((child) => !(isElement(child) && child.matches('[role="status"]')));
    const children = inside.map(words).join('');
    return getComputedStyle(node).display.startsWith('inline') ? children : ` ${children} `;
  }
  return [...node.childNodes].map(words).join('');
}

/** What assistive technology calls an element. */
export function nameOf(element: HTMLElement): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const labelledBy = element.getAttribute('aria-labelledby')?.split(/\s+/).map((id) => root.getElementById(id));
  if (labelledBy) return labelledBy.map((label) => (label ? textOf(label) : '')).join(' ');
  const label = element.getAttribute('aria-label');
  if (label) return label;
  if (element.matches('input,select,textarea')) return [...((element as HTMLInputElement).labels ?? [])].map(textOf).join(' ');
  if (element.matches('fieldset,details')) {
    const caption = element.querySelector('legend,summary');
    return caption ? textOf(caption) : '';
  }
  return textOf(element);
}

const matches = (text: string, wanted: Name | undefined): boolean =>
  wanted === undefined || (typeof wanted === 'string' ? text === wanted : wanted.test(text));

/** Everything of a role that can be seen or heard, and is called so. */
export const allByRole = (place: Place, role: Role, name?: Name): readonly HTMLElement[] =>
  descendants(place).filter((element) => element.matches(selectors[role]) && !element.closest('[hidden],[aria-hidden="true"]') && matches(nameOf(element), name));

/** The first one; undefined when there is none. */
export const queryByRole = (place: Place, role: Role, name?: Name): HTMLElement | undefined => allByRole(place, role, name)[0];

/** The first one; an error that tells what there is instead. */
export function byRole(place: Place, role: Role, name?: Name): HTMLElement {
  const found = queryByRole(place, role, name);
  if (found) return found;
  const others = allByRole(place, role).map((element) => `“${nameOf(element)}”`).join(', ');
  throw new Error(`no ${role} ${name === undefined ? '' : `called ${String(name)} `}– there is: ${others || 'none at all'}`);
}

/** The field with this label. */
export function byLabel(place: Place, label: Name): HTMLInputElement {
  const fields = descendants(place).filter((element) => element.matches('input,select,textarea'));
  const found = fields.find((element) => matches(nameOf(element), label));
  if (found) return found as HTMLInputElement;
  throw new Error(`no field called ${String(label)} – there is: ${fields.map((field) => `“${nameOf(field)}”`).join(', ') || 'none at all'}`);
}

/** What the element's own live region says at this moment. */
export const announced = (element: Element): string => {
  const region = element.shadowRoot?.querySelector('[role="status"]');
  if (!region) throw new Error('no live region');
  return textOf(region);
};

/** The element that has the focus, inside all shadow roots; `page` is another document in a frame. */
export function focused(page: Document = document): Element | null {
  let active = page.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
