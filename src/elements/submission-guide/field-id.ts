/** A pointer as an id that a list of ids can hold. */
export const idOf = (pointer: string): string => `field${encodeURIComponent(pointer)}`;

/** Where the focus goes for a field: its control, or the first of its group. */
export const placeOf = (pointer: string): string => {
  const id = CSS.escape(idOf(pointer));
  return `fieldset#${id} input, fieldset#${id}, #${id}`;
};
