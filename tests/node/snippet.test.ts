import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { elementNames } from '../../.tools/chunks.js';
import { dist, root } from '../../.tools/paths.js';
import { preloadHints } from '../../.tools/snippet.js';

const filesOf = (elements: readonly string[]): readonly string[] =>
  preloadHints(elements, '', 'portal.json').map((hint) => /href="([^"]+)"/.exec(hint)?.[1] ?? '').filter((file) => file.endsWith('.js'));

describe('the preload hints of the long snippet', () => {
  it('name files that were built, and portal.json', () => {
    for (const name of elementNames) {
      const files = filesOf([name]);
      assert.ok(files.some((file) => file.includes(name)), name);
      for (const file of files) assert.ok(existsSync(join(dist, file)), file);
    }
    assert.match(preloadHints(['stats-badge'], '/dvc/', '/x.json').join('\n'), /href="\/x\.json" as="fetch"/);
  });

  it('leave out what a page does not use', () => {
    assert.deepEqual(filesOf(['stats-badge']).filter((file) => /lookup|guide|tracker|sheet|contact|procedures/.test(file)), []);
  });

  it('fetch beforehand what reads a backend with shapes of its own, and its preset', () => {
    const added = (preset: string): readonly string[] =>
      preloadHints(['stats-badge'], '', 'portal.json', preset).filter((hint) => !preloadHints(['stats-badge'], '', 'portal.json').includes(hint));
    assert.equal(added('gateway').length, 0);
    for (const preset of ['none', 'dvcqg-v1', 'zgw']) assert.ok(added(preset).some((hint) => hint.includes('adapter')), preset);
    assert.ok(added('zgw').some((hint) => hint.includes('zgw')));
  });
});

describe('npm run snippet', () => {
  const run = (...args: readonly string[]) => spawnSync(process.execPath, ['--import', 'tsx', join(root, '.tools/snippet.ts'), ...args], { cwd: root, encoding: 'utf8' });

  it('takes elements by their tags and a folder with or without its slash', () => {
    const { stdout, status } = run('--elements', 'dvc-stats-badge', '--folder', 'https://xa.example/dvc');
    assert.equal(status, 0);
    assert.match(stdout, /src="https:\/\/xa\.example\/dvc\/dvc\.js" data-portal="\/dvc\/portal\.json"/);
    assert.match(stdout, /stats-badge/);
  });

  it('says what there is instead of what it was given by mistake', () => {
    for (const [args, complaint] of [[['--extends', 'dvcqg-v11'], /no such preset: dvcqg-v11[^]*dvcqg-v1, /], [['--elements', 'lookup'], /no such element: lookup[^]*procedure-lookup/], [['--foldr', 'x'], /--foldr[^]*--folder/]] as const) {
      const { stderr, stdout, status } = run(...args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, complaint);
      assert.doesNotMatch(stderr, /^ +at /m);
    }
    assert.match(run('--help').stdout, /--elements/);
  });
});
