/** Filling variables into bodies, queries and headers: whole or joined values. */
import { writtenValue } from './scalars.js';
import { textOf, type Variables, variablesIn, wellFormed } from './url-template.js';

/** `{name}`; `{{name}}` is `{name}` itself. */
const variable = /\{\{([A-Za-z][A-Za-z0-9]*)\}\}|\{([A-Za-z][A-Za-z0-9]*)\}/g;
/** A header's value: one line of visible ASCII, other signs percent-encoded. */
export const headerValue = (text: string): string => wellFormed(text).replace(/[^\x20-\x7e]+/g, encodeURIComponent).trim();

/** Joined text with variables as they are; undefined when the template is one variable without a value. */
export function expandText(template: string, variables: Variables): string | undefined {
  return writtenValue(expandValue(template, variables));
}

/** Expands a JSON template: "{page}" alone keeps its type; without a value it vanishes, and what held nothing else with it. */
export function expandValue(template: unknown, variables: Variables): unknown {
  if (typeof template === 'string') {
    const whole = /^\{([A-Za-z][A-Za-z0-9]*)\}$/.exec(template)?.[1];
    if (whole) return variables[whole];
    const names = variablesIn(template);
    // Words around nothing say nothing: such a text vanishes too.
    if (names.length > 0 && names.every((name) => variables[name] === undefined)) return undefined;
    return template.replace(variable, (_, itself: string | undefined, name: string) => (itself === undefined ? textOf(variables[name]) : `{${itself}}`));
  }
  if (Array.isArray(template)) return unlessEmptied(template, template.map((inner: unknown) => expandValue(inner, variables)).filter((value) => value !== undefined));
  if (typeof template !== 'object' || template === null) return template;
  const filled: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(template)) {
    const value = expandValue(inner, variables);
    if (value !== undefined) Object.defineProperty(filled, key, { value, enumerable: true });
  }
  return unlessEmptied(template, filled);
}

const unlessEmptied = (template: object, filled: object): object | undefined =>
  Object.keys(template).length > 0 && Object.keys(filled).length === 0 ? undefined : filled;
