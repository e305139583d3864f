/** Where a figure is compared with its target and the period before: a line is kept free for what is on its way, so that nothing jumps. */
import { nothing } from 'lit';
import type { MetricReading } from '../model/metric-reading.js';
import { skeleton } from '../ui/skeleton.js';
import type { FigureComparison } from './figure-comparison.js';
import type { LatePart } from './late-part.js';

type Lines = Parameters<FigureComparison['lines']>;

export const compared = ({ part, missing }: LatePart<FigureComparison>, metric: string, reading: MetricReading, target: Lines[2], speech: Lines[3]): unknown =>
  part ? part.lines(metric, reading, target, speech) : target === undefined || missing ? nothing : skeleton([8]);
