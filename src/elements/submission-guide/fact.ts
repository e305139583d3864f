import { html, nothing } from 'lit';

/** A row of a list of facts, or nothing. */
export const fact = (name: string, value: unknown): unknown => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing);
