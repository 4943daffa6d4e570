import type { Atlas } from '../../atlas/atlas.ts';
import { holdingOf } from '../../atlas/holding.ts';
import { LAST_FULL_YEAR_OF_VOTES } from '../../atlas/tables/un-votes.ts';
import type { CheckedClaims } from '../../cases/checked-claims.ts';
import { possessive } from '../../charts/text.ts';
import { type PairCamps, pairCamps } from '../../inquiry/pair-camps.ts';
import { type Evidence, noEvidence, TheoryInputs } from '../../inquiry/theory-inputs.ts';
import { measureNamed } from '../../measures/index.ts';
import type { Offer } from '../../sources/offers/offer.ts';
import type { Reference } from '../../sources/source.ts';
import { existedIn } from '../../states/index.ts';
import { Footnotes, type OwnSource } from '../footnotes.ts';
import type { Block, Finding, Page } from '../page.ts';
import { provenanceOf } from '../provenance.ts';
import { scores } from './components.ts';
import { type Facts, gatherFacts } from './facts.ts';
import { nothingRecorded, type Recorded } from './recorded.ts';
import { besideBlocks, besideSection } from './section-beside.ts';
import { campsBlocks } from './section-camps.ts';
import { type ClaimsSection, claimsBlocks, claimsSection } from './section-claims.ts';
import { type ClosenessSection, closenessBlocks, closenessSection } from './section-closeness.ts';
import { courseTitle, type DirectionSection, directionBlocks, directionSection } from './section-direction.ts';
import { type KindSection, kindBlocks, kindClause, kindSection, kindSources } from './section-kind.ts';
import { type LeadersSection, leadersBlocks, leadersSection } from './section-leaders.ts';
import { type LeadsSection, leadsBlocks, leadsClause, leadsSection } from './section-leads.ts';
import { type PrecedentsSection, precedentsBlocks, precedentsSection } from './section-precedents.ts';
import { regionalBlocks, regionalSection } from './section-regional.ts';
import { scoresClause } from './section-scores.ts';
import { chartOf, crossingTitle, sharesTitle, spanTitle } from './section-series.ts';
import { type SplitSection, splitBlocks, splitSection } from './section-split.ts';
import { type WhySection, whyBlocks, whyClause, whySection, whySources } from './section-why.ts';
import { coverageStrip } from './strip.ts';

/** The answers about a pair in a year, as data and as a page. */
export interface Dossier {
  pair: [string, string];
  year: number;
  /** The opening sentence, plain. */
  summary: string;
  sections: {
    kind: KindSection;
    closeness: ClosenessSection;
    camps: PairCamps;
    why: WhySection;
    leads: LeadsSection;
    leaders: LeadersSection;
    direction: DirectionSection;
    precedents: PrecedentsSection;
    split: SplitSection;
    /** Left out where no text speaks of the pair. */
    claims?: ClaimsSection;
  };
  page: Page;
  references: Reference[];
}

/** What a dossier is told beside the atlas; what is left out is taken as unknown. */
export interface Known {
  /** What the records say of the pair's treaties. */
  recorded?: Recorded;
  own?: readonly OwnSource[];
  /** Pairs of the reader's choice to set it beside. */
  beside?: readonly (readonly [number, number])[];
  /** Codings in records/, for theories that judge on them. */
  evidence?: Evidence;
  /** Offers on record to draw a state away from a partner. */
  offers?: readonly Offer[];
  /** Claims of texts, as checked. */
  claims?: CheckedClaims;
}

/** The last full year of UN votes: the year of a dossier that none was asked for. */
export function defaultYear(atlas: Atlas): number {
  if (!holdingOf(atlas.manifest, measureNamed('un-agreement'))?.held)
    throw new RangeError('the atlas holds no UN votes, so a dossier needs a year');
  return LAST_FULL_YEAR_OF_VOTES;
}

/**
 * The dossier of two states in a year.
 * @param a, b COW numbers of two states that existed in that year @param known what is known of them beside the atlas
 */
