/**
 * What is looked at, in the page's own address, so that it can be shared and Back works – only where the page's author asks for it with
 * history="query". The parameters bear the names of the element's attributes; all others are left as they are.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { filterNames, type Filters, noFilters } from './filters.js';

export interface View extends Filters {
  readonly query: string;
  readonly procedure: string;
}

const names = ['query', ...filterNames, 'procedure'] as const satisfies readonly (keyof View)[];
const nothing: View = { ...noFilters, query: '', procedure: '' };
const parameter = (name: keyof View): string => `dvc-${name}`;

export class Address implements ReactiveController {
  readonly #enabled: () => boolean;
  readonly #show: (view: View) => void;
  #written: View | undefined;

  constructor(host: ReactiveControllerHost, enabled: () => boolean, show: (view: View) => void) {
    this.#enabled = enabled;
    this.#show = show;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#went);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#went);
  }

  /** What the address says at the start; undefined where it says nothing or is not asked. */
  begin(): View | undefined {
    if (!this.#enabled()) return undefined;
    const view = read();
    this.#written = view;
    return names.some((name) => view[name] !== '') ? view : undefined;
  }

  /** Writes what is looked at now. A procedure that is opened is a step that Back undoes; all else is the same place. */
  write(view: View): void {
    const before = this.#written;
    if (!this.#enabled() || before === undefined || names.every((name) => before[name] === view[name])) return;
    this.#written = view;
    const url = new URL(location.href);
    for (const name of names) {
      if (view[name] === '') url.searchParams.delete(parameter(name));
      else url.searchParams.set(parameter(name), view[name]);
    }
    if (view.procedure !== '' && before.procedure === '') history.pushState(history.state, '', url);
    else history.replaceState(history.state, '', url);
  }

  readonly #went = (): void => {
    if (!this.#enabled()) return;
    this.#written = read();
    this.#show(this.#written);
  };
}

function read(): View {
  const parameters = new URLSearchParams(location.search);
  return { ...nothing, ...Object.fromEntries(names.map((name) => [name, (parameters.get(parameter(name)) ?? '').slice(0, 300)])) };
}
