/** Walking up from an element, out of shadow roots and slots. */

export const parentAcrossRoots = (element: Element): Element | undefined => {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
};

export function closestAcrossRoots(element: Element, tag: string): Element | undefined {
  for (let place = parentAcrossRoots(element); place; place = parentAcrossRoots(place)) if (place.localName === tag) return place;
  return undefined;
}
