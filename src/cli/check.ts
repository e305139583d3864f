/** dvc-widgets check: reads a portal.json, asks its operations where that is wanted, and says what will work. */
import { stat } from 'node:fs/promises';
import { intakeProbes, isRelative, locationOf, originsOf, probeCors, probesOf, unknownSite } from './check/origins.js';
import { featureRows } from './check/features.js';
import { type HandedIn, handIn, readSample } from './check/handing-in.js';
import type { Evidence } from './check/findings.js';
import { inheritanceOf } from './check/inheritance.js';
import { jsonFault } from './check/json-text.js';
import { unreadIn } from './check/leaves.js';
import { type CheckOptions, readOptions } from './check/options.js';
import { personalDataIn } from './check/personal-data.js';
import { type ConfigExamination, examineConfig } from './check/problems.js';
import { brokenPromises } from './check/promises.js';
import { readProof } from './check/proof.js';
import { exitCodeOf, jsonReport, type Mode, type Report, textReport } from './check/report.js';
import { type Exchange, liveSource, recordedSource, type Source } from './check/source.js';
import { readConfigText } from './check/text-file.js';
import { type Trials, tryAll } from './check/trials.js';
import { type CorsAnswer, warningsOf } from './check/warnings.js';
import { languages, type Say, type Words } from './check/words.js';
import { standardTerminal, type Terminal } from './terminal.js';
import { cleanLine } from '../model/text.js';
import type { PortalConfig } from '../portal/config.js';
import type { SubmissionSample } from '../portal/contract-submission.js';
import type { AnyOperationName } from '../portal/portal.js';

/** Resolves to the exit code: 0 fine, 1 something to repair, 2 wrong usage or an unreadable file. */
export async function check(args: string[], terminal: Terminal = standardTerminal, environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  const reading = readOptions(args);
  const words: Words = languages[reading.language];
  if ('help' in reading) {
    terminal.out(words.usage);
    return 0;
  }
  const outcome = 'wrong' in reading ? reading : await examine(reading.options, words, terminal, environment);
  terminal.progress('');
  if ('wrong' in outcome) {
    const message = outcome.wrong(words);
    if (reading.json) terminal.out(`${JSON.stringify({ exitCode: 2, error: message })}\n`);
    else terminal.err(`${message}\n${words.seeUsage}\n`);
    return 2;
  }
  terminal.out(reading.json ? jsonReport(outcome, words) : textReport(outcome, words));
  return exitCodeOf(outcome);
}

async function examine(options: CheckOptions, words: Words, terminal: Terminal, environment: NodeJS.ProcessEnv): Promise<Report | { readonly wrong: Say }> {
  const { file, answers, live } = options;
  const mode: Mode = live ? 'live' : answers === undefined ? 'static' : 'answers';
  const reading = await readConfigText(file);
  if ('unreadable' in reading) return { wrong: (say) => `${file}: ${say.unreadable[reading.unreadable]}.` };
  if (answers !== undefined && !(await isFolder(answers))) return { wrong: (say) => say.noAnswers(answers) };
  const proof = await readProof(options.proofFile, environment);
  if ('wrong' in proof) return proof;
  const handing = options.submission === undefined ? undefined : await readSample(options.submission, proof.proof);
  if (handing && 'wrong' in handing) return handing;
  const fault = jsonFault(reading.text);
  const empty = { file, mode, rows: [], promises: [], warnings: [] };
  if (fault) return { ...empty, problems: [{ path: words.place(fault.line, fault.column), reason: words.notJson }] };
  const raw = JSON.parse(reading.text) as unknown;
  const location = locationOf(options);
  const examination = await examineConfig(raw, location);
  const { config, problems } = examination;
  const read = { ...empty, problems, inheritance: await inheritanceOf(raw) };
  if (!config) return read;
  if (live && location === unknownSite && isRelative(config)) return { wrong: (say) => say.needsSite };
  const source = live ? liveSource(options.timeout) : answers === undefined ? undefined : recordedSource(answers);
  return { ...read, name: cleanLine(config.name), ...(await findOut({ options: { ...options, samples: { ...options.samples, proof: proof.proof } }, sample: handing?.sample, words, terminal, examination, config, location, source })) };
}

interface Inquiry {
  readonly options: CheckOptions;
  /** What is really to be handed in. */
  readonly sample: SubmissionSample | undefined;
  readonly words: Words;
  readonly terminal: Terminal;
  readonly examination: ConfigExamination;
  readonly config: PortalConfig;
  readonly location: string;
  /** Absent when nothing is to be tried. */
  readonly source: Source | undefined;
}

async function findOut({ options: { samples, timeout }, sample, words, terminal, examination: { wrong }, config, location, source }: Inquiry): Promise<Pick<Report, 'rows' | 'promises' | 'warnings' | 'policy' | 'handedIn'>> {
  const exchanges = new Map<AnyOperationName, readonly Exchange[]>();
  const onAsk = (name: AnyOperationName): void => terminal.progress(words.asking(name));
  const trials: Trials = source ? await tryAll({ config, location, source, samples, onAsk, exchanges }) : {};
  const tellPromise = (sentence: string): void => terminal.progress(words.checkingPromises(words.promise(sentence)));
  const handedIn: HandedIn | undefined = sample && (config.operations.submitDossier ?? config.operations.supplementDossier) ? await handIn(config, location, sample, tellPromise) : undefined;
  const evidence: Evidence = { config, wrong, trials, exchanges, unread: unreadIn(config, exchanges), submissionTried: handedIn?.broken.length === 0, supplementTried: handedIn?.broken.length === 0 && sample?.supplement !== undefined };
  const origins = originsOf(config, location);
  const cors: CorsAnswer[] = [];
  if (source?.live) {
    terminal.progress(words.checkingOrigins);
    for (const { operation, request } of [...probesOf(exchanges, origins), ...intakeProbes(config, location, origins)]) {
      cors.push({ operation, origin: new URL(request.url).origin, verdict: await probeCors(request, new URL(location).origin) });
    }
  }
  const promises = source?.live
    ? await brokenPromises({ config, location, source: () => liveSource(timeout), samples, trials, onAsk: tellPromise })
    : [];
  return { rows: featureRows(evidence), handedIn, promises: [...promises, ...(handedIn?.broken ?? [])], warnings: warningsOf(evidence, origins, cors, personalDataIn(exchanges)), policy: origins.policy };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
