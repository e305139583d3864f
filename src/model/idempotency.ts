/** How a backend keeps a submission from being taken twice: by a key sent along, by a look-up, or not at all. */
export const idempotencies = ['header', 'lookup', 'none'] as const;
export type Idempotency = (typeof idempotencies)[number];
