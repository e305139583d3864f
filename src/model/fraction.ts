/** Exact fractions of whole numbers: figures are compared and rounded in these, never in binary floats. */

export interface Fraction {
  readonly n: bigint;
  /** Above zero. */
  readonly d: bigint;
}

export const whole = (value: number): Fraction => ({ n: BigInt(value), d: 1n });

/** The number as it is written in decimal: 99.5 is 995/10. Undefined for what has no plain decimal spelling. */
export function decimal(value: number): Fraction | undefined {
  const [, sign = '', digits = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  return digits === '' ? undefined : { n: BigInt(`${sign}${digits}${decimals}`), d: 10n ** BigInt(decimals.length) };
}

/** Below, at or above zero, as one is less than, equal to or more than the other. */
export function order(one: Fraction, other: Fraction): number {
  const difference = one.n * other.d - other.n * one.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** How far apart they are. */
export function distance(one: Fraction, other: Fraction): Fraction {
  const n = one.n * other.d - other.n * one.d;
  return { n: n < 0n ? -n : n, d: one.d * other.d };
}
