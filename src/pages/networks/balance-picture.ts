import { campsChart, campsChartLimit, type InPage, seriesGrid } from '../../charts/index.ts';
import { count } from '../../charts/text.ts';
import { absent, value } from '../../figures/index.ts';
import type { Balance } from '../../inquiry/balance.ts';
import { type BalanceSeries, balanceMeasureNames, balanceMeasures } from '../../inquiry/balance-series.ts';
import type { SignedYear } from '../../inquiry/signed-year.ts';
import { rulesWords } from '../../inquiry/tie-rules.ts';
import { InputError } from '../../sources/input-error.ts';
import { type NetworkOrigin, namesOfMembers } from './balance-members.ts';
import { agreementWords, boundsWords } from './balance-words.ts';

/** The camps of a network as a picture. @throws InputError where it has too many members for one */
export function balancePicture(balance: Balance, origin: NetworkOrigin, inPage?: InPage): string {
  const { network, camps, part, frustrated, optimal, found } = balance;
  if (network.members.length > campsChartLimit)
    throw new InputError(
      '--svg',
      `${count(network.members.length)} members; a picture holds up to ${campsChartLimit}`,
      'Write --gexf or --graphml, and draw it with Gephi',
    );
  const names = namesOfMembers(network, origin);
  const second = new Set(camps[1]);
  const atOdds = new Set(frustrated);
  const sure = found.proved
    ? 'proved: no split has fewer'
    : 'of the best split found, and the least that any split can have';
  const chart = {
    title:
      origin.kind === 'list'
        ? `Camps of ${origin.file}`
        : `Camps ${rulesWords(origin.signed.rules)}, ${origin.signed.year}`,
    subtitle: `${boundsWords(found)} of ${count(network.sign.length)} ties at odds with two camps (frustration index L; ${sure})`,
    camps: ['First camp', 'Second camp'] as const,
    members: network.members.map((label, place) => ({
      ...{ label, name: names[place]! },
      camp: (second.has(place) ? 1 : 0) as 0 | 1,
      apart: part[place] !== 0,
      eitherWay: optimal?.eitherWay[place] ?? 0,
    })),
    ties: Array.from(network.sign, (sign, tie) => ({
      ...{ from: network.from[tie]!, to: network.to[tie]! },
      ...{ sign: (sign > 0 ? 1 : -1) as 1 | -1, frustrated: atOdds.has(tie) },
    })),
    notes: [
      ...(optimal ? [] : ['Without a proof it is not known who could go either way.']),
      ...(origin.kind === 'list' ? [] : withoutNote(origin.signed)),
      ...(origin.kind === 'list' || inPage ? [] : [`Sources: ${origin.signed.sources.join(', ')}.`]),
    ],
  };
  return campsChart(chart, inPage);
}

const withoutNote = ({ without }: SignedYear): string[] =>
  without.length === 0
    ? []
    : [`${count(without.length)} states have no tie and stand in no camp: ${without.join(', ')}.`];

/** The measures by year, each on its own scale. */
export function balanceSeriesPicture(series: BalanceSeries, inPage?: InPage): string {
  const { years, rules, breaks, sources } = series;
  const [first, last] = [years[0]!.year, years.at(-1)!.year];
  const grid = {
    title: `Balance ${rulesWords(rules)}, ${first}–${last}`,
    subtitle: agreementWords(series),
    charts: balanceMeasureNames.map((measure) => {
      const { label, short, more, decimals } = balanceMeasures[measure];
      return {
        title: label,
        subtitle: more === 'lower' ? 'ties at odds; lower is more balanced' : '1 is balance; higher is more balanced',
        lines: [
          {
            ...{ label: short, tone: 'other' as const, breaks },
            points: years.map((one) => {
              const known = 'missing' in one ? undefined : one.values[measure];
              const reason = 'missing' in one ? one.missing : 'not-defined';
              return { year: one.year, figure: known === undefined ? absent(reason) : value(known, sources) };
            }),
          },
        ],
        ...{ marks: [], zero: more === 'lower', decimals },
      };
    }),
    ...(inPage?.phone && { phone: true as const }),
    notes: inPage ? [] : [`Sources: ${sources.join(', ')}.`],
  };
  return seriesGrid(grid, inPage);
}
