import { capitalised, list, span } from '../../charts/text.ts';
import type { Footnotes } from '../footnotes.ts';
import type { Block } from '../page.ts';
import type { Facts } from './facts.ts';
import { obligationMeasures } from './facts.ts';
import {
  headlineOf,
  type Obligation,
  obligationNames,
  obligationWords,
  type TreatyStatus,
  treatyStatus,
} from './kind.ts';
import type { Recorded } from './recorded.ts';
import { type TreatyHistory, treatyHistory } from './treaty-marks.ts';

/** "What is it?": the treaty facts. */
export interface KindSection {
  headline: string;
  status: TreatyStatus;
  history: TreatyHistory;
  /** Obligations that only one of the two owes: who owes them. */
  oneSided: { obligation: Obligation; owedBy: string }[];
  recorded: Recorded;
}

export function kindSection(facts: Facts, recorded: Recorded): KindSection {
  const series = obligationMeasures.map((name) => facts.series(name)[0]!);
  const status = treatyStatus(series, facts.year);
  const oneSided = status.obligations.flatMap((obligation) => {
    const [first, second] = facts
      .series(`atop-${obligation}-owed`)
      .map((s) => s.points.find((p) => p.year === status.year)?.figure.kind === 'value');
    return first === second ? [] : [{ obligation, owedBy: first ? facts.codeA : facts.codeB }];
  });
  return { headline: headlineOf(status.obligations), status, history: treatyHistory(series), oneSided, recorded };
}

/** The first clause of the page's opening sentence. */
export function kindClause(section: KindSection): string {
  const { status, headline } = section;
  if (status.basis === 'unknown') return 'treaties not coded for this year';
  const article = /^[aeiou]/.test(headline) ? 'an' : 'a';
  const pact =
    headline === 'no pact'
      ? 'no pact'
      : `${article} ${headline}${status.obligations.includes('defence') ? '' : ', no defence pact'}`;
  return status.basis === 'coded' ? pact : `${pact} when last coded (${status.year})${recordedWords(section)}`;
}

/** What the first clause rests on: the coded treaties and, for later years, the records. */
export function kindSources({ status, recorded }: KindSection, facts: Facts): string[] {
  const records = status.basis === 'last-coded' ? recorded.events.map(({ source }) => source) : [];
  return [...new Set([...facts.series('atop-defence')[0]!.sources, ...records])];
}

/**
 * What the records put beside the last coded year: pacts in force or signed since, by their obligations, and pacts ended.
 * Without it the answer for a year after the coded data would be out of date.
 */
function recordedWords({ recorded }: KindSection): string {
  const saying = (yours: boolean): string => {
    const events = recorded.events.filter((event) => event.yours === yours);
    const words = events.flatMap(({ standing, owed, since }) => {
      if (standing === 'ended') return [];
      const how = { 'in-force': 'in force', signed: 'signed', suspended: 'suspended' }[standing];
      return [`${owed.length === 0 ? 'a pact' : `a ${headlineOf(owed)}`} ${how} (${since.slice(0, 4)})`];
    });
    const ended = events.filter(({ standing }) => standing === 'ended').length;
    if (ended > 0) words.push(`${ended === 1 ? 'a pact' : `${ended} pacts`} ended`);
    return words.length === 0 ? '' : `; ${yours ? 'by your own rows' : 'on record'} ${list(words)}`;
  };
  return saying(false) + saying(true);
}

export function kindBlocks(section: KindSection, facts: Facts, notes: Footnotes): Block[] {
  const { status, history, headline, oneSided, recorded } = section;
  const blocks: Block[] = [{ kind: 'heading', id: 'kind', text: 'What is it?' }];
  const atop = notes.use(facts.series('atop-defence')[0]!.sources);
  if (status.basis === 'unknown')
    blocks.push({
      kind: 'finding',
      role: 'answer',
      parts: [{ text: 'Alliance obligations are outside the coverage of this atlas for that year.', sources: atop }],
    });
  else {
    const when = status.basis === 'coded' ? `in ${status.year}` : `when last coded (${status.year})`;
    const first = Object.values(status.since).length > 0 ? Math.min(...Object.values(status.since)) : undefined;
    const since = first === undefined ? '' : ` since ${first}`;
    const last = status.lastDefence === undefined ? '' : `; no defence pact since ${status.lastDefence}`;
    const never =
      status.lastDefence === undefined && !status.obligations.includes('defence')
        ? '; no defence pact in the years coded'
        : '';
    const text =
      headline === 'no pact'
        ? `No alliance obligation ${when}${last}${never}.`
        : `${capitalised(headline)}${since}, in force ${when}${last}${never}.`;
    blocks.push({ kind: 'finding', role: 'answer', parts: [{ text, strong: true, sources: atop }] });
    const details = status.obligations.map((o) => `${obligationWords[o]} since ${status.since[o]}`);
    if (details.length > 1)
      blocks.push({
        kind: 'finding',
        role: 'plain',
        parts: [{ text: `Obligations: ${details.join(', ')}.`, sources: atop }],
      });
  }
  for (const { obligation, owedBy } of oneSided)
    blocks.push({
      kind: 'finding',
      role: 'plain',
      parts: [
        {
          text: `Only ${owedBy === facts.codeA ? facts.proseA : facts.proseB} owes ${obligationWords[obligation]}: the obligation is one-sided.`,
          sources: atop,
        },
      ],
    });
  if (history.spells.length > 0)
    blocks.push({
      kind: 'finding',
      role: 'plain',
      parts: [{ text: `History: ${historyWords(history)}.`, sources: atop }],
    });
  if (recorded.treaties.length > 0) {
    const named = recorded.treaties.map(({ text }) => text).join('; ');
    const sources = notes.use([...new Set(recorded.treaties.map(({ source }) => source))]);
    blocks.push({ kind: 'finding', role: 'plain', parts: [{ text: `By name: ${named}.`, sources }] });
  }
  for (const event of recorded.events)
    blocks.push({ kind: 'finding', role: 'plain', parts: [{ text: event.text, sources: notes.use([event.source]) }] });
  if (status.basis === 'last-coded')
    blocks.push({
      kind: 'note',
      text: `ATOP ends in ${status.year}. ${recorded.events.length > 0 ? 'What is known of later years stands above as records, each with its own source; the list of records is not complete.' : `No later pact event between ${facts.proseA} and ${facts.proseB} is on record here; that list is not complete, so this is no proof that there was none.`}`,
    });
  return blocks;
}

function historyWords({ spells, coded }: TreatyHistory): string {
  return spells
    .map(({ from, to, obligations }) => {
      const words = list(
        obligationNames.filter((name) => obligations.includes(name)).map((name) => obligationWords[name]),
      );
      return `${words} ${to === coded?.[1] ? `from ${from}, to ${to} when last coded` : span(from, to)}`;
    })
    .join('; ');
}
