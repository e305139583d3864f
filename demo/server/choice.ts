/** Which backend a visitor looks at, and what goes wrong with it. */
import { type FaultName, faultNames } from './faults.js';

/** Backends that a page asks by itself. */
export const openShapeNames = ['contract', 'intake', 'dvcqg-v1', 'dvcqg-v2', 'igate-v2'] as const;
export type OpenShapeName = (typeof openShapeNames)[number];

export const shapeNames = [...openShapeNames, 'gateway'] as const;
export type ShapeName = (typeof shapeNames)[number];

export interface Choice {
  readonly shape: ShapeName;
  readonly fault: FaultName;
}

export const usualChoice: Choice = { shape: 'contract', fault: 'none' };

export const isOpenShape = (value: unknown): value is OpenShapeName => openShapeNames.some((name) => name === value);
export const isShape = (value: unknown): value is ShapeName => shapeNames.some((name) => name === value);
export const isFault = (value: unknown): value is FaultName => faultNames.some((name) => name === value);

/** Where a page finds the portal.json of its choice. */
export function portalAddress({ shape, fault }: Choice): string {
  if (shape === 'gateway') return `/gateway/${fault}/portal.json`;
  return shape === usualChoice.shape && fault === usualChoice.fault ? '/dvc/portal.json' : `/dvc/portal.json?shape=${shape}&amp;fault=${fault}`;
}
