let last: Promise<unknown> = Promise.resolve();

/** Changes of what the device keeps, one after the other: each reads what the one before has written. */
export function inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
  const next = last.then(change, change);
  last = next.catch(() => undefined);
  return next;
}
