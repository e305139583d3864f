/** Registers an element once: a second copy of the SDK, or another library with the same tag, leaves the first in place. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
