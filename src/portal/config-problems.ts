/** What is wrong in a portal.json, in words for its developer. */
import type { Schema } from '../model/schema.js';
import { zodOf } from '../model/zod.js';

export interface ConfigProblem {
  /** E.g. operations.getProcedure.request.url */
  readonly path: string;
  readonly reason: string;
}

/** What is known of a zod issue. */
interface Issue {
  readonly code: string;
  readonly path: PropertyKey[];
  readonly keys?: string[];
  readonly expected?: string;
  readonly values?: unknown[];
  readonly errors?: Issue[][];
}

/** What is wrong, by the issues that zod finds. */
export const problemsOf = (issues: readonly object[]): readonly ConfigProblem[] => issues.flatMap((issue) => problemsIn(issue as Issue, []));

/** What keeps a value from being what a schema says. */
export const problemsBy = (schema: Schema, value: unknown): readonly ConfigProblem[] => problemsOf(zodOf(schema).safeParse(value).error?.issues ?? []);

/** Where something stands: operations.getProcedure.request.url */
const written = (keys: readonly PropertyKey[]): string => keys.map(String).join('.') || '(top level)';

function problemsIn(issue: Issue, parent: readonly PropertyKey[]): ConfigProblem[] {
  const here = [...parent, ...issue.path];
  if (issue.code === 'invalid_union') {
    // Of several allowed forms, tell about the one that was meant: the one that fails deepest inside.
    const branches = (issue.errors ?? []).map((branch) => branch.flatMap((inner) => problemsIn(inner, here)));
    const meant = branches.find((branch) => branch.some(({ path, reason }) => path !== written(here) || reason === unknownKey));
    return meant ?? [{ path: written(here), reason: notAllowed }];
  }
  if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map((key) => ({ path: written([...here, key]), reason: unknownKey }));
  const reason = reasonOf(issue);
  return [{ path: written(here), reason: issue.code === 'invalid_value' && here[0] === 'guide' ? `${reason}; the form, the review and what follows it are never left out` : reason }];
}

const unknownKey = 'unknown key';
const notAllowed = 'has a form that is not allowed here';

function reasonOf({ code, expected = 'unknown', values = [] }: Issue): string {
  switch (code) {
    case 'invalid_type': return `must be of type ${expected}`;
    case 'invalid_value': return `must be one of ${values.join(', ')}`;
    case 'too_small': return 'must not be empty';
    case 'too_big': return 'is too long';
    case 'invalid_key': return 'has a name that is not allowed here';
    default: return notAllowed;
  }
}
