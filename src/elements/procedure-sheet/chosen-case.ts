/** The citizen's case of each procedure: chosen once, remembered while the page lives, kept in no storage. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { choosableCases, isForCase } from '../../model/papers.js';
import type { Procedure, ProcedureCase } from '../../model/procedure.js';
import { wipeAlong } from '../shared-machine.js';

interface Remembered {
  readonly place: number;
  /** Two portals of a page may order the same procedure's cases differently. */
  readonly name: string | undefined;
}

const remembered = new Map<string, Remembered>();
const hosts = new Set<ReactiveControllerHost>();

const tell = (): void => hosts.forEach((host) => host.requestUpdate());

wipeAlong({
  holds: () => remembered.size > 0,
  wipe: () => {
    remembered.clear();
    tell();
  },
});

/** The cases that have papers. */
export const casesOf = ({ cases = [] }: Procedure): readonly ProcedureCase[] => cases.filter(({ papers = [] }) => papers.length > 0);

export class ChosenCase implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }

  /** Its place among the cases that have papers; undefined while all are shown. */
  of(procedure: Procedure): number | undefined {
    const { place, name } = remembered.get(procedure.code) ?? {};
    const cases = casesOf(procedure);
    return place !== undefined && choosableCases(cases).includes(place) && cases[place]?.name === name ? place : undefined;
  }

  choose(procedure: Procedure, place: number | undefined): void {
    if (place === undefined) remembered.delete(procedure.code);
    else remembered.set(procedure.code, { place, name: casesOf(procedure)[place]?.name });
    tell();
  }
}

/** The procedure with the papers of one case, and those that are for everybody. */
export function forCase(procedure: Procedure, chosen: number | undefined): Procedure {
  const cases = casesOf(procedure);
  const choosable = choosableCases(cases);
  return chosen === undefined ? procedure : { ...procedure, cases: cases.filter((_one, place) => isForCase(place, chosen, choosable)) };
}

/** The name of the chosen case, as the office writes it. */
export const nameOfCase = (procedure: Procedure, chosen: number | undefined): string | undefined =>
  chosen === undefined ? undefined : casesOf(procedure)[chosen]?.name;
