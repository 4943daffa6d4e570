// The borders of architecture: a room imports only from rooms below it, and the pure rooms import no Node module.
const floors = [
  ['states', 'stats', 'figures'],
  ['measures', 'networks', 'bargaining', 'charts'],
  ['theories'],
  ['sources', 'atlas'],
  ['ensemble'],
  ['inquiry'],
  ['cases', 'pages'],
  ['views'],
  ['cli', 'server'],
];
const pure = ['states', 'stats', 'figures', 'measures', 'networks', 'bargaining', 'theories', 'charts'];

const upstairs = floors.slice(0, -1).map((rooms, floor) => ({
  name: `no-way-up-from-${rooms.join('-')}`,
  severity: 'error',
  comment: 'Data flows one way, downstairs to upstairs.',
  from: { path: `^src/(${rooms.join('|')})/` },
  to: {
    path: `^src/(${floors
      .slice(floor + 1)
      .flat()
      .join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    ...upstairs,
    {
      name: 'pure-rooms-import-no-node-module',
      severity: 'error',
      comment: 'The same code runs in a browser, a notebook and a worker.',
      from: { path: `^src/(${pure.join('|')})/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-import-no-store',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/` },
      to: { path: 'node_modules/(@duckdb|hyparquet|papaparse)' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    {
      name: 'only-declared-packages',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
