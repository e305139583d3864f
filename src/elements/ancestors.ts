/** Walking up from an element, out of shadow roots and slots. */

export const parentAcrossRoots = (element: Element): Element | undefined => {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
};

function findAround(element: Element, fits: (place: Element) => boolean): Element | undefined {
  for (let place = parentAcrossRoots(element); place; place = parentAcrossRoots(place)) if (fits(place)) return place;
  return undefined;
}

export const closestAcrossRoots = (element: Element, tag: string): Element | undefined => findAround(element, ({ localName }) => localName === tag);

export const isAround = (outer: Element, element: Element): boolean => findAround(element, (place) => place === outer) !== undefined;
