import { holdingOf } from '../atlas/holding.ts';
import { sparkline } from '../charts/index.ts';
import { absenceWords, type Figure } from '../figures/index.ts';
import { figureIn, type Series, stateSeries } from '../inquiry/series.ts';
import { yearOf } from '../inquiry/standing.ts';
import { type Measure, measureNamed } from '../measures/index.ts';
import { issueNames } from '../measures/similarity/tables.ts';
import { BEFORE_FIRST_SESSION, type IdealPoint, type IdealPointsShown } from '../pages/measures/ideal-points-words.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf, nameIn } from '../states/index.ts';
import { csvOf } from './csv.ts';
import { wholeNumber, year } from './number-argument.ts';
import { stateArgument } from './state-argument.ts';
import type { View } from './view.ts';

export const idealPointsView: View = {
  name: 'ideal-points',
  summary: 'Where states stand by their votes in the General Assembly, with intervals',
  usage: 'entente ideal-points [STATE…] [--session S | --year Y] [--issue me|nu|di|hr|co|ec]',
  about: `Positions on one line, estimated from recorded votes session by session: mean 0 and standard deviation 1 over all states and sessions, the United States on the positive side; the bounds are 95% intervals. Of some states, or of one session, or of both; without either, of the last session. The year of a session is that in which it opens. Issues: ${Object.entries(
    issueNames,
  )
    .map(([issue, words]) => `${issue} ${words}`)
    .join(', ')}.`,
  words: [{ name: 'state', kind: 'state', about: 'a state', optional: true, many: true }],
  options: {
    session: { type: 'string', value: 'S', kind: 'whole', about: 'one session: 1 opened in 1946, 80 in 2025' },
    year: { type: 'string', value: 'Y', kind: 'year', about: 'the session that opened in this year' },
    issue: {
      type: 'string',
      value: 'ISSUE',
      kind: 'choice',
      choices: () => Object.keys(issueNames),
      called: (issue) => issueNames[issue as keyof typeof issueNames],
      unset: 'all votes',
      about: 'by the votes on one issue instead of all',
    },
  },
  drawing: 'where each stands, with its interval, in the session or over the years',
  examples: [
    'entente ideal-points RUS CHN USA',
    'entente ideal-points --session 73',
    'entente ideal-points Brazil --issue hr --json',
  ],
  schemas: ['ideal-points'],
  list: 'rows',
  answer: async (given, desk) => {
    const measure = measureOf(given.text('issue'));
    const session = wholeNumber(given, 'session', [1, 200]);
    const asked = year(given);
    if (session !== undefined && asked !== undefined)
      throw new InputError('--session and --year', 'both name the session', 'Give one of the two');
    const when = asked ?? (session === undefined ? undefined : BEFORE_FIRST_SESSION + session);
    const states = given.words.map((word) => stateArgument(word, when));
    const { atlas } = desk;
    const table = 'table' in measure ? atlas.manifest.tables[measure.table] : undefined;
    if (!table)
      throw new InputError(
        measure.name,
        `this atlas (${atlas.place}) does not hold it`,
        'Build the full one: entente data build --from DIR',
      );
    const last = Math.max(...table.coverage.spans.map(({ to }) => to));
    const series = states.length === 0 ? [] : await seriesOf(atlas, measure, states);
    const shown = when ?? (states.length === 0 ? last : undefined);
    const rows = states.length === 0 ? await wholeSession(atlas, measure, shown!) : rowsOf(series, shown);
    const sources = holdingOf(atlas.manifest, measure)?.sources ?? [];
    const asShown: IdealPointsShown = { measure, series, rows, sources, ...(shown !== undefined && { year: shown }) };
    return {
      json: () => ({ rows }),
      csv: () =>
        csvOf(
          rows.map((row) => ({ ...row })),
          ['ccode', 'state', 'session', 'year', 'value', 'low', 'high'],
        ),
      svg: async () => (await import('../pages/measures/ideal-points-picture.ts')).idealPointsPicture(asShown),
      page: async () => (await import('../pages/measures/ideal-points-page.ts')).idealPointsPage(atlas, asShown),
      text: () => (shown !== undefined ? sessionText(measure, shown, rows, series) : seriesText(measure, series)),
    };
  },
};

