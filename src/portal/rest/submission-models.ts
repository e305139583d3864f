/** What the adapter reads into where submissions are taken in. */
import type { SubmissionOperationName } from '../portal.js';
import { submissionOperations } from '../submission-operations.js';
import type { Model } from './operation-model.js';

export const submissionModel = (name: SubmissionOperationName): Model => ({ schema: () => submissionOperations[name].schema, variables: submissionOperations[name].variables });
