import { capitalised, count, list } from '../../charts/text.ts';
import type { Assessment } from '../../inquiry/assess.ts';
import {
  compareTheories,
  type PartingFlip,
  partingsOf,
  positionsOf,
  type TheoriesCompared,
} from '../../inquiry/compare-theories.ts';
import type { TheoryInputs } from '../../inquiry/theory-inputs.ts';
import { rolesToFill } from '../../inquiry/theory-roles.ts';
import { codeOf, nameIn, withArticle } from '../../states/index.ts';
import type { Implication, Theory } from '../../theories/index.ts';
import type { Footnotes } from '../footnotes.ts';
import type { Ask, Block } from '../page.ts';
import { flipWords, ofHundred } from '../theories/assessment-words.ts';
import type { Facts } from './facts.ts';

export interface WhySection {
  compared: TheoriesCompared;
  partings: PartingFlip[];
}

export async function whySection(facts: Facts, inputs: TheoryInputs): Promise<WhySection> {
  const compared = await compareTheories(facts.a, facts.b, facts.year, inputs);
  return { compared, partings: partingsOf(compared) };
}

const impliesWords: Readonly<Record<Implication | 'mixed', string>> = {
  ally: 'alliance',
  align: 'alignment short of it',
  apart: 'keeping apart',
  silent: 'nothing on the tie',
  mixed: 'different things for the two',
};

/** "of 4 theories 2 point to alliance, 1 to keeping apart": for the opening sentence; one theory alone is none. */
export function whyClause({ compared }: WhySection): string | undefined {
  const positions = positionsOf(compared);
  if (positions.length < 2) return undefined;
  const counts = (['ally', 'align', 'apart', 'mixed'] as const)
    .map((position) => ({ position, n: positions.filter((one) => one.position === position).length }))
    .filter(({ n }) => n > 0);
  if (counts.length === 1)
    return `the ${positions.length} theories that speak of the tie all point to ${impliesWords[counts[0]!.position]}`;
  const parts = counts.map(
    ({ position, n }, at) => `${n} ${at === 0 ? (n === 1 ? 'points to' : 'point to') : 'to'} ${impliesWords[position]}`,
  );
  return `of ${positions.length} theories that speak of the tie ${list(parts)}`;
}

/** Ids of the sources that the theories' inputs rest on. */
export function whySources({ compared }: WhySection): string[] {
  return [...new Set(compared.speaking.flatMap(({ answers }) => answers.flatMap(({ sources }) => sources)))];
}

export function whyBlocks(section: WhySection, facts: Facts, notes: Footnotes): Block[] {
  const { compared } = section;
  if (compared.speaking.length === 0 && compared.lacking.length === 0) return [];
  const clause = whyClause(section);
  const [first] = compared.speaking.flatMap((one) => one.answers);
  const own = first ? `, as entente theory run ${first.theory.id} ${facts.codeA} ${facts.codeB}` : '';
  const answers = compared.speaking.flatMap((one) => one.answers);
  const ofWhom = ({ theory, roles }: Assessment): string => {
    if (theory.pair !== 'each') return 'both';
    const [first] = Object.keys(theory.roles);
    return nameIn(roles[first!]!.states[0]!, facts.year);
  };
  return [
    { kind: 'heading', id: 'why', text: 'Why?' },
    ...(clause === undefined
      ? []
      : [
          {
            kind: 'finding' as const,
            role: 'answer' as const,
            parts: [{ text: `${capitalised(clause)}.`, sources: notes.use(whySources(section)) }],
          },
        ]),
    ...(answers.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption:
              'What each theory says; in how many of 100 plausible settings; and in how many it turns when only our own parameters are drawn anew',
            columns: [
              { title: 'theory', align: 'left' as const },
              { title: 'of', align: 'left' as const },
              { title: 'verdict', align: 'left' as const },
              { title: 'settings', align: 'right' as const },
              { title: 'ours', align: 'right' as const },
              { title: 'what would turn it first', align: 'left' as const },
            ],
            rows: answers.map((answer) => [
              { text: shortTitle(answer.theory), to: runOf(answer) },
              ofWhom(answer),
              `${answer.theory.verdicts[answer.judgement!.verdict]!.label}${answer.year < facts.year ? ` (${answer.year})` : ''}`,
              answer.plausible ? ofHundred(answer.plausible.shares[answer.judgement!.verdict] ?? 0) : '',
              answer.plausible ? ofHundred(answer.plausible.restsOnOurs) : '',
              answer.flips[0] ? flipWords(answer.theory, answer.flips[0]) : 'nothing within range',
            ]),
            sources: notes.use(whySources(section)),
          },
        ]),
    ...threatNotes(answers, facts),
    ...partingBlocks(section, facts),
    ...(compared.lacking.length === 0
      ? []
      : [
          {
            kind: 'note' as const,
            text: `Left out for want of an input: ${compared.lacking
              .map(
                ({ theory, missing }) =>
                  `${shortTitle(theory)} (${list(missing.map((name) => theory.inputs[name]!.label))})`,
              )
              .join('; ')}. entente theory run takes what you state.`,
          },
        ]),
    {
      kind: 'note',
      text: `Shares are of ${count(answers[0]?.plausible?.draws ?? 500)} plausible settings, not probabilities of truth. Each theory’s own page has its inputs, its parameters and every turn${own}.`,
    },
  ];
}

