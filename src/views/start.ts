import type { Atlas } from '../atlas/atlas.ts';
import { worldFigures } from '../inquiry/world-figures.ts';
import { measureNamed } from '../measures/index.ts';
import { scored, tallyOf } from '../pages/claims/verdict-bars.ts';
import { jsonFigure } from '../pages/figure-json.ts';
import type { Askable } from '../pages/start/search-page.ts';
import { type StartCases, startCases } from '../pages/start/start-cases.ts';
import { reaches, startPage } from '../pages/start/start-page.ts';
import { codeOf } from '../states/index.ts';
import { csvOf } from './csv.ts';
import { patterns } from './search/patterns.ts';
import { shippedClaims } from './shipped-claims.ts';
import type { View } from './view.ts';

/** Forms of question that the start shows, and which of their examples: of several regions, none twice. Ours. */
const shown: readonly (readonly [pattern: string, example: number])[] = [
  ['pair', 0],
  ['closest', 0],
  ['behaviour-ahead', 0],
  ['triangle', 1],
  ['direction', 0],
  ['allies', 0],
  ['split', 1],
  ['theory', 1],
];

/** What the map shows: of each state by itself, so as seen from none. */
const MAPPED = 'cinc';

export const startView: View = {
  name: 'start',
  address: '',
  summary: 'Where to begin: what can be asked, telling pairs, the world, the texts, how far the data reach',
  usage: 'entente serve',
  about:
    'Pairs from several regions, each beside its mirror, by how like treaty allies they behave; capabilities on the map of the world; the texts with their verdicts. The table is of the pairs.',
  words: [],
  options: {},
  examples: ['entente start', 'entente start --json'],
  schemas: ['start'],
  answer: async (_given, { atlas }) => {
    const cases = await startCases(atlas);
    const claims = shippedClaims();
    return {
      json: () => ({
        askable,
        closeness: cases ? casesJson(cases) : null,
        texts: (claims?.cases ?? []).map((one) => ({
          case: one.case,
          title: one.title,
          author: one.author,
          written: one.written,
          claims: one.claims.filter(scored).length,
          verdicts: tallyOf(one.claims.filter(scored).map(({ verdict }) => verdict)),
        })),
        inputs: reaches(atlas).map((one) => ({ ...one, to: one.to ?? null })),
      }),
      csv: () => casesCsv(cases),
      page: async () => {
        const world = await worldOf(atlas);
        return startPage(atlas, {
          askable,
          ...(cases && { cases }),
          ...(claims && { claims }),
          ...(world && { world }),
        });
      },
    };
  },
};

const askable: Askable = shown.map(([name, place]) => {
  const { asks, examples } = patterns.find((pattern) => pattern.name === name)!;
  return { asks, examples: [examples[place]!] };
});

async function worldOf(atlas: Atlas) {
  const figures = await worldFigures(atlas, measureNamed(MAPPED), undefined);
  const year = figures?.known.at(-1);
  return figures && year !== undefined ? { figures, year } : undefined;
}

function casesJson({ measure, year, pacts, cases }: StartCases) {
  return {
    measure: measure.name,
    unit: measure.unit,
    year,
    pactsAsOf: pacts.asOf,
    pairs: cases.map(({ states, figure, defence, beside }) => ({
      states: states.map(codeOf),
      ...jsonFigure(figure),
      defencePact: defence ?? null,
      besideAllies: beside ? { percentile: beside.percentile, of: beside.of } : null,
    })),
  };
}

function casesCsv(found: StartCases | undefined): string {
  const rows = (found?.cases ?? []).map(({ states, figure, defence, beside }) => ({
    measure: found!.measure.name,
    state1: codeOf(states[0]),
    state2: codeOf(states[1]),
    year: found!.year,
    ...(figure.kind === 'value'
      ? { value: figure.value, low: figure.low, high: figure.high }
      : { absent: figure.reason }),
    pact: defence === undefined ? undefined : defence ? 'yes' : 'no',
    percentile: beside?.percentile,
    sources: figure.sources.join(' '),
  }));
  return csvOf(rows, [
    ...['measure', 'state1', 'state2', 'year', 'value', 'low', 'high', 'absent'],
    ...['pact', 'percentile', 'sources'],
  ] as const);
}
