/** The same page as plain HTML: what the elements drew, written out flat, without any script. */
import type { Browser } from 'puppeteer-core';
import { pageCode } from './page-code.js';

/** Writes a tree out with every shadow root in the place of its host, slots filled, and no attributes but links and field types. */
function flatten(useful: string): string {
  const kept = ['href', 'type', 'for', 'id', 'role', 'lang', 'viewBox', 'd', 'fill', 'stroke', 'open', 'class'];
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const [host = '', inside = ''] = useful.split(' >>> ');
  const first = document.querySelector(host)?.shadowRoot?.querySelector(inside);
  const write = (node: Node): string => {
    if (node instanceof Text) return escape(node.data);
    if (!(node instanceof Element) || ['script', 'style', 'slot'].includes(node.localName)) return '';
    const children = [...(node.shadowRoot ?? node).childNodes].map(write).join('');
    if (node.shadowRoot) return `<div>${children}</div>`;
    const attributes = kept.filter((name) => node.hasAttribute(name)).map((name) => ` ${name}="${escape(node.getAttribute(name) ?? '')}"`).join('');
    return `<${node.localName}${attributes}${node === first ? ' data-useful' : ''}>${children}</${node.localName}>`;
  };
  return [...document.body.childNodes].map(write).join('');
}

export async function plainTwin(browser: Browser, url: string, useful: string): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.goto(url, { waitUntil: 'networkidle0' });
    const body = (await page.evaluate(pageCode(flatten, useful)) as string).replace(/( id="[^"]*")?( data-useful)/, ' id="twin-useful"');
    return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>.</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css"></head><body>${body}</body></html>`;
  } finally {
    await page.close();
  }
}
