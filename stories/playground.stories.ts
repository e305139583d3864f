import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../demo/playground/playground.js';

/** For developers: the elements over an answer that is pasted in. It speaks Vietnamese whatever the toolbar says. */
const meta: Meta = { title: 'Playground' };
export default meta;

export const Playground: StoryObj = {
  render: () => html`<portal-playground lang="vi"></portal-playground>`,
  play: async ({ canvasElement }) => {
    const playground = canvasElement.querySelector('portal-playground');
    await playground?.updateComplete;
    if (!playground?.shadowRoot?.querySelector('.cm-content')) throw new Error('the playground did not open');
  },
};
