/**
 * A function as code for a page. TypeScript is run here with the names of inner functions kept by a helper, which a page does not have.
 */
export const pageCode = <Arguments extends readonly unknown[]>(run: (...given: Arguments) => unknown, ...given: Arguments): string =>
  `((__name) => (${String(run)})(${given.map((one) => JSON.stringify(one)).join(', ')}))((named) => named)`;
