/** The scale beside a chart: a few round numbers, and where a value stands between them. */

export interface Axis {
  readonly ticks: readonly number[];
  readonly least: number;
  readonly most: number;
}

const steps = [1, 2, 2.5, 5, 10] as const;

/** Columns begin at nothing; a line may begin near its lowest point, for its scale is written beside it. `cap` is never passed. */
export function axisFor(values: readonly number[], { fromZero, cap = Infinity, whole = false }: { readonly fromZero: boolean; readonly cap?: number; readonly whole?: boolean }): Axis {
  const top = Math.max(...values, 0);
  const bottom = fromZero ? 0 : Math.min(...values);
  const span = top - bottom || Math.max(top / 10, 1);
  const rough = span / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max((steps.find((one) => one * power >= rough) ?? 10) * power, whole ? 1 : 0);
  // A level line has room below it, and above it where there can be more: on the ground it would look like nothing.
  const least = Math.max(Math.floor((top === bottom ? bottom - step : bottom) / step) * step, 0);
  const most = Math.min(Math.max(Math.ceil(top / step) * step, least + 2 * step), cap);
  const count = Math.round((most - least) / step);
  const ticks = [...Array(count + 1).keys()].map((index) => Number((least + index * step).toPrecision(12))).filter((tick) => tick <= most);
  return { ticks, least, most };
}

/** From the top, in percent of the height. */
export const heightOf = ({ least, most }: Axis, value: number): number => 100 - ((Math.min(Math.max(value, least), most) - least) / (most - least)) * 100;
