/** Which backend a visitor looks at, and what goes wrong with it. */
import { type FaultName, faultNames } from './faults.js';

export const shapeNames = ['contract', 'dvcqg-v1', 'dvcqg-v2', 'igate-v2'] as const;
export type ShapeName = (typeof shapeNames)[number];

export interface Choice {
  readonly shape: ShapeName;
  readonly fault: FaultName;
}

export const usualChoice: Choice = { shape: 'contract', fault: 'none' };

export const isShape = (value: unknown): value is ShapeName => shapeNames.some((name) => name === value);
export const isFault = (value: unknown): value is FaultName => faultNames.some((name) => name === value);
