import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** Writes down what every chunk holds and loads; the size check reads it instead of guessing from file names. */
export function noteChunks(file) {
  const nameOf = (id) => relative(process.cwd(), id).replace(/^.*node_modules\//, '');
  return {
    name: 'note-chunks',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const notes = chunks.map((chunk) => ({
        file: chunk.fileName,
        entry: chunk.facadeModuleId && nameOf(chunk.facadeModuleId),
        imports: chunk.imports,
        dynamicImports: chunk.dynamicImports,
        modules: Object.fromEntries(Object.entries(chunk.modules).map(([id, module]) => [nameOf(id), module.renderedLength])),
      }));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(notes, null, 1)}\n`);
    },
  };
}

/**
 * Lets `import()` ask for everything its chunk will import at once. Left alone, a browser learns of those imports only when the chunk
 * has arrived, and each such link costs a poor network more than half a second.
 */
export function importSideBySide() {
  return {
    name: 'import-side-by-side',
    renderDynamicImport({ chunk, getTargetChunkImports }) {
      // Rollup lists the imports of imports too: it hoists them into the chunk that is asked for.
      const more = (getTargetChunkImports() ?? []).filter(({ type, fileName }) => type === 'internal' && fileName !== chunk.fileName);
      if (more.length === 0) return null;
      // One promise for all: an import that fails is told to whoever asked, and nowhere else.
      const also = more.map(({ resolvedImportPath }) => `import(${resolvedImportPath})`);
      return { left: 'Promise.all([import(', right: `), ${also.join(', ')}]).then(([module]) => module)` };
    },
  };
}

const seriousAnywhere = new Set(['UNRESOLVED_IMPORT', 'MISSING_EXPORT']);

/** A warning about our own code is an error: nobody reads the warnings of a build that passes. */
export function strictWarnings(warning) {
  if (warning.code === 'EMPTY_BUNDLE') return; // a module that holds only types
  const places = [warning.id, warning.loc?.file, ...(warning.ids ?? [])].filter(Boolean);
  const inDependency = places.some((place) => place.includes('/node_modules/'));
  if (!inDependency || seriousAnywhere.has(warning.code)) throw new Error(warning.message);
}

/**
 * zod keeps its settings under a global name that every copy of zod on a page shares. The built script takes a name of its own, so that
 * our `jitless` is not set for the host page too.
 */
export function ownZodSettings() {
  return {
    name: 'own-zod-settings',
    transform: (code, id) => (id.includes('/zod/') && code.includes('__zod_global') ? { code: code.replaceAll('__zod_global', '__dvc_zod_global'), map: null } : null),
  };
}
