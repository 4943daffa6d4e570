import { count, list } from '../../charts/text.ts';
import { absenceWords } from '../../figures/index.ts';
import type { PairCamps } from '../../inquiry/pair-camps.ts';
import { tieRuleWords } from '../../inquiry/tie-rules.ts';
import type { Footnotes } from '../footnotes.ts';
import type { Block } from '../page.ts';
import type { Facts } from './facts.ts';

/** The pair's line from the whole system: same camp or not, and in which share of optimal splits. */
export function campsBlocks(section: PairCamps, facts: Facts, notes: Footnotes): Block[] {
  const sources = 'sources' in section ? notes.use(section.sources) : [];
  return [
    { kind: 'heading', id: 'closeness-camps', text: 'in the camps of the whole system', group: true },
    { kind: 'finding', role: 'plain', parts: [{ text: campsWords(section, facts), sources }] },
  ];
}

function campsWords(section: PairCamps, { year: asked, proseA, proseB, codeA, nameA, nameB }: Facts): string {
  const { rule, year } = section;
  const when = `in ${year}${year < asked ? ', when that rule ends,' : ''}`;
  const by = `By ${tieRuleWords[rule]} ${when}`;
  if ('absent' in section) return `${by}: ${absenceWords[section.absent]}.`;
  if ('without' in section) {
    const who = section.without.map((code) => (code === codeA ? nameA : nameB));
    return `${by} ${list(who)} had no tie with a sign, and so no camp.`;
  }
  const { states, ties, frustration, splits, complete, together } = section;
  const odds =
    frustration === 0
      ? `no tie of ${count(ties)} among ${count(states)} states is at odds with two camps`
      : `however the ${count(states)} states are split in two, ${count(frustration)} of their ${count(ties)} ties at least are at odds`;
  if (together === undefined)
    return `${by} no chain of ties joins ${proseA} and ${proseB}: their camps say nothing about each other; ${odds}.`;
  const same = together >= 0.5;
  const share = Math.round(100 * (same ? together : 1 - together));
  const of = complete ? 'optimal splits' : 'optimal splits found';
  const where =
    splits === 1
      ? 'in the only optimal split'
      : share === 100
        ? `in ${splits === 2 ? 'both' : `all ${splits < 1e15 ? count(splits) : 'of the many'}`} ${of}`
        : `in ${share} of 100 ${of}, so it could go either way`;
  return `${by} ${proseA} and ${proseB} stand in ${same ? 'the same camp' : 'opposite camps'} ${where}: ${odds}.`;
}
