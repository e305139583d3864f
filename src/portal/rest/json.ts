/** Reads JSON; whole numbers too large to be exact (codes sent as numbers) become text with every digit kept. */
export function readJson(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text) as unknown;
  const keepDigits = (_key: string, value: unknown, context?: { readonly source?: string }): unknown =>
    typeof value === 'number' && !Number.isSafeInteger(value) && context?.source && /^-?\d+$/.test(context.source) ? context.source : value;
  return JSON.parse(text, keepDigits) as unknown;
}
