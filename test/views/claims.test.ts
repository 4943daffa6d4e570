import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { openFolder } from '../../src/atlas/folder.ts';
import type { CheckedClaims } from '../../src/cases/checked-claims.ts';
import type { Page } from '../../src/pages/page.ts';
import { renderHtml } from '../../src/pages/render/html.ts';
import { bibliographyView } from '../../src/views/bibliography.ts';
import { bothSidesView } from '../../src/views/both-sides.ts';
import { everyView } from '../../src/views/catalogue.ts';
import { claimsView } from '../../src/views/claims.ts';
import { hypothesesView } from '../../src/views/hypotheses.ts';
import { questionsView } from '../../src/views/questions.ts';
import { referencesOf } from '../../src/views/references.ts';
import { shippedClaims } from '../../src/views/shipped-claims.ts';
import { shippedQuestions } from '../../src/views/shipped-questions.ts';
import type { View } from '../../src/views/view.ts';
import { readStrictly } from '../charts/well-formed.ts';
import { faultsAgainst } from '../cli/schema-faults.ts';
import { starterFolder } from '../starter-folder.ts';
import { ask, blocksOf, leadsTo, openingOf } from './ask.ts';

const atlas = openFolder(starterFolder, 'starter');
const shipped = shippedClaims()!;
const pageOf = async (view: View, words: string[], query = ''): Promise<Page> =>
  (await ask(view, words, query, atlas)).page();

/** The atlas, and whether anything was read from it. */
function watched(): { atlas: Atlas; read: () => number } {
  let read = 0;
  const spied = new Proxy(atlas, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        read += 1;
        return (value as (...all: unknown[]) => unknown).apply(target, args);
      };
    },
  });
  return { atlas: spied, read: () => read };
}

describe('the list of texts', () => {
  it('opens with how all their own claims fare, as counted from the verdicts shipped', async () => {
    const own = shipped.cases.flatMap(({ claims }) => claims).filter(({ stance }) => /own|endorses/.test(stance));
    const supported = own.filter(({ verdict }) => verdict === 'supported').length;
    const said = openingOf(await pageOf(claimsView, []));
    expect(said).toContain(`${shipped.cases.length} texts`);
    expect(said).toContain(`Of the ${own.length} that are their authors’ own or endorsed: ${supported} supported`);
  });

  it('leads to each text and each question, and reads nothing of the atlas', async () => {
    const { atlas: spied, read } = watched();
    const page = await (await ask(claimsView, [], {}, spied)).page();
    const to = leadsTo(page).map(({ view, words }) => [view, ...words].join('/'));
    for (const one of shipped.cases) expect(to).toContain(`claims/${one.case}`);
    for (const { id } of shippedQuestions()) expect(to).toContain(`questions/${id}`);
    expect(read()).toBe(0);
  });
});

describe('one text', () => {
  it('is an annotated list: every claim, its verdict as a chip that is also a word, each leading to its page', async () => {
    const text = shipped.cases.find((one) => one.case === 'allison-2023')!;
    const page = await pageOf(claimsView, ['allison-2023']);
    const list = blocksOf(page, 'table').find(({ caption }) => caption.startsWith('The claims'))!;
    expect(list.rows).toHaveLength(text.claims.length);
    for (const [n, claim] of text.claims.entries()) {
      const [id, , verdict] = list.rows[n]!;
      expect(id).toMatchObject({ to: { view: 'claims', words: ['allison-2023', claim.id] } });
      expect(verdict).toMatchObject({ chip: expect.any(String), text: expect.stringMatching(/^[a-z]/) });
      if (claim.atWriting !== claim.verdict) expect((verdict as { text: string }).text).toContain('(was ');
    }
    expect(renderHtml(page)).toContain('<span class="chip for">supported</span>');
  });

  it('says so where the verdicts shipped are of another atlas, and checks anew where that is asked', async () => {
    const notes = blocksOf(await pageOf(claimsView, ['pesu-2025']), 'note').map(({ text }) => text);
    expect(notes.some((text) => text.includes(shipped.atlas) && text.includes(atlas.manifest.version))).toBe(true);
    const anew = blocksOf(await pageOf(claimsView, ['pesu-2025'], 'anew='), 'note').map(({ text }) => text);
    expect(anew.some((text) => text.includes(shipped.atlas))).toBe(false);
  });

  it('gives JSON as the schema says, and CSV with a line a claim, both checked on the data at hand', async () => {
    const answer = await ask(claimsView, ['pesu-2025'], {}, atlas);
    const json = (await answer.json()) as { cases: { claims: { id: string; verdict: string }[] }[] };
    expect(faultsAgainst('claims-check', json)).toEqual([]);
    const { data } = Papa.parse<Record<string, string>>((await answer.csv!()).trim(), { header: true });
    expect(data.map(({ id, verdict }) => [id, verdict])).toEqual(
      json.cases[0]!.claims.map(({ id, verdict }) => [id, verdict]),
    );
  });
});

