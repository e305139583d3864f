/** What may be wrong in a value, one thing at a time. */
const inPlace: readonly unknown[] = [null, '', 'x'.repeat(257), -1, true, [null], { x: 1 }];

/** The value with each part of it replaced, removed or added to, one at a time. */
export function* changed(value: unknown): Generator {
  yield* inPlace;
  if (Array.isArray(value)) {
    for (const [index, item] of value.slice(0, 2).entries()) for (const other of changed(item)) yield value.with(index, other);
  } else if (typeof value === 'object' && value !== null) {
    for (const added of ['unknown', 'constructor']) yield { ...value, [added]: 'x' };
    for (const [name, inner] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
      for (const other of changed(inner)) yield { ...value, [name]: other };
    }
  }
}
