import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/index.js';

// Attributes, slots, events, parts and tokens on the documentation pages; absent until the first `npm run build`.
const manifests: Record<string, unknown> = import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' });
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

type Choice = NonNullable<Preview['globalTypes']>[string];
type Icon = NonNullable<NonNullable<Choice['toolbar']>['icon']>;

const choice = (title: string, icon: Icon, items: string[]): Choice => ({
  description: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
  globalTypes: {
    // "forced" (high contrast) is emulated by the story tests; a person switches it on in the browser's developer tools.
    theme: choice('Theme', 'paintbrush', ['light', 'dark', 'forced']),
    lang: choice('Language', 'globe', ['vi', 'en']),
    width: choice('Width', 'grow', ['280', '320', '360', '768', 'full']),
    // For stories to act upon: they read context.globals.network and give their portal that weather.
    network: choice('Network', 'transfer', ['fast', 'slow', 'offline']),
  },
  initialGlobals: { theme: 'light', lang: 'vi', width: 'full', network: 'fast' },
  decorators: [
    (story, { globals }) => {
      const { theme, lang, width } = globals as Record<string, string>;
      const scheme = theme === 'dark' ? 'dark' : 'light';
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.lang = lang ?? 'vi';
      const style = `color-scheme: ${scheme}; background: Canvas; color: CanvasText; padding: 16px;`;
      const size = width === 'full' ? '' : `inline-size: ${width}px; box-sizing: content-box;`;
      return html`<div lang=${lang} style=${style + size}>${story()}</div>`;
    },
  ],
};

export default preview;
