/** What an operation reads, and which variables its request may name. */
import type { Schema } from '../../model/schema.js';
import { operationVariables } from '../operation-variables.js';
import type { OperationName } from '../portal.js';
import { schemas } from './models.js';

export interface Model {
  readonly schema: () => Schema | Promise<Schema>;
  readonly variables: readonly string[];
}

export const modelOf = (name: OperationName): Model => ({ schema: schemas[name], variables: operationVariables[name] });
