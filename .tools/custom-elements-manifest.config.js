// What editors, Storybook and the documentation know about the elements comes from here.
export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [namedEvents(), publishedPaths()],
};

/** Names the modules as the package publishes them: a reader of the manifest has no src folder. */
function publishedPaths() {
  const rename = (node) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'object' && value !== null) rename(value);
      else if (key === 'module' || key === 'path') node[key] = value.replace(/^\/?src\/(.*)\.[jt]s$/, 'esm/$1.js');
    }
  };
  return { name: 'published-paths', packageLinkPhase: ({ customElementsManifest }) => rename(customElementsManifest.modules) };
}

/** The events are those the class documents: what the analyzer reads out of `dispatchEvent(new …)` is an argument, not a name. */
function namedEvents() {
  return {
    name: 'named-events',
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
      for (const declaration of declarations) {
        if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name?.startsWith('dvc-'));
      }
    },
  };
}