/** @throws InputError for an issue that is none */
function measureOf(issue: string | undefined): Measure {
  if (issue === undefined) return measureNamed('ideal-point');
  if (!(issue in issueNames))
    throw new InputError('--issue', `"${issue}" is no issue`, `There are ${Object.keys(issueNames).join(', ')}`);
  return measureNamed(`ideal-point-${issue}`);
}

async function seriesOf(
  atlas: Parameters<typeof stateSeries>[0],
  measure: Measure,
  states: readonly number[],
): Promise<Series[]> {
  return Promise.all(states.map(async (state) => (await stateSeries(atlas, [measure], state))[0]!));
}

/** The rows of some states: of one year, or of all that have a value. */
function rowsOf(series: readonly Series[], shown: number | undefined): IdealPoint[] {
  return series.flatMap((one) =>
    one.points.flatMap(({ year: y, figure }) =>
      figure.kind === 'value' && (shown === undefined || y === shown) ? [rowOf(one.states[0]!, y, figure)] : [],
    ),
  );
}

function rowOf(ccode: number, y: number, figure: { value: number; low?: number; high?: number }): IdealPoint {
  const { value, low = value, high = value } = figure;
  return { ccode, state: codeOf(ccode), session: y - BEFORE_FIRST_SESSION, year: y, value, low, high };
}

/** All states of a session, from the positive end. */
async function wholeSession(
  atlas: Parameters<typeof yearOf>[0],
  measure: Measure,
  shown: number,
): Promise<IdealPoint[]> {
  const [whole] = await yearOf(atlas, [measure], shown, true);
  return whole!
    .ranking(() => true)
    .map(({ key, value, bounds }) =>
      rowOf(key, shown, { value, ...(bounds && { low: bounds.low, high: bounds.high }) }),
    );
}

function sessionText(measure: Measure, shown: number, rows: readonly IdealPoint[], series: readonly Series[]): string {
  const head = `${measure.label}, session ${shown - BEFORE_FIRST_SESSION} (opened in autumn ${shown})\n\n`;
  const lines = rows.map(({ ccode, value, low, high }) => `${interval(value, low, high)}  ${nameIn(ccode, shown)}\n`);
  const missing = series.flatMap((one) => {
    const figure: Figure = figureIn(one, shown);
    return figure.kind === 'value'
      ? []
      : [`${absenceWords[figure.reason].padStart(24)}  ${nameIn(one.states[0]!, shown)}\n`];
  });
  const none = rows.length + missing.length === 0 ? 'No state has a point there.\n' : '';
  return `${head}${lines.join('')}${missing.join('')}${none}${tail(measure)}`;
}

/** A line a state: its course over all sessions, all on one scale, and its first and last point. */
function seriesText(measure: Measure, series: readonly Series[]): string {
  const points = series.map((one) =>
    one.points.flatMap(({ year: y, figure }) =>
      figure.kind === 'value' ? [{ year: y, value: figure.value, figure }] : [],
    ),
  );
  const values = points.flat().map(({ value }) => value);
  const years = points.flat().map(({ year: y }) => y);
  const reach = {
    from: Math.min(...years),
    to: Math.max(...years),
    low: Math.min(...values),
    high: Math.max(...values),
    cells: 40,
  };
  const lines = series.map((one, n) => {
    const [first, final] = [points[n]![0], points[n]!.at(-1)];
    const name = nameIn(one.states[0]!, final?.year ?? reach.to);
    if (!first || !final) return `${name}: no point in this atlas\n`;
    const { value, low = value, high = value } = final.figure;
    return `${sparkline(points[n]!, reach)}  ${first.value.toFixed(2).padStart(5)} (${first.year}) to ${interval(value, low, high)} (${final.year})  ${name}\n`;
  });
  const over = years.length === 0 ? '' : `, ${reach.from} to ${reach.to}`;
  return `${measure.label}${over}\n\n${lines.join('')}${tail(measure)}`;
}

const tail = (measure: Measure): string =>
  `\n${measure.unit}; 95% intervals. Relative positions on recorded votes: see entente measures ${measure.name}\n`;

/** A value with its bounds, in columns of one width. */
function interval(value: number, low: number, high: number): string {
  return `${value.toFixed(2).padStart(5)}  [${low.toFixed(2).padStart(5)}, ${high.toFixed(2).padStart(5)}]`;
}
