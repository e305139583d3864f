/** How a portal takes in files, but for the sending: a page sends its file itself, the gateway hands on what pages send. */
import type { UploadedFile } from '../../model/receipt.js';
import type { OperationConfig, PortalConfig } from '../config.js';
import type { RequestConfig } from '../config.js';
import type { HttpAnswer } from '../http.js';
import { PortalError, type ReadOptions } from '../portal.js';
import { destinationOf } from './destination.js';
import { writeJson } from './json-writing.js';
import { writtenValue } from './scalars.js';
import { buildRequest, prepareVariables } from './request.js';
import type { Destination } from './destination.js';
import { readAnswer } from './success.js';
import type { RestPortal } from './rest-portal.js';
import { submissionModel } from './submission-models.js';
import { expandValue } from './template.js';
import type { Variables } from './url-template.js';

/** Where a file goes, and what is sent beside it: fields of a form, or metadata of a resumable upload. */
export interface FileRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  /** The field of a form that the file stands in. */
  readonly field: string;
}

export interface FileIntake {
  readonly format: 'tus' | 'multipart';
  /** Origins that the server may name as the place of an upload. */
  readonly origins: readonly string[];
  request(variables: Variables): FileRequest;
  /** What a server says of a file, whole and believed; a PortalError when it does not have it. */
  answered(answer: HttpAnswer): Promise<unknown>;
  read(answer: unknown): Promise<UploadedFile>;
  /** Asks what the server has of a file; absent where it cannot be asked. */
  readonly ask?: (variables: Variables, options: ReadOptions) => Promise<UploadedFile>;
}

export function fileIntake(config: PortalConfig, location: string, rest: RestPortal): FileIntake | undefined {
  const operation = config.operations.uploadFile;
  if (!operation) return undefined;
  const destination = destinationOf(config, location);
  const { request, success = {}, confirm } = operation;
  const { format = 'multipart', field = 'file' } = request.body ?? {};
  const read = reading(operation, rest);
  const withAgency = (variables: Variables): Variables => ({ agencyCode: config.agencyCode, ...variables });
  return {
    format: format === 'tus' ? 'tus' : 'multipart',
    origins: destination.origins,
    request: (variables) => {
      const { url, headers } = buildRequest(request, withAgency(variables), destination);
      return { url, headers, field, fields: request.body ? fieldsOf(request.body, request, withAgency(variables), destination) : {} };
    },
    answered: (answer) => readAnswer(answer, success),
    read,
    ...(confirm && { ask: async (variables, options) => read(await rest.ask('uploadFile', confirm, withAgency(variables), options, { part: 'confirm' })) }),
  };
}

function reading(operation: OperationConfig, rest: RestPortal): FileIntake['read'] {
  const read = rest.reader('uploadFile', operation, submissionModel('uploadFile'));
  return async (answer) => {
    const found = (await read())(rest.recordIn('uploadFile', operation, answer, {}), answer);
    if ('gap' in found) throw new PortalError('broken', 'the answer does not say what the server has', { path: found.gap });
    return found.item as UploadedFile;
  };
}

function fieldsOf({ template }: NonNullable<RequestConfig['body']>, config: RequestConfig, variables: Variables, { timeZone }: Destination): Readonly<Record<string, string>> {
  const filled = (expandValue(template, prepareVariables(config.variables, variables, timeZone)) ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(filled).map(([name, value]) => [name, writtenValue(value) ?? writeJson(value)]));
}
