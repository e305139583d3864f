/** The request of an operation, from the parameters and the body that a document describes. */
import type { OperationName } from '../portal.js';
import { contentSchema, type Described, follow, followAll, type Node, own, ownList, ownRecord, ownText } from './openapi-document.js';
import { isPersonalName, isPlainConstant, isSecretName, variableFor } from './parameters.js';
import { isFieldName } from './outline.js';
import { choiceWords, wordOf } from './words.js';

type Part = Readonly<Record<string, unknown>>;

export interface DescribedRequest {
  readonly part: Part;
  readonly firstPage: number | undefined;
  readonly notes: readonly string[];
}

/** Undefined where its address needs something that nobody can give. */
export const requestOf = (document: Node, described: Described, operation: OperationName): DescribedRequest | undefined => new RequestWriter(document, operation).write(described);

class RequestWriter {
  readonly #document: Node;
  readonly #operation: OperationName;
  readonly #notes: string[] = [];
  readonly #variables = new Map<string, Part>();
  #firstPage: number | undefined;

  constructor(document: Node, operation: OperationName) {
    this.#document = document;
    this.#operation = operation;
  }

  write({ path, method, operation, parameters }: Described): DescribedRequest | undefined {
    const url = this.#url(path);
    if (url === undefined) return undefined;
    const query = this.#query(parameters);
    const body = method === 'POST' ? this.#body(operation) : undefined;
    const variables = Object.fromEntries(this.#variables);
    const part = {
      ...(method === 'POST' && !body && { method }), url,
      ...(Object.keys(query).length > 0 && { query }), ...(body && { body }), ...(this.#variables.size > 0 && { variables }),
    };
    return { part, firstPage: this.#firstPage, notes: this.#notes };
  }

  #url(path: string): string | undefined {
    const url = path.replace(/^\/+/, '').replace(/\{([^{}]*)\}/g, (_, name: string) => `{${variableFor(name, this.#operation) ?? this.#onlyOne(path, name) ?? ''}}`);
    return url.includes('{}') ? undefined : url;
  }

  /** The one parameter of an address can only be what is asked for. */
  #onlyOne(path: string, name: string): string | undefined {
    const variable = this.#operation === 'findDossier' ? 'dossierCode' : this.#operation === 'getProcedure' ? 'procedureId' : undefined;
    if (variable === undefined || path.split('{').length !== 2) return undefined;
    this.#notes.push(`check that {${name.slice(0, 40)}} in the address takes ${variable === 'dossierCode' ? 'the code of a dossier' : 'the id that the list of procedures gives'}`);
    return variable;
  }

  #query(parameters: readonly Node[]): Readonly<Record<string, string>> {
    const query: [string, string][] = [];
    for (const parameter of parameters) {
      const [name, place] = [ownText(parameter, 'name'), ownText(parameter, 'in')];
      if (!isFieldName(name) || place === 'path') continue;
      const required = own(parameter, 'required') === true;
      const filled = place === 'query' ? this.#filled(name, follow(this.#document, own(parameter, 'schema')) ?? {}, ownText(parameter, 'description')) : undefined;
      if (filled !== undefined) query.push([name, String(filled)]);
      else if (required) {
        const secret = isSecretName(name) ? ': it looks like a secret, so a gateway has to send it' : '';
        this.#notes.push(`${place} parameter ${name} is required and nothing is known to fill it with${secret}`);
      }
    }
    return Object.fromEntries(query);
  }

  /** A variable, or a value that the schema itself fixes. */
  #filled(name: string, schema: Node, description: string): string | number | boolean | undefined {
    if (isSecretName(name)) return undefined;
    const variable = variableFor(name, this.#operation);
    if (variable !== undefined) {
      this.#describe(variable, schema, description);
      return `{${variable}}`;
    }
    const listed = ownList(schema, 'enum');
    const fixed = own(schema, 'const') ?? (listed.length === 1 ? listed[0] : own(schema, 'default'));
    return isPlainConstant(fixed) && !isPersonalName(name) ? fixed : undefined;
  }

  /** How a variable is written for this backend. */
  #describe(variable: string, schema: Node, description: string): void {
    if (variable === 'page') {
      const start = own(schema, 'minimum') ?? own(schema, 'default');
      this.#firstPage = start === 0 ? 0 : 1;
      if (start === undefined) this.#notes.push('whether pages count from 0 or from 1 is not said: check paging.first');
    }
    if (variable === 'from' || variable === 'to') {
      const written = /dd\/MM\/yyyy|dd-MM-yyyy|yyyyMMdd|yyyy\/MM\/dd/.exec(`${description} ${ownText(schema, 'description')} ${ownText(schema, 'format')}`)?.[0];
      const format = written ?? (own(schema, 'format') === 'date-time' ? "yyyy-MM-dd'T'HH:mm:ss'+07:00'" : undefined);
      if (format !== undefined) this.#variables.set(variable, { format });
    }
    if (variable === 'channel') {
      const known = choiceWords['channel'] ?? {};
      const table = ownList(schema, 'enum').flatMap((word) => {
        const meant = typeof word === 'string' ? known[wordOf(word)] : undefined;
        return meant === undefined || meant === word ? [] : [[meant, word] as const];
      });
      if (table.length > 0) this.#variables.set(variable, { table: Object.fromEntries(table) });
    }
  }

  #body(operation: Node): Part | undefined {
    const body = follow(this.#document, own(operation, 'requestBody'));
    const json = contentSchema(body, /json/);
    const schema = json ?? contentSchema(body, /x-www-form-urlencoded/);
    if (schema === undefined) return undefined;
    const template = this.#template(schema, 0);
    return Object.keys(template).length > 0 ? { format: json === undefined ? 'form' : 'json', template } : undefined;
  }

  #template(written: unknown, level: number): Part {
    const schema = follow(this.#document, written) ?? {};
    const parts = [schema, ...followAll(this.#document, ownList(schema, 'allOf'))];
    const required = parts.flatMap((part) => ownList(part, 'required'));
    const filled = parts.flatMap((part) => Object.entries(ownRecord(part, 'properties'))).slice(0, 100).flatMap(([name, property]): (readonly [string, unknown])[] => {
      const inner = follow(this.#document, property) ?? {};
      const value = isFieldName(name) ? (this.#filled(name, inner, ownText(inner, 'description')) ?? this.#inner(inner, level)) : undefined;
      if (value === undefined && required.includes(name)) this.#notes.push(`${name.slice(0, 40)} in the body is required and nothing is known to fill it with`);
      return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(filled);
  }

  #inner(schema: Node, level: number): Part | undefined {
    if (level >= 4 || Object.keys(ownRecord(schema, 'properties')).length === 0) return undefined;
    const template = this.#template(schema, level + 1);
    return Object.keys(template).length > 0 ? template : undefined;
  }
}
