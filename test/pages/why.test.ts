import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { makeDossier } from '../../src/pages/dossier/dossier.ts';
import type { Ask, Page } from '../../src/pages/page.ts';
import { renderMarkdown } from '../../src/pages/render/markdown.ts';
import { flipWords } from '../../src/pages/theories/assessment-words.ts';
import { theories } from '../../src/theories/index.ts';
import { recordsOf } from '../../src/views/records.ts';
import { shippedOffers } from '../../src/views/shipped-offers.ts';
import { theoryRunView } from '../../src/views/theory-run.ts';
import { starterFolder, starterHolds } from '../starter-folder.ts';
import { ask } from '../views/ask.ts';

const [USA, RUSSIA, TURKEY, CHINA] = [2, 365, 640, 710];

/** The text of a section of a page. */
function sectionOf(page: Page, heading: string): string {
  const text = renderMarkdown(page).replaceAll('\\', '');
  const from = text.indexOf(`## ${heading}`);
  expect(from, heading).toBeGreaterThan(0);
  return text.slice(from, text.indexOf('\n## ', from + 5));
}

describe.skipIf(!starterHolds('obligations'))('why, and what would split it', () => {
  const atlas = openFolder(starterFolder);
  const dossierOf = (a: number, b: number, year: number) => {
    const { recorded, own, evidence } = recordsOf(a, b, year, false, {});
    return makeDossier(atlas, a, b, year, { recorded, own, evidence, offers: shippedOffers() });
  };

  it('every theory about a pair that can say something of a tie speaks, or is named as lacking an input', async () => {
    const { sections, page } = await dossierOf(RUSSIA, CHINA, 2014);
    const { speaking, lacking } = sections.why.compared;
    const expected = theories.filter(
      ({ pair, verdicts }) => pair && Object.values(verdicts).some(({ implies }) => implies !== 'silent'),
    );
    expect([...speaking, ...lacking].map(({ theory }) => theory.id).sort()).toEqual(
      expected.map(({ id }) => id).sort(),
    );
    const text = sectionOf(page, 'Why?');
    for (const { theory, answers } of speaking)
      for (const { judgement } of answers) expect(text).toContain(theory.verdicts[judgement!.verdict]!.label);
  });

  it('each theory leads to its run, which says the same and turns at the same place', async () => {
    const { sections, page } = await dossierOf(RUSSIA, CHINA, 2014);
    const answers = sections.why.compared.speaking.flatMap((one) => one.answers);
    const table = page.blocks.find((block) => block.kind === 'table' && block.caption.startsWith('What each theory'));
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows).toHaveLength(answers.length);
    for (const [n, [theory, , , , , turn]] of rows.entries()) {
      const { to } = theory as { to: Ask };
      expect(to.view).toBe('theory run');
      const { json } = await ask(theoryRunView, to.words, { ...to.options, draws: '100' });
      const run = (await json()) as {
        year: number;
        verdict: string;
        flips: { to: number | string; verdict: string }[];
      };
      const { judgement, flips, year, theory: of } = answers[n]!;
      expect([run.year, run.verdict], to.words.join()).toEqual([year, judgement!.verdict]);
      expect(run.flips.slice(0, 1).map(({ verdict }) => verdict)).toEqual(
        flips.slice(0, 1).map(({ verdict }) => verdict),
      );
      expect(turn).toBe(flips[0] ? flipWords(of, flips[0]) : 'nothing within range');
    }
  });

  it('a theory that lacks a core input stays out of the table and is named', async () => {
    const { sections, page } = await makeDossier(atlas, RUSSIA, CHINA, 2014);
    const [stage] = sections.why.compared.lacking;
    expect(stage!.theory.id).toBe('institutional-stage');
    expect(sectionOf(page, 'Why?')).toMatch(/Left out for want of an input: The stage of military institutions \(/);
  });

  it('tells where theories part and which change of which input would bring the nearest over', async () => {
    const { sections, page } = await dossierOf(RUSSIA, CHINA, 2014);
    const [nearest] = sections.why.partings;
    expect(nearest!.answer.theory.verdicts[nearest!.flip.verdict]!.implies).toBe(nearest!.toward);
    expect(sectionOf(page, 'Why?')).toMatch(
      /Where they part: .* point.* to .*\. The nearest turn: .* would point to /s,
    );
  });

  it('puts the offers on record to the pair, whoever the divider: American ones to Russia, a Russian one to Turkey', async () => {
    const russia = await dossierOf(RUSSIA, CHINA, 2022);
    expect(russia.sections.split.offers.map(({ offer }) => offer.name).sort()).toEqual([
      'comment-2021',
      'kupchan-2021',
      'larison-2021',
    ]);
    const words = russia.sections.split.offers.find(({ offer }) => offer.name === 'kupchan-2021')!;
    expect(words.assessment.judgement?.verdict).toBe('refused-price');
    expect(sectionOf(russia.page, 'What would split it, or seal it?')).toContain('What binds'.toLowerCase());
    const turkey = await dossierOf(USA, TURKEY, 2018);
    expect(turkey.sections.split.offers.map(({ offer }) => offer.name)).toEqual(['rus-tur-2017']);
  });

  it('says who led either state, and since when', async () => {
    const { sections } = await dossierOf(RUSSIA, CHINA, 2014);
    expect(sections.leaders.map((one) => one.kind === 'one-leader' && one.since)).toEqual([2000, 2012]);
  });
});
