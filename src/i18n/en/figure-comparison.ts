import type { Messages } from '../messages.js';

export const figureComparison: Messages['figureComparison'] = {
  change: {
    up: (by, than) => `Up ${by} on ${than}`,
    down: (by, than) => `Down ${by} on ${than}`,
    same: (than) => `Unchanged from ${than}`,
  },
  lower: (period) => (/^(?:Year|From|First|Second|Quarter)/.test(period) ? `the ${/^From/.test(period) ? 'time ' : ''}${period.charAt(0).toLowerCase()}${period.slice(1)}` : period),
  monthsBefore: (count) => `the ${count} months before`,
  percentagePoints: (by) => `${by} percentage points`,
  lessThan: (by) => `less than ${by}`,
  points: (by) => `${by} points`,
  met: (target) => `Target met: ${target}`,
  notMet: (target) => `Target not met: ${target}`,
  atLeast: (target) => `at least ${target}`,
  atMost: (target) => `at most ${target}`,
};
