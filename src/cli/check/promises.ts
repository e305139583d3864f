/** Holds a live portal to the contract, as far as samples for it are known. */
import type { PortalConfig } from '../../portal/config.js';
import { type ContractSample, promisesOf } from '../../portal/contract.js';
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

export interface Holding {
  readonly config: PortalConfig;
  readonly location: string;
  readonly source: Source;
  readonly samples: Samples;
  readonly trials: Trials;
  readonly onAsk: (sentence: string) => void;
}

/** Promises about operations that failed already are left aside: the table tells of them. */
export async function brokenPromises(holding: Holding): Promise<readonly BrokenPromise[]> {
  const portal = await joined(holding);
  const sample = sampleOf(holding);
  const broken: BrokenPromise[] = [];
  for (const { sentence, operations, check } of promisesOf(portal)) {
    // Whether a read can be stopped is a matter of the SDK, not of the backend.
    if (operations.length === 0 || sentence.startsWith('stops ')) continue;
    holding.onAsk(sentence);
    try {
      await check(portal, sample);
    } catch (error) {
      if (!(error instanceof NoSampleError)) broken.push({ sentence, detail: error instanceof Error ? withoutAnswer(error.message) : '' });
    }
  }
  return broken;
}

/** One portal with the operations that answered, each over its own transport. */
async function joined({ config, location, source, trials }: Holding): Promise<Awaited<ReturnType<typeof openPortal>>> {
  const answered = operationsOf(config).map(([name]) => name).filter((name) => trials[name]?.state === 'answered');
  const parts = await Promise.all(answered.map(async (name) => (await openOne(source, config, name, location)).portal[name]));
  const whole = await openPortal({ ...config, operations: {} }, location);
  const { filters } = await openPortal(config, location);
  return { ...whole, filters, ...Object.fromEntries(answered.map((name, index) => [name, parts[index]])) };
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
    get dossierCode() { return known(answerOf(trials.findDossier)?.code); },
    get unknownDossierCode() { return known(undefined); },
    period: samples.period,
  };
}

/** The engine quotes a piece of a text that is not JSON. */
const withoutAnswer = (message: string): string => message.replace(/(is not JSON):[\s\S]*$/, '$1');
