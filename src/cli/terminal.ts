/** Where a command writes. */

export interface Terminal {
  /** The result. */
  out(text: string): void;
  /** What went wrong with the command itself. */
  err(text: string): void;
  /** What is being done now, for a person who waits; an empty text wipes it. */
  progress(text: string): void;
}

export const standardTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  },
};
