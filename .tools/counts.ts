/** What a run of tests came to. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const noCounts = (): Counts => ({ passed: 0, failed: 0, skipped: 0 });

export function addCounts(sum: Counts, more: Counts): void {
  sum.passed += more.passed;
  sum.failed += more.failed;
  sum.skipped += more.skipped;
}

export const countsLine = ({ passed, failed, skipped }: Counts): string => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * Ends a test command: hands its counts to `npm test` when that started it, else prints them, and leaves with the right code.
 * The line stands alone and last because that is what CI reads; so only the outermost command may print it.
 */
export async function finish(counts: Counts): Promise<never> {
  const send = process.send?.bind(process);
  if (send) await new Promise((sent) => send(counts, undefined, undefined, sent));
  else console.log(`\n${countsLine(counts)}`);
  process.exit(counts.failed > 0 ? 1 : 0);
}
