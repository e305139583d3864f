/** Portals a test holds in its hands: it counts what is asked, or decides itself when an answer comes. */
import type { OperationName, Portal } from '../../src/portal/portal.js';

export interface Watched {
  readonly portal: Portal;
  /** The queries of an operation so far, in their order. */
  readonly asked: (operation: OperationName) => readonly unknown[];
}

type AnyOperation = (query: never, options?: never) => Promise<unknown>;

/** Passes everything on and remembers what was asked. */
export function watched(portal: Portal): Watched {
  const queries: { readonly operation: string; readonly query: unknown }[] = [];
  const entries = Object.entries(portal).map(([name, value]: [string, unknown]) => {
    if (typeof value !== 'function') return [name, value];
    const operation = value as AnyOperation;
    return [name, (query: never, options: never) => {
      queries.push({ operation: name, query });
      return operation(query, options);
    }];
  });
  return {
    portal: Object.fromEntries(entries) as Portal,
    asked: (name) => queries.filter(({ operation }) => operation === name).map(({ query }) => query),
  };
}

export interface HeldBack {
  readonly portal: Portal;
  /** How many questions have been asked so far. */
  readonly waiting: () => number;
  /** Lets the answer to the nth question (from 0, in the order asked) through, or an error instead; done when the asker has had it. */
  readonly release: (index: number, error?: Error) => Promise<void>;
}

/** Holds back the answers of one operation until the test lets them go, in any order. */
export function heldBack(portal: Portal, name: OperationName): HeldBack {
  const gates: { readonly open: (error?: Error) => void; readonly passed: Promise<unknown> }[] = [];
  const original = portal[name] as AnyOperation | undefined;
  const operation = (query: never, options: never): Promise<unknown> => {
    let open: (error?: Error) => void = () => undefined;
    const gate = new Promise<void>((resolve, reject) => (open = (error) => (error ? reject(error) : resolve())));
    const answer = gate.then(() => original?.(query, options));
    gates.push({ open, passed: answer.catch(() => undefined) });
    return answer;
  };
  return {
    portal: { ...portal, [name]: operation },
    waiting: () => gates.length,
    release: async (index, error) => {
      gates[index]?.open(error);
      await gates[index]?.passed;
      // What the asker does with it are microtasks; they are all done when the next task begins.
      await new Promise((nextTask) => setTimeout(nextTask));
    },
  };
}
