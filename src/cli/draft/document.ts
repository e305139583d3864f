/** What a developer hands to `dvc-widgets draft`: JSON, or the YAML in which most descriptions of interfaces are written. */
import { readJson } from '../../portal/rest/json.js';
import { writeJson } from '../../portal/rest/json-writing.js';

/** Names that may stand for others; more multiply to a document that fills the memory. */
const mostAliases = 100;

/** Rejects with a SyntaxError whose message says, behind the name of the file, what is wrong and where. */
export async function readDocument(written: string, file: string): Promise<unknown> {
  const text = written.replace(/^\ufeff/, '');
  if (isYaml(text, file)) return readYaml(text);
  try {
    return readJson(text);
  } catch (error) {
    throw new SyntaxError(`is not JSON (${firstLine(error)})`, { cause: error });
  }
}

/** By its name, or as it begins: an answer of a backend is never YAML. */
const isYaml = (text: string, file: string): boolean => /\.ya?ml$/i.test(file) || /^(?:\s*#.*\n|---.*\n|\s*\n)*(?:openapi|swagger)\s*:/.test(text);

async function readYaml(text: string): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  // Without what YAML 1.1 makes of "no", "12:30" and dates: what is written stays what it is.
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  const [problem] = document.errors;
  if (problem) throw new SyntaxError(`is not YAML (${firstLine(problem)})`, { cause: problem });
  try {
    // Names that stand for others are written out, once each, so that what follows sees a tree.
    return readJson(writeJson(document.toJS({ maxAliasCount: mostAliases })));
  } catch (error) {
    throw new SyntaxError(`cannot be written out (${error instanceof RangeError ? 'it is nested too deep, or refers to itself' : firstLine(error)})`, { cause: error });
  }
}

const firstLine = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '').replace(/:$/, '') : '');
