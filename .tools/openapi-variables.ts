import type { JsonSchema } from './portal-schema.js';

interface VariableWords {
  readonly description: string;
  readonly schema: JsonSchema;
  readonly required?: boolean;
}

const attachment: JsonSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', description: 'As the upload of the file gave it.' },
    name: { type: 'string' },
    size: { type: 'integer', minimum: 1, description: 'Bytes.' },
    sha256: { type: 'string', description: 'Hexadecimal; missing where the page could not compute it.' },
    paper: { type: 'string', description: 'The paper it is for, in words.' },
  },
  required: ['id', 'name', 'size'],
};

/** Parameters and fields by the variable that fills them. */
export const variables: Readonly<Record<string, VariableWords>> = {
  keyword: { description: 'Vietnamese words in any order, with or without diacritics, or a code.', schema: { type: 'string' } },
  sector: { description: 'Code of a sector.', schema: { type: 'string' } },
  channel: { description: 'Only procedures offered this way.', schema: { enum: ['online', 'inPerson', 'postal'] } },
  level: { description: 'Only procedures of this online level.', schema: { enum: ['full', 'partial', 'informationOnly', 'none'] } },
  audience: { description: 'Only procedures for them.', schema: { enum: ['citizen', 'organisation'] } },
  page: { description: 'From 1.', schema: { type: 'integer', minimum: 1 } },
  size: { description: 'Records a page.', schema: { type: 'integer', minimum: 1 } },
  procedureCode: { description: 'National or local code.', schema: { type: 'string', examples: ['1.001193'] }, required: true },
  dossierCode: { description: 'Code of the dossier.', schema: { type: 'string', examples: ['H99.21-261118-0001'] }, required: true },
  proof: { description: 'Where portal.json asks for one (operations.findDossier.proof): the last digits of the applicant’s telephone or identity number. A wrong one is answered as if there were no such dossier.', schema: { type: 'string', pattern: '^\\d{3,6}$' } },
  from: { description: 'First date of the period.', schema: { type: 'string', format: 'date' }, required: true },
  to: { description: 'Last date of the period.', schema: { type: 'string', format: 'date' }, required: true },
  case: { description: 'Name of the case (trường hợp) that the citizen chose, where there are several.', schema: { type: 'string' } },
  submissionId: { description: 'Made by the page from random bytes before anything leaves, and the same whatever happens afterwards.', schema: { type: 'string', pattern: '^[0-9a-f]{32}$' }, required: true },
  submissionKey: {
    description: 'What this attempt and every repetition of it is known by (submissionId; after a refusal -1, -2 … behind it). The same key is the same submission: it is taken in once, and every repetition gets the first receipt again, also while or after the first one was cut off. Keep keys for at least 24 hours.',
    schema: { type: 'string', pattern: '^[0-9a-f]{32}(-\\d+)?$' }, required: true,
  },
  fileKey: { description: 'The page’s own name for this file within the submission.', schema: { type: 'string' }, required: true },
  fileName: { description: 'As the citizen has it. Never a path on the server.', schema: { type: 'string' } },
  fileType: { description: 'Media type that the page found in the content.', schema: { type: 'string', examples: ['image/jpeg'] } },
  fileHash: { description: 'SHA-256 of the whole file, hexadecimal; missing where the page could not compute it.', schema: { type: 'string', pattern: '^[0-9a-f]{64}$' } },
  fileId: { description: 'As the upload gave it.', schema: { type: 'string' }, required: true },
  formVersion: { description: 'Of the form that was filled in.', schema: { type: 'string' } },
  onBehalf: { description: 'Handed in by somebody else than the one it is for (nộp hộ).', schema: { type: 'boolean' } },
  answers: { description: 'By the names of the form.', schema: { type: 'object' }, required: true },
  note: { description: 'What the citizen says to the office about the papers she adds, one plain text.', schema: { type: 'string', maxLength: 500 } },
  attachments: { description: 'Files that were uploaded before, and confirmed.', schema: { type: 'array', items: attachment }, required: true },
};
