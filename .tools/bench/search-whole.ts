/** All code of the search, to be weighed in one piece. */
export { speechWith } from '../../src/search/speech.js';
export { buildIndex } from '../../src/search/syllable-index.js';
