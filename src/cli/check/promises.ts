/** Holds a live portal to the contract, as far as samples for it are known. */
import type { FailureKind } from '../../model/failure.js';
import type { PortalConfig } from '../../portal/config.js';
import { type ContractSample, promisesOf } from '../../portal/contract.js';
import { type Portal, PortalError } from '../../portal/portal.js';
import { openPortal } from '../../portal/rest/adapter.js';
import { answerOf } from './attempt.js';
import { operationsOf } from './problems.js';
import { openOne, type Source } from './source.js';
import type { Samples, Trials } from './trials.js';

export interface BrokenPromise {
  readonly sentence: string;
  /** What is not so, for the developer. */
  readonly detail: string;
}

/** A promise asked for a sample that is not known; it is then not asked for. */
class NoSampleError extends Error {
  override readonly name = 'NoSampleError';
}

/** What says nothing about a promise: the backend could not be heard, and may be the next time. */
const passing: readonly FailureKind[] = ['offline', 'timeout', 'busy', 'forbidden', 'intercepted'];

export interface Holding {
  readonly config: PortalConfig;
  readonly location: string;
  /** Each promise has the time of an operation for itself: reading a whole list takes long. */
  readonly source: () => Source;
  readonly samples: Samples;
  readonly trials: Trials;
  readonly onAsk: (sentence: string) => void;
}

/** Promises about operations that failed already are left aside: the table tells of them. */
export async function brokenPromises(holding: Holding): Promise<readonly BrokenPromise[]> {
  const sample = sampleOf(holding);
  const broken: BrokenPromise[] = [];
  for (const { sentence, operations, check } of promisesOf(await joined(holding))) {
    // Whether a read can be stopped is a matter of the SDK, not of the backend.
    if (operations.length === 0 || sentence.startsWith('stops ')) continue;
    holding.onAsk(sentence);
    try {
      await check(await joined(holding), sample);
    } catch (error) {
      if (error instanceof NoSampleError || (error instanceof PortalError && passing.includes(error.kind))) continue;
      broken.push({ sentence, detail: error instanceof Error ? withoutAnswer(error.message) : '' });
    }
  }
  return broken;
}

/** One portal with the operations that answered, each over its own transport. */
async function joined({ config, location, source, trials }: Holding): Promise<Portal> {
  const backend = source();
  const names = [...operationsOf(config).map(([name]) => name), 'getForm', 'findSubmission'] as const;
  const answered = names.filter((name) => config.operations[name] && trials[name]?.state === 'answered');
  const parts = await Promise.all(answered.map(async (name) => (await openOne(backend, config, name, location)).portal[name]));
  const whole = await openPortal({ ...config, operations: {} }, location);
  const { filters, proof } = await openPortal(config, location);
  return { ...whole, filters, proof, ...Object.fromEntries(answered.map((name, index) => [name, parts[index]])) };
}

/** A sample that throws when a promise looks for what is not known. Nothing is made up, but words that no office uses. */
function sampleOf({ samples, trials }: Holding): ContractSample {
  const known = (value: string | undefined): string => {
    if (value === undefined) throw new NoSampleError();
    return value;
  };
  return {
    get keyword() { return known(samples.keyword ?? trials.byKeyword?.keyword); },
    unknownKeyword: 'qzxwvk jfqzx',
    get procedureCode() { return known(answerOf(trials.getProcedure)?.code); },
    get unknownProcedureCode() { return known(undefined); },
    proof: samples.proof,
    get dossierCode() { return known(answerOf(trials.findDossier)?.code); },
    get unknownDossierCode() { return known(undefined); },
    period: samples.period,
  };
}

/** The engine quotes a piece of a text that is not JSON. */
const withoutAnswer = (message: string): string => message.replace(/(is not JSON):[\s\S]*$/, '$1');