describe('one claim', () => {
  it('tells its verdict at both dates, its voice and its tests, draws its settings, leads to its neighbours', async () => {
    const answer = await ask(claimsView, ['allison-2023', 'A02'], {}, atlas);
    const page = await answer.page();
    const json = (await answer.json()) as { cases: { claims: { verdict: string; tests: unknown[] }[] }[] };
    const [claim] = json.cases[0]!.claims;
    const headings = blocksOf(page, 'heading').map(({ id }) => id);
    expect(headings.slice(0, 2)).toEqual(['verdict', 'who']);
    expect(headings.filter((id) => id.startsWith('test-'))).toHaveLength(claim!.tests.length);
    const [picture] = blocksOf(page, 'picture');
    readStrictly(picture!.svg);
    readStrictly(await answer.svg!());
    const to = leadsTo(page).map(({ words }) => words.join('/'));
    expect(to).toContain('allison-2023/A01');
    expect(to).toContain('allison-2023/A03');
  });

  it.each([
    [['alison-2023'], /no such text\. Did you mean allison-2023\?/],
    [['allison-2023', 'A99'], /allison-2023 has no such claim/],
    [['allison-2023', 'A01', 'A02'], /one claim at a time/],
    [['../../package.json'], /no such text/],
  ])('%j is refused in a line', async (words, said) => {
    await expect(ask(claimsView, words, {}, atlas)).rejects.toThrow(said);
  });

  it('a day before the text was written is refused', async () => {
    await expect(ask(claimsView, ['allison-2023', 'A01'], 'as-of=2020', atlas)).rejects.toThrow(/written on 2023/);
  });
});

describe('questions', () => {
  it('are listed with as many claims as name them', async () => {
    const page = await pageOf(questionsView, []);
    const [table] = blocksOf(page, 'table');
    const claims = (id: string) =>
      shipped.cases.flatMap((one) => one.claims).filter(({ question }) => question === id).length;
    expect(table!.rows.map(([asked, n]) => [(asked as { text: string }).text, n])).toEqual(
      shippedQuestions().map(({ id, question }) => [question, `${claims(id)}`]),
    );
  });

  it('one of them lays its claims side by side, with links to each', async () => {
    const answer = await ask(questionsView, ['decline-began'], {}, atlas);
    const json = (await answer.json()) as { answers: { case: string; id: string }[] };
    expect(faultsAgainst('claims-compare', json)).toEqual([]);
    const to = leadsTo(await answer.page()).map(({ words }) => words.join('/'));
    expect(to).toEqual(json.answers.map(({ case: of, id }) => `${of}/${id}`));
  });
});

describe('both sides', () => {
  it('stand on one page, with as many blocks and pieces each', async () => {
    const answer = await ask(bothSidesView, ['decline-began'], {}, atlas).catch(() => undefined);
    expect(answer).toBeUndefined();
    const two = await ask(bothSidesView, ['closing-ranks'], {}, atlas);
    const json = (await two.json()) as { pages: { side: string; pieces: unknown[] }[] };
    expect(faultsAgainst('claims-both-sides', json)).toEqual([]);
    const page = await two.page();
    const sections = blocksOf(page, 'heading').filter(({ group }) => !group);
    expect(sections.map(({ id }) => id)).toEqual(json.pages.map(({ side }) => side));
    const pieces = blocksOf(page, 'heading').filter(({ id }) => id.startsWith('piece-'));
    expect(pieces).toHaveLength(json.pages[0]!.pieces.length + json.pages[1]!.pieces.length);
    renderHtml(page);
    expect((await referencesOf(two, atlas.manifest)).length).toBe(page.sources.length);
  });
});

describe('hypotheses and bibliographies', () => {
  it('the ranking is drawn, and the list leads to it', async () => {
    const answer = await ask(hypothesesView, ['alliance'], {}, atlas);
    expect(faultsAgainst('claims-hypotheses', await answer.json())).toEqual([]);
    const [picture] = blocksOf(await answer.page(), 'picture');
    readStrictly(picture!.svg);
    const listed = leadsTo(await pageOf(hypothesesView, []));
    expect(listed).toContainEqual({ view: 'hypotheses', words: ['alliance'] });
    const said = JSON.stringify((await answer.page()).blocks.map((block) => ('text' in block ? block.text : block)));
    expect(said).toMatch('. Kireeva 2020 K25, test 2"');
    expect(said).not.toMatch(/\b[a-z]+-20\d\d:[A-Z]\d/);
  });

  it('a text’s works are listed with their findings; a text without a list is told which has one', async () => {
    const answer = await ask(bibliographyView, ['kireeva-2020'], {}, atlas);
    const json = (await answer.json()) as { works: number; findings: unknown[] };
    const tables = blocksOf(await answer.page(), 'table');
    expect(tables.at(-1)!.rows).toHaveLength(json.works);
    await expect(ask(bibliographyView, ['ko-2006'], {}, atlas)).rejects.toThrow(/There is kireeva-2020/);
  });
});

describe('what the pages lead to', () => {
  let all: View[];
  beforeAll(async () => {
    all = [...(await everyView())];
  });

  it('is there: a view of that name, and no more words than it takes', async () => {
    const pages = [
      await pageOf(claimsView, []),
      await pageOf(claimsView, ['ko-2006']),
      await pageOf(questionsView, []),
    ];
    for (const { view, words } of pages.flatMap(leadsTo)) {
      const found = all.find(({ name }) => name === view);
      expect(found, view).toBeDefined();
      expect(words.length).toBeLessThanOrEqual(found!.words.length);
    }
  });
});

describe('verdicts kept with the package', () => {
  it('have as many settings as make a share, and a reason where there is no test', () => {
    for (const { claims } of (shipped satisfies CheckedClaims).cases)
      for (const { id, share, settings, untested, verdict } of claims) {
        expect(settings === undefined, id).toBe(share === undefined);
        if (verdict === 'not-data') expect(untested, id).toBeTruthy();
      }
  });
});
