/** For @property: an attribute that is taken away reads as an empty one, not as null. */
export const asWritten = { converter: (value: string | null): string => value ?? '' };
