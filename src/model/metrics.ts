/** Figures whose words the SDK knows; a backend may send others, shown under their own label. */
export const rateMetrics = ['onlineRate', 'onTimeRate', 'onlinePaymentRate', 'digitisedRate', 'satisfactionRate'] as const;
export const countMetrics = ['received', 'receivedOnline', 'receivedInPerson', 'receivedPostal', 'completed', 'inProgress', 'overdue'] as const;
export const meanMetrics = ['meanProcessingTime'] as const;
export type RateMetric = (typeof rateMetrics)[number];
export type CountMetric = (typeof countMetrics)[number];
export type KnownMetric = RateMetric | CountMetric | (typeof meanMetrics)[number];

const knownMetrics: readonly string[] = [...rateMetrics, ...countMetrics, ...meanMetrics];
export const isKnownMetric = (metric: string): metric is KnownMetric => knownMetrics.includes(metric);
