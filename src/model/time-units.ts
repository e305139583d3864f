/** In what processing times are counted. */
export const timeUnits = ['workingDay', 'calendarDay', 'workingHour', 'hour', 'minute', 'month', 'year'] as const;
export type TimeUnit = (typeof timeUnits)[number];
