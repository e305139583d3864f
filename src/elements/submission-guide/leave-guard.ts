/** While a submission is on its way the browser asks before the page is left: what is cut off then can only be asked about afterwards. */
export class LeaveGuard {
  #isSet = false;

  /** Listened for no longer than needed: a page that asks is not kept for the Back button. */
  set(isSet: boolean): void {
    if (isSet === this.#isSet) return;
    this.#isSet = isSet;
    if (isSet) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  }
}

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
