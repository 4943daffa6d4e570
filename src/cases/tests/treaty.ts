import { capitalised, howMany } from '../../charts/text.ts';
import { statesOfKey } from '../../figures/index.ts';
import { measureNamed } from '../../measures/index.ts';
import { InputError } from '../../sources/input-error.ts';
import { namedPacts, pactsOnRecord } from '../../sources/records/pair-pacts.ts';
import { codeOf, existedIn } from '../../states/index.ts';
import { figureThen, type View } from '../evidence.ts';
import { windowAxis } from './axes.ts';
import { aChoice, aSpan, aSubject, aText, optional, type Span, spans } from './fields.ts';
import { ENOUGH, lacks, spanWords } from './numbers.ts';
import { wholeYear } from './set-members.ts';
import { LAST_CODED, wholeQuery } from './set-query.ts';
import { type Subject, statesOf, subjectWords } from './subject.ts';
import { checkExisted } from './terms.ts';
import { declareTestKind, type Outcome, type WhyNot } from './test-kind.ts';

const obligations = ['defence', 'offence', 'neutrality', 'nonaggression', 'consultation'] as const;
type Obligation = (typeof obligations)[number];

const obligationWords: Readonly<Record<Obligation | 'any', string>> = {
  defence: 'a defence pact',
  offence: 'a pact of offence',
  neutrality: 'a neutrality pact',
  nonaggression: 'a non-aggression pact',
  consultation: 'a consultation pact',
  any: 'a pact of any kind',
};

/** The data set that codes treaties, and Entente's own records of what came after it. */
const RECORDS = 'pact-events';

/** Treaty status by year. */
export const treatyTest = declareTestKind({
  name: 'treaty',
  about:
    'Whether a treaty obligation is in force in each year of a span, in none, or begins with it: of a pair (either direction owes it), or of a state with anybody. From ATOP to 2018; after it only what Entente’s records say of a pair.',
  basis: 'record',
  fields: {
    obligation: aChoice('which obligation', [...obligations, 'any']),
    of: aSubject('a pair, or a state (with anybody)'),
    years: aSpan('a year or a span'),
    windows: optional(spans('other spans that a reasonable reader might choose')),
    treaty: optional(aText('the treaty meant, by its id in records/treaty-names.csv')),
    is: aChoice('what is to be so', ['in force', 'not in force', 'begins']),
  },
  example: '{ test: treaty, obligation: defence, of: RUS-CHN, years: 1981..2018, is: not in force }',
  check: ({ of, years }, from) => {
    if (of.kind === 'several')
      throw new InputError(from.where('of'), 'of: a treaty is of one pair or one state', 'Write RUS-CHN or RUS');
    checkExisted(statesOf(of), years, from, 'of');
  },
  reading: ({ obligation, of, years, is }) => {
    const who = of.kind === 'state' ? `${subjectWords(of)} and anybody` : subjectWords(of);
    const what = `${obligationWords[obligation]} between ${who}`;
    if (is === 'begins') return `${capitalised(what)} begins in ${years.from} and holds through ${spanWords(years)}.`;
    const when =
      years.from === years.to
        ? String(years.from)
        : `${is === 'in force' ? 'every' : 'any'} year of ${spanWords(years)}`;
    return `${capitalised(what)} is ${is} in ${when}.`;
  },
  // Years of a treaty are dates, not a choice: others only where the case names them.
  axes: (given) => (given.windows ? windowAxis(given) : []),
  query: ({ obligation, of, years, is }) => {
    const asked = { from: is === 'begins' ? years.from - 1 : years.from, to: years.to };
    const coded = (obligation === 'any' ? obligations : [obligation]).flatMap((one) =>
      of.kind === 'pair'
        ? [`entente show atop-${one} ${of.states.map(codeOf).join(' ')} --from ${asked.from} --to ${asked.to}`]
        : wholeQuery(`atop-${one}`, asked, statesOf(of)[0]!),
    );
    const onRecord =
      of.kind === 'pair' && years.to > LAST_CODED
        ? [`entente dossier ${of.states.map(codeOf).join(' ')} --year ${years.to}`]
        : [];
    return [...coded, ...onRecord];
  },
  judge: async ({ obligation, of, years, is }, view): Promise<Outcome> => {
    const found = new Map<number, Status>();
    const first = is === 'begins' ? years.from - 1 : years.from;
    for (let year = first; year <= years.to; year++) found.set(year, await statusIn(obligation, of, year, view));
    const known = [...found].flatMap(([year, status]) => (status.inForce === undefined ? [] : [{ year, ...status }]));
    const inSpan = known.filter(({ year }) => year >= years.from);
    const sources = [...new Set(known.flatMap((one) => one.sources))];
    const wrong = inSpan.filter(({ inForce }) => inForce !== (is !== 'not in force'));
    const asked = years.to - years.from + 1;
    if (inSpan.length === 0) {
      const [status] = [...found.values()].reverse();
      return lacks(measureNamed('atop-defence'), status!.reason ?? 'not-coded', years, 0, status!.sources);
    }
    // Until a year settles it, most years have to be coded.
    if (wrong.length === 0 && inSpan.length < ENOUGH * asked) {
      const { reason, sources: lacking } = [...found.values()].find(({ inForce }) => inForce === undefined)!;
      return lacks(measureNamed('atop-defence'), reason!, years, inSpan.length, lacking);
    }
    const before = found.get(years.from - 1);
    const begun = is !== 'begins' || before?.inForce === false;
    const had = { from: inSpan[0]!.year, to: inSpan.at(-1)!.year, had: inSpan.length, asked };
    const names = treatyNames(of, years, view);
    const inForceIn = inSpan.filter(({ inForce }) => inForce).map(({ year }) => year);
    const words = [
      `in force in ${inForceIn.length} of ${howMany(inSpan.length, 'years')} coded, ${spanWords(had)}`,
      ...(inForceIn.length > 0 && inForceIn.length < inSpan.length ? [`(${runs(inForceIn)})`] : []),
      ...(is === 'begins'
        ? [
            before?.inForce === undefined
              ? '; the year before is not coded'
              : before.inForce
                ? '; in force the year before'
                : `; not in ${years.from - 1}`,
          ]
        : []),
    ].join(' ');
    return {
      kind: 'judged',
      holds: is === 'begins' && before?.inForce === undefined ? 'unclear' : wrong.length === 0 && begun ? 'yes' : 'no',
      words,
      numbers: [],
      sources,
      years: had,
      ...((wrong.length > 0 || had.had === asked) && { settled: true as const }),
      ...(names !== undefined && { note: names }),
    };
  },
});

