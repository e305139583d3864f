/**
 * The decorators of an element's properties, as Lit's own work in TypeScript. Lit's can do it in the way of the standard too, which nobody
 * does here: 0.2 kB on every page.
 */
import type { LitElement, PropertyDeclaration } from 'lit';

type Decorator = (prototype: LitElement, name: string) => void;

/** A change draws the element anew. */
export const property = (declaration?: PropertyDeclaration): Decorator => (prototype, name) =>
  (prototype.constructor as typeof LitElement).createProperty(name, declaration);

/** The same for what is the element's own business. */
export const state = (): Decorator => property({ state: true });

/** For @property: an attribute that is taken away reads as an empty one, not as null. */
export const asWritten = { converter: (value: string | null): string => value ?? '' };
