/** `dvc-widgets draft <openapi.json|openapi.yaml|answer.json>`: proposes a portal.json to start from. */
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { draftFromAnswer } from '../portal/draft/from-answer.js';
import { draftFromOpenApi } from '../portal/draft/from-openapi.js';
import { isOpenApi } from '../portal/draft/openapi-document.js';
import { DraftError } from '../portal/draft/outline.js';
import type { Draft } from '../portal/draft/settle.js';
import { isOperation, operationNames } from '../portal/draft/targets.js';
import type { OperationName } from '../portal/portal.js';
import { readDocument } from './draft/document.js';

export const usage = `dvc-widgets draft <openapi.json|openapi.yaml|answer.json> [--operation <name>] [--url <address>]

Proposes a portal.json from an OpenAPI 3.0 or 3.1 document (JSON or YAML), or from one recorded answer of a backend.
The draft goes to standard output, what was recognised and what to check to standard error.

  --operation  what the answer is of: ${operationNames.join(', ')}
  --url        the address that gave the answer`;

const mostBytes = 20 * 1024 * 1024;

interface Asked {
  readonly file: string;
  readonly operation: OperationName | undefined;
  readonly url: string | undefined;
}

/** Runs the command. 0: a draft was printed; 1: nothing was recognised; 2: wrong usage. */
export async function draft(args: string[]): Promise<number> {
  const asked = read(args);
  if (typeof asked === 'string') {
    console.error(`${asked}\n\n${usage}`);
    return 2;
  }
  const document = await load(asked.file);
  if ('problem' in document) {
    console.error(document.problem);
    return 2;
  }
  try {
    return print(await propose(document.json, asked));
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    console.error(error.message);
    return 1;
  }
}

const propose = (json: unknown, { operation, url }: Asked): Promise<Draft> => (isOpenApi(json) ? draftFromOpenApi(json, operation) : draftFromAnswer(json, { operation, url }));

function print({ config, notes }: Draft): number {
  for (const note of notes) console.error(note);
  if (!config) return 1;
  console.log(JSON.stringify(config, undefined, 2));
  return 0;
}

/** What is asked for, or what is wrong with the asking. */
function read(args: string[]): Asked | string {
  try {
    const { positionals: [file, ...more], values: { operation, url } } = parseArgs({ args, allowPositionals: true, options: { operation: { type: 'string' }, url: { type: 'string' } } });
    if (file === undefined || more.length > 0) return 'One file is needed.';
    if (operation !== undefined && !isOperation(operation)) return `"${operation}" is no operation.`;
    if (url !== undefined && !/^https?:\/\//i.test(url)) return '--url needs a full http or https address.';
    return { file, operation, url };
  } catch (error) {
    return error instanceof Error ? error.message : 'The arguments cannot be read.';
  }
}

async function load(file: string): Promise<{ readonly json: unknown } | { readonly problem: string }> {
  try {
    const { size } = await stat(file);
    if (size > mostBytes) return { problem: `${file} is larger than ${mostBytes / 1024 / 1024} MB: record a shorter answer.` };
    return { json: await readDocument(await readFile(file, 'utf8'), file) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : '';
    return { problem: `${file} ${error instanceof SyntaxError ? reason : `cannot be read: ${reason}`}` };
  }
}