/** "Gains and costs" of "Gains and costs: security against autonomy". */
const shortTitle = ({ title }: Theory) => title.split(':')[0]!;

const inSentence = (theory: Theory) => shortTitle(theory).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

/** The run of a theory that gave an answer: who plays the parts that no rule fills, in the year judged. */
function runOf({ theory, roles, year }: Assessment): Ask {
  const words = rolesToFill(theory).map((name) => roles[name]!.states.map(codeOf).join());
  return { view: 'theory run', words: [theory.id, ...words], options: { year: `${year}` } };
}

/** Whom the rule found as the threat, said once for each state: in the latest year that an answer was judged in. */
function threatNotes(answers: readonly Assessment[], facts: Facts): Block[] {
  const said = new Map<number, { year: number; text: string }>();
  for (const { theory, roles } of answers)
    for (const [name, role] of Object.entries(theory.roles)) {
      const { found } = role;
      if (found?.rule !== 'greatest-threat' || !roles[name]?.found) continue;
      const [of] = roles[found.of]!.states;
      const [threat] = roles[name]!.states;
      if (of === undefined || threat === undefined) continue;
      const { year, note } = roles[name]!.found;
      if (year < (said.get(of)?.year ?? -Infinity)) continue;
      const who = (state: number) => withArticle(nameIn(state, facts.year));
      said.set(of, { year, text: `The greatest threat to ${who(of)} by the rule, ${who(threat)}: ${note}.` });
    }
  return [...said.values()].map(({ text }): Block => ({ kind: 'note', text }));
}

/** One paragraph on where the theories part and over which input. */
function partingBlocks({ compared, partings }: WhySection, facts: Facts): Block[] {
  const positions = positionsOf(compared);
  const held = [...new Set(positions.map(({ position }) => position))];
  if (positions.length < 2) return [];
  if (held.length === 1) return [];
  const sides = held.map((position) => {
    const those = positions.filter((one) => one.position === position).map(({ theory }) => inSentence(theory));
    return `${list(those)} ${those.length === 1 ? 'points' : 'point'} to ${impliesWords[position]}`;
  });
  const [nearest] = partings;
  const over = nearest
    ? ` The nearest turn: ${inSentence(nearest.answer.theory)}${sideOf(nearest.answer, facts)} would point to ${impliesWords[nearest.toward]} with ${flipWords(nearest.answer.theory, nearest.flip)}.`
    : ' No single change within range would bring one to what another says.';
  return [
    {
      kind: 'finding',
      role: 'plain',
      parts: [{ text: `Where they part: ${sides.join('; ')}.${over}` }],
    },
  ];
}

function sideOf({ theory, roles }: Assessment, facts: Facts): string {
  if (theory.pair !== 'each') return '';
  const [first] = Object.keys(theory.roles);
  return ` for ${withArticle(nameIn(roles[first!]!.states[0]!, facts.year))}`;
}