export async function makeDossier(
  atlas: Atlas,
  a: number,
  b: number,
  year: number,
  {
    recorded = nothingRecorded,
    own = [],
    beside = [],
    evidence = noEvidence,
    offers = [],
    claims: checked,
  }: Known = {},
): Promise<Dossier> {
  if (!existedIn(a, year) || !existedIn(b, year)) throw new RangeError(`${a} and ${b} did not both exist in ${year}`);
  const facts = await gatherFacts(atlas, a, b, year);
  const notes = new Footnotes(atlas.manifest, own);
  const kind = kindSection(facts, recorded);
  const closeness = closenessSection(facts);
  const leads = leadsSection(facts);
  const comparators = await besideSection(facts, beside);
  const regional = await regionalSection(atlas, a, b, year);
  const camps = await pairCamps(atlas, a, b, year);
  const direction = directionSection(facts);
  const inputs = new TheoryInputs(atlas, evidence);
  inputs.know(a, b, facts.all);
  const why = await whySection(facts, inputs);
  const split = await splitSection(facts, offers, why, inputs);
  const leaders = await leadersSection(facts);
  const precedents = await precedentsSection(atlas, a, b, year);
  const claims = claimsSection(facts, checked);
  const opening = openingSentence(facts, kind, closeness, leads, why, notes);
  const charts = (made: (Block | undefined)[]) => made.filter((block) => block !== undefined);
  const blocks: Block[] = [
    opening,
    coverageStrip(facts, recorded),
    ...kindBlocks(kind, facts, notes),
    ...closenessBlocks(closeness, facts, notes),
    ...besideBlocks(comparators, facts, notes),
    ...regionalBlocks(regional, year, notes),
    ...campsBlocks(camps, facts, notes),
    ...charts([
      chartOf(facts, 'un-agreement', kind.history, notes, spanTitle(facts, 'un-agreement', 1946)),
      chartOf(facts, 'trade-share', kind.history, notes, sharesTitle(facts, 'trade-share', 'trade')),
    ]),
    ...whyBlocks(why, facts, notes),
    ...leadsBlocks(leads, facts, notes),
    ...leadersBlocks(leaders, notes),
    ...charts([
      chartOf(facts, 'cinc', kind.history, notes, crossingTitle(facts, 'cinc')),
      chartOf(facts, 'military-spending-share', kind.history, notes, crossingTitle(facts, 'military-spending-share')),
    ]),
    ...directionBlocks(direction, facts, notes),
    ...charts(scores.map((name) => chartOf(facts, name, kind.history, notes, courseTitle(direction, name)))),
    ...precedentsBlocks(precedents, year, notes),
    ...splitBlocks(split, facts, notes),
    ...claimsBlocks(claims, facts),
    ...atlasNote(atlas),
  ];
  const page: Page = {
    title: `${facts.nameA} · ${facts.nameB}, ${year}`,
    provenance: provenanceOf(atlas),
    blocks,
    sources: notes.list(),
  };
  return {
    pair: [facts.codeA, facts.codeB],
    year,
    summary: opening.parts.map(({ text }) => text).join(''),
    sections: { kind, closeness, camps, why, leads, leaders, direction, precedents, split, ...(claims && { claims }) },
    page,
    references: notes.references(),
  };
}

function atlasNote(atlas: Atlas): Block[] {
  if (atlas.manifest.kind !== 'starter') return [];
  return [
    {
      kind: 'note',
      text: 'This runs on the bundled starter: figures for every pair, most of them from 1991, without the source rows. For all years and measures build the full atlas: entente data build --from DIR (entente data status says which data sets, and how to get each).',
    },
  ];
}

/** One sentence made from the figures, each clause with its sources. */
function openingSentence(
  facts: Facts,
  kind: KindSection,
  closeness: ClosenessSection,
  leads: LeadsSection,
  why: WhySection,
  notes: Footnotes,
): Finding {
  const component = (measure: string) =>
    closeness.dimensions.flatMap((d) => d.components).filter((c) => c.measure === measure);
  const clauses: Finding['parts'][number][] = [
    { text: kindClause(kind), sources: notes.use(kindSources(kind, facts)), under: 'kind' },
  ];
  const [votes] = component('un-agreement');
  if (votes?.figure.kind === 'value')
    clauses.push({
      text: `alike in ${Math.round(100 * votes.figure.value)}% of joint UN votes${votes.figure.carriedFrom === undefined ? '' : `, carried from ${votes.figure.carriedFrom}`}`,
      sources: notes.use(votes.figure.sources),
      under: 'closeness-diplomatic',
    });
  else if (votes?.figure.kind === 'absent' && votes.figure.reason === 'not-defined')
    clauses.push({
      text: 'no joint UN votes',
      sources: notes.use(votes.figure.sources),
      under: 'closeness-diplomatic',
    });
  const scored = scoresClause(closeness.scores);
  if (scored !== undefined)
    clauses.push({
      text: scored,
      sources: notes.use([
        ...new Set(closeness.scores.flatMap(({ figure, groups }) => (groups.length > 0 ? figure.sources : []))),
      ]),
      under: 'closeness',
    });
  const trade = component('trade-share');
  const [ab, ba] = trade;
  if (ab?.figure.kind === 'value' && ba?.figure.kind === 'value') {
    const percent = (x: number) => `${(100 * x).toFixed(1)}%`;
    const [x, y] = [ab.figure.value, ba.figure.value];
    const even = Math.max(x, y) < 2 * Math.min(x, y) ? '' : 'lopsided, ';
    const carried = ab.figure.carriedFrom === undefined ? '' : `, carried from ${ab.figure.carriedFrom}`;
    clauses.push({
      text: `trade ${even}${percent(x)} of ${possessive(facts.proseA)} against ${percent(y)} of ${possessive(facts.proseB)}${carried}`,
      sources: notes.use(ab.figure.sources),
      under: 'closeness-economic',
    });
  }
  if (leads.yardsticks.length > 0)
    clauses.push({
      text: leadsClause(leads, facts),
      sources: notes.use([...new Set(leads.yardsticks.flatMap((y) => y.sources))]),
      under: 'leads',
    });
  const theories = whyClause(why);
  if (theories !== undefined) clauses.push({ text: theories, sources: notes.use(whySources(why)), under: 'why' });
  const parts = clauses.map((clause, n) => ({
    ...clause,
    text: `${n === 0 ? `In ${facts.year}: ` : '; '}${clause.text}${n === clauses.length - 1 ? '.' : ''}`,
  }));
  return { kind: 'finding', role: 'opening', parts };
}
