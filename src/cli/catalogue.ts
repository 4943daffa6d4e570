import type { View } from '../views/view.ts';
import type { Command } from './command.ts';

/** Every command's name, summary and loader. A command's code is loaded only when it runs, so that --help stays instant. */
export const catalogue: readonly { name: string; summary: string; load: () => Promise<Command> }[] = [
  {
    name: 'dossier',
    summary: 'Two states, a year: what tie it is, how close, who leads, with every source',
    load: () => commandOfView(async () => (await import('../views/dossier.ts')).dossierView),
  },
  {
    name: 'show',
    summary: 'A measure of one state or two over the years',
    load: () => commandOfView(async () => (await import('../views/show.ts')).showView),
  },
  {
    name: 'map',
    summary: 'A measure on the map of the world: of every state, or as seen from one',
    load: () => commandOfView(async () => (await import('../views/map.ts')).mapView),
  },
  {
    name: 'network',
    summary: 'Who stands with whom in a year: friends, foes, two camps, and the ties at odds with them',
    load: () => commandOfView(async () => (await import('../views/network.ts')).networkView),
  },
  {
    name: 'search',
    summary: 'A line of words: the pages that answer it',
    load: () => commandOfView(async () => (await import('../views/search.ts')).searchView),
  },
  {
    name: 'rank',
    summary: 'All states or pairs on a measure in a year',
    load: () => commandOfView(async () => (await import('../views/rank.ts')).rankView),
  },
  {
    name: 'drift',
    summary: 'Which way two states are heading: trend, countertrends, change-points',
    load: () => commandOfView(async () => (await import('../views/drift.ts')).driftView),
  },
  {
    name: 'precedents',
    summary: 'The pair-years most like this one, and what became of them',
    load: () => commandOfView(async () => (await import('../views/precedents.ts')).precedentsView),
  },
  {
    name: 'wedge',
    summary: 'Would an offer split two states? Price, credibility and the giver’s ceiling',
    load: async () => (await import('./wedge.ts')).wedgeCommand,
  },
  {
    name: 'ideal-points',
    summary: 'Where states stand by all their votes in the General Assembly, with intervals',
    load: () => commandOfView(async () => (await import('../views/ideal-points.ts')).idealPointsView),
  },
  {
    name: 'compare',
    summary: 'Up to six pairs side by side; or two states, and which is the more volatile',
    load: () => commandOfView(async () => (await import('../views/compare.ts')).compareView),
  },
  {
    name: 'theory',
    summary: 'Theories as models: list them, read one, run one on a case',
    load: async () => (await import('./theory.ts')).theoryCommand,
  },
  {
    name: 'triangle',
    summary: 'Three states over the years: the type of triangle, and the part that each plays',
    load: () => commandOfView(async () => (await import('../views/triangle.ts')).triangleView),
  },
  {
    name: 'common-enemy',
    summary: 'The enemy of my enemy: how often pairs that share one are friends, by year',
    load: () => commandOfView(async () => (await import('../views/common-enemy.ts')).commonEnemyView),
  },
  {
    name: 'balance',
    summary: 'Friends and foes as two camps: how far from balance, who is at odds, who could go either way',
    load: async () => (await import('./balance.ts')).balanceCommand,
  },
  {
    name: 'claims',
    summary: 'Unit tests for arguments: a text’s claims held against the data, then and now',
    load: async () => (await import('./claims.ts')).claimsCommand,
  },
  {
    name: 'measures',
    summary: 'The measures: question, unit, coverage, source',
    load: () => commandOfView(async () => (await import('../views/measures.ts')).measuresView),
  },
  {
    name: 'states',
    summary: 'The states: codes, names, spells; what a name means in a year',
    load: () => commandOfView(async () => (await import('../views/states.ts')).statesView),
  },
  {
    name: 'data',
    summary: 'The data: status, pull, add, build, verify',
    load: async () => (await import('./data.ts')).dataCommand,
  },
  {
    name: 'export',
    summary: 'Tables as Parquet or CSV, with names that R, Stata and Excel take',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'serve',
    summary: 'The workbench in a browser, and the same answers over HTTP',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
  {
    name: 'schema',
    summary: 'The JSON schema of what a command prints',
    load: async () => (await import('./schema.ts')).schemaCommand,
  },
];

/** The command of a view, its code loaded only now. */
async function commandOfView(load: () => Promise<View>): Promise<Command> {
  const [{ commandOf }, view] = await Promise.all([import('./view-command.ts'), load()]);
  return commandOf(view);
}
