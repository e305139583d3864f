/** Tells the test server what a backend answers, and asks what it received. Browser side of answers.ts. */

/** One answer. 'cut' drops the connection, 'silence' never answers. */
export type Answer =
  | 'cut'
  | 'silence'
  | {
      readonly status?: number;
      readonly json?: unknown;
      readonly body?: string;
      /** The body as bytes, each a character of one byte: for texts that are not UTF-8. */
      readonly bytes?: string;
      readonly headers?: Readonly<Record<string, string>>;
      /** The body so many times over. */
      readonly repeat?: number;
      readonly gzip?: boolean;
      readonly redirect?: string;
      /** The body is sent and never ends. */
      readonly endless?: boolean;
    };

export interface Received {
  readonly method: string;
  /** With query, below the backend's base. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly origin: string;
}

export interface Backend {
  /** Absolute, ends with a slash. */
  readonly baseUrl: string;
  /** The same backend under another origin. */
  readonly elsewhere: string;
  /** Everything that arrived on either origin. */
  received(): Promise<readonly Received[]>;
}

let made = 0;

/** A backend of its own that gives these answers in turn, the last one again and again. */
export async function scripted(...answers: readonly Answer[]): Promise<Backend> {
  made += 1;
  const id = `${Math.random().toString(36).slice(2)}-${made}`;
  const place = `${location.origin}/answers-of/${id}`;
  const { elsewhere } = (await (await fetch(place, { method: 'PUT', body: JSON.stringify(answers) })).json()) as { elsewhere: string };
  return {
    baseUrl: `${location.origin}/answers/${id}/`,
    elsewhere,
    received: async () => (await fetch(place)).json() as Promise<readonly Received[]>,
  };
}
