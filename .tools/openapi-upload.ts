/** Sending a file: resumable by tus 1.0 (creation and core), or whole in one form. Both end at the same question: what the office has of it. */
import { gatewaySubmission } from '../src/portal/presets/gateway-submission.js';
import { commonFailures, fieldsSchema, json, parametersOf, reference, type RequestOfPreset, sessionHeaders, shared } from './openapi-parts.js';

const { uploadFile } = gatewaySubmission.operations;
const { request, confirm } = uploadFile as { readonly request: RequestOfPreset; readonly confirm: { readonly request: RequestOfPreset } };
const { template = {} } = request.body ?? {};

const bytes = { type: 'integer', minimum: 0 };
const header = (name: string, description: string, schema: object): object => ({ name, in: 'header', required: true, description, schema });
const version = header('Tus-Resumable', 'The protocol’s version.', { const: '1.0.0' });
const uploadId = { name: 'uploadId', in: 'path', required: true, description: 'Last segment of the address that Location gave.', schema: { type: 'string' } };
const answersVersion = { 'Tus-Resumable': { description: 'The protocol’s version.', schema: { const: '1.0.0' } } };
const confirmed = (description: string): object => ({ 'Upload-Offset': { description, schema: bytes }, ...answersVersion });
const tooLarge = { description: 'Larger than the office takes. The citizen is told to choose a smaller file.' };
const gone = { description: 'There is no such upload any more. It is begun anew.' };

/** By their paths. `example` is what the office says of a file that it has looked through. */
export const uploadPaths = ({ answer }: { readonly answer: unknown }): Readonly<Record<string, object>> => ({
  [`/${request.url}`]: { post: creation },
  [`/${request.url}/{uploadId}`]: { head: position, patch: piece },
  '/files': { post: wholeFile(answer) },
  [`/${confirm.request.url}`]: { get: confirmation(answer) },
});

const creation = {
  operationId: 'uploadFile', tags: ['submission'],
  summary: 'Begins a resumable upload (tus 1.0, creation)',
  description: 'The last segment of Location is the file’s id: by it the office is asked what it has (confirmFile). An office without resumable uploads offers uploadWholeFile instead, and its portal.json says so.',
  parameters: [
    version,
    header('Upload-Length', 'Bytes of the whole file.', { type: 'integer', minimum: 1 }),
    header('Upload-Metadata', `Pairs of a name and a value in Base64 of UTF-8, by commas: ${Object.keys(template).join(', ')}. Of which a page may know no sha256.`, { type: 'string' }),
  ],
  responses: {
    201: {
      description: 'Begun.',
      headers: { Location: { description: 'Where pieces are sent, at an origin of the portal; relative to this address.', schema: { type: 'string', format: 'uri-reference' } }, ...answersVersion, ...sessionHeaders },
    },
    400: shared('Refused'), 413: tooLarge, ...commonFailures,
  },
};

const position = {
  operationId: 'findUpload', tags: ['submission'], summary: 'How much of an upload the office has, after a cut or a reload',
  parameters: [uploadId, version],
  responses: {
    200: { description: 'It goes on from here.', headers: { ...confirmed('Bytes that the office has.'), 'Upload-Length': { description: 'Bytes of the whole file.', schema: bytes } } },
    403: gone, 404: gone, 410: gone, ...commonFailures,
  },
};

const piece = {
  operationId: 'sendPiece', tags: ['submission'], summary: 'Sends the next piece of a file',
  parameters: [uploadId, version, header('Upload-Offset', 'Where the piece begins.', bytes)],
  requestBody: { required: true, content: { 'application/offset+octet-stream': {} } },
  responses: {
    204: { description: 'Written down.', headers: confirmed('Bytes that the office has now: no other number than the piece’s end is believed.') },
    404: gone, 409: { description: 'The upload stands elsewhere. It is asked for its place.' }, 410: gone, 413: tooLarge, 423: { description: 'Another request still holds the upload. It is asked again a little later.' }, ...commonFailures,
  },
};

const wholeFile = (example: unknown): object => {
  const fields = fieldsSchema({ submission: template['submission'] ?? '', key: template['key'] ?? '' });
  const received = { description: 'What the office has of it.', headers: sessionHeaders, content: json(reference('UploadedFile'), example) };
  return {
    operationId: 'uploadWholeFile', tags: ['submission'], summary: 'Takes in a file in one form (multipart), where an office has no resumable uploads',
    description: 'With "uploadFile": { "request": { "url": "files", "body": { "format": "multipart", "template": { "filename": null, "filetype": null, "sha256": null } } } } over the preset.',
    parameters: [],
    requestBody: {
      required: true,
      content: { 'multipart/form-data': { schema: { ...fields, properties: { ...fields.properties, file: { contentMediaType: 'application/octet-stream', description: 'The file, with its name and type.' } }, required: [...(fields.required ?? []), 'file'] } } },
    },
    responses: { 200: received, 201: received, 400: shared('Refused'), 413: tooLarge, 422: shared('Refused'), ...commonFailures },
  };
};

const confirmation = (example: unknown): object => ({
  operationId: 'confirmFile', tags: ['submission'], summary: 'What the office has of a file, and whether it has looked it through',
  description: 'Asked after the last byte, and again while `check` is pending. A file counts as there only where `size` and `sha256`, of which one at least is given, are those of the file that was chosen.',
  parameters: parametersOf(confirm.request),
  responses: { 200: { description: 'What the office has of it.', headers: sessionHeaders, content: json(reference('UploadedFile'), example) }, 404: shared('Missing'), ...commonFailures },
});