interface Status {
  inForce?: boolean;
  reason?: WhyNot;
  sources: readonly string[];
}

async function statusIn(obligation: Obligation | 'any', of: Subject, year: number, view: View): Promise<Status> {
  const asked = obligation === 'any' ? obligations : [obligation];
  const all = await Promise.all(
    asked.map((one) =>
      of.kind === 'pair' ? ofPair(one, of.states, year, view) : ofState(one, statesOf(of)[0]!, year, view),
    ),
  );
  return all.find(({ inForce }) => inForce) ?? all.find(({ inForce }) => inForce === undefined) ?? all[0]!;
}

async function ofPair(one: Obligation, states: readonly [number, number], year: number, view: View): Promise<Status> {
  const series = await view.data.series(measureNamed(`atop-${one}`), states);
  // ATOP's lag says nothing of years that it will not reach: there the records speak.
  if (series.covers && year > series.covers[1]) return onRecord(one, states, year, view);
  const figure = figureThen(series, year, view);
  if (figure === 'not-published') return { reason: 'not-published', sources: series.sources };
  if (figure.kind === 'value') return { inForce: figure.value > 0, sources: figure.sources };
  if (figure.reason === 'no-tie') return { inForce: false, sources: figure.sources };
  return { reason: figure.reason, sources: figure.sources };
}

/** After the coded years a record can say that a pact is in force; that none is recorded says nothing. */
function onRecord(one: Obligation, [a, b]: readonly [number, number], year: number, view: View): Status {
  const { pacts: records } = view.data;
  const pacts = records ? pactsOnRecord(records.events, a, b, year) : [];
  const owed = pacts.some(({ standing, obligations: owes }) => standing === 'in-force' && owes[one] === 1);
  if (owed && view.out([RECORDS], year)) return { inForce: true, sources: [RECORDS] };
  return { reason: 'outside-coverage', sources: ['atop'] };
}

async function ofState(one: Obligation, state: number, year: number, view: View): Promise<Status> {
  if (!existedIn(state, year)) return { reason: 'no-such-state', sources: [] };
  const measure = measureNamed(`atop-${one}`);
  const got = await wholeYear(measure, year, view);
  if ('reason' in got) return { reason: got.reason, sources: got.sources };
  const rows = got.whole.rows((key) => statesOfKey(key).includes(state));
  return { inForce: rows.some((row) => got.whole.column.values[row]! > 0), sources: got.sources };
}

/** The treaties of a pair by name in the years asked. */
function treatyNames(of: Subject, years: Span, { data }: View): string | undefined {
  if (of.kind !== 'pair' || !data.pacts) return undefined;
  const [a, b] = of.states;
  const named = new Map<string, string>();
  for (let year = years.from; year <= years.to; year++)
    for (const { id, name, from } of namedPacts(data.pacts.names, data.pacts.families, a, b, year))
      named.set(id, `${name} (${from.slice(0, 4)})`);
  return named.size === 0 ? undefined : `On record of the two: ${[...named.values()].join('; ')}`;
}

/** "2001-2018" or "1950-1980, 2001". */
function runs(years: readonly number[]): string {
  const found: [number, number][] = [];
  for (const year of years) {
    const last = found.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else found.push([year, year]);
  }
  return found.map(([from, to]) => spanWords({ from, to })).join(', ');
}
