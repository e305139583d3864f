/** Communes, wards and districts that were renamed or merged. */

/** Name before → name now, as both are written: "xã Sơn Hạ" → "xã Sơn Hà". */
export type FormerUnits = Readonly<Record<string, string>>;

const plainly = (text: string): string => text.normalize('NFC').toLowerCase();

/**
 * The name of today for the former unit that published words name: the longest whose letters and accents stand there whole. None when the
 * name of today stands there as well, or when the name goes on ("Sơn Hạ Nam" is another commune).
 */
export function unitNow(published: string, formerUnits: FormerUnits = {}): string | undefined {
  const text = published.normalize('NFC');
  const matches = (name: string): boolean => {
    const at = plainly(text).indexOf(plainly(name));
    if (at < 0 || !name.trim()) return false;
    const [before, after] = [text.slice(0, at), text.slice(at + name.normalize('NFC').length)];
    return !/[\p{L}\p{N}]$/u.test(before) && !/^(?:[\p{L}\p{N}]|\s+\p{Lu})/u.test(after);
  };
  const former = Object.keys(formerUnits).filter(matches).sort((one, other) => other.length - one.length)[0];
  const now = former === undefined ? undefined : formerUnits[former];
  return now && !plainly(text).includes(plainly(now)) ? now : undefined;
}
