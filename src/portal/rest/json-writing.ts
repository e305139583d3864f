/** Writes JSON by own properties alone: an inherited `toJSON` (Prototype.js 1.6) would change what is sent. */
export function writeJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeJson).join()}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.keys(value).map((key) => `${quote(key)}:${writeJson((value as Record<string, unknown>)[key])}`).join()}}`;
  }
  if (typeof value === 'string') return quote(value);
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : typeof value === 'boolean' ? String(value) : 'null';
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const quote = (text: string): string =>
  `"${text.replace(/["\\\u0000-\u001f\u2028\u2029]|\p{Cs}/gu, (sign) => escapes[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
