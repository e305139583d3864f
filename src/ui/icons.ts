/** Icons on a grid of 24, drawn by lines of 2. They repeat what a word beside them says, so they are hidden from readers. */
import { html, type TemplateResult } from 'lit';

const ring = 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0';

/** Each is one path. */
const lines = {
  check: 'M5 13l4 4L19 7',
  cross: 'M6 6l12 12M18 6L6 18',
  warning: 'M12 4L2.5 20h19zM12 10v5M12 17.5v.5',
  info: `${ring}M12 11v6M12 7.5v.5`,
  clock: `${ring}M12 7v5l3.5 2`,
  pause: `${ring}M10 9v6M14 9v6`,
  search: 'M4.5 11a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M16 16l5 5',
  back: 'M20 12H5M11 6l-6 6 6 6',
  forward: 'M4 12h15M13 6l6 6-6 6',
  leave: 'M13 5h6v6M19 5l-9 9M17 14v5H5V7h5',
  camera: 'M3 7h4l2-3h6l2 3h4v13H3zM8 13a4 4 0 1 0 8 0 4 4 0 1 0-8 0',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  globe: `${ring}M3 12h18M12 3c3 3 4 6 4 9s-1 6-4 9c-3-3-4-6-4-9s1-6 4-9`,
  letter: 'M3 6h18v13H3zM3 7l9 7 9-7',
  phone: 'M6 3h4l1.5 5-2.5 2a12 12 0 0 0 5 5l2-2.5 5 1.5v4c0 1.5-1 2-2 2C11 20 4 13 4 5c0-1 .5-2 2-2z',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  paper: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  person: 'M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0M4 21c1-5 4-7 8-7s7 2 8 7',
  office: 'M3 10l9-6 9 6M5 10v8M10 10v8M14 10v8M19 10v8M3 21h18',
  money: 'M3 6h18v13H3zM9 12.5a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
  rise: 'M3 17l6-6 4 4 8-8M15 7h6v6',
  fall: 'M3 7l6 6 4-4 8 8M15 17h6v-6',
  level: 'M4 9h16M4 15h16',
  flag: 'M5 21V4h12l-2 4 2 4H5',
  download: 'M12 4v11M7 10l5 5 5-5M4 20h16',
  table: 'M3 5h18v14H3zM3 10h18M10 10v9',
  unknown: `${ring}M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7M12 16.5v.5`,
} as const satisfies Record<string, string>;

export type IconName = keyof typeof lines;

export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${lines[name]} /></svg>`;
