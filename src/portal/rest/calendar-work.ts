/** How much of a calendar is read at once, and how much at all: a page stays usable, and what would take for ever is refused with words. */

const sliceMilliseconds = 12;
/** A rule that began long ago is counted through from there. */
const mostSteps = 60_000;

export class CalendarTooLarge extends TypeError {}

export class CalendarWork {
  #steps = mostSteps;
  #until = performance.now() + sliceMilliseconds;

  /** Counts one repetition. */
  step(): void {
    this.#steps -= 1;
    if (this.#steps < 0) throw new CalendarTooLarge(`its events repeat more than ${mostSteps} times before the days looked at have passed`);
  }

  /** Lets the page do something else when the slice is used up. */
  async pause(): Promise<void> {
    if (performance.now() < this.#until) return;
    await new Promise((nextTask) => setTimeout(nextTask));
    this.#until = performance.now() + sliceMilliseconds;
  }
}
