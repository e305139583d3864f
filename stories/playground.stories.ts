import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../demo/playground/playground.js';

/** For developers: the elements over an answer that is pasted in. It speaks Vietnamese whatever the toolbar says. */
const meta: Meta = { title: 'Playground', component: 'portal-playground' };
export default meta;

export const Playground: StoryObj = { render: () => html`<portal-playground lang="vi"></portal-playground>` };
