import { join } from 'node:path';
import { TheoryInputs } from '../inquiry/theory-inputs.ts';
import { type WedgeAnswer, wedgeOf } from '../inquiry/wedge.ts';
import type { Block } from '../pages/page.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { offersPage } from '../pages/wedge/offers-page.ts';
import { changeOf } from '../pages/wedge/wedge-change.ts';
import { wedgeJson } from '../pages/wedge/wedge-json.ts';
import { wedgePage } from '../pages/wedge/wedge-page.ts';
import { wedgePicture } from '../pages/wedge/wedge-picture.ts';
import { concessionKinds } from '../sources/offers/offer.ts';
import { writeOffer } from '../sources/offers/write.ts';
import { csvOf } from './csv.ts';
import { mostDraws } from './draws.ts';
import { wholeNumber } from './number-argument.ts';
import { offerMeant } from './offer-draft.ts';
import { offerGiven } from './offer-given.ts';
import { packageRoot } from './package-root.ts';
import { shippedOffers } from './shipped-offers.ts';
import { theoryValues } from './theory-values.ts';
import type { View } from './view.ts';

export const wedgeView: View = {
  name: 'wedge',
  summary: 'Would an offer split two states? Price, credibility and the giver’s ceiling',
  usage:
    'entente wedge --offer FILE|NAME [--divider A --target B --partner C] [--year Y] [--part KIND:WORTH…] | --list [A B]',
  about:
    'An offer is a YAML file of concessions (docs/wedge-offers.md), or the name of one that comes with Entente (--list). States and year are the offer’s own unless given; parts given take the place of its own, and with states and a year need no offer at all. The answer: taken or not and how far short, which of price, credibility and ceiling binds, which part of the offer matters, the price at credibilities that studies found, how it holds over plausible settings and what would turn it. The worths are codings; the facts are cited.',
  words: [],
  options: {
    offer: {
      type: 'string',
      value: 'FILE|NAME',
      about: 'the offer',
      choices: () => shippedOffers().map(({ name }) => name),
    },
    divider: { type: 'string', value: 'STATE', kind: 'state', about: 'the one that makes it' },
    target: { type: 'string', value: 'STATE', kind: 'state', about: 'the one that it is made to' },
    partner: { type: 'string', value: 'STATE', kind: 'state', about: 'the one that the target is to leave' },
    year: { type: 'string', value: 'Y', kind: 'year', about: 'the year judged (default: the offer’s)' },
    set: {
      type: 'string',
      value: 'NAME=VALUE',
      about: 'state an input or fix a parameter of the theory wedge',
      multiple: true,
    },
    part: {
      ...{ type: 'string', value: 'KIND:WORTH', multiple: true },
      about: `a concession, its worth to the target, and where known its cost, how much of it can be taken back, its cost to others, 0 to 1 each, and words: sanctions-relief:0.5:0.3:1 (${Object.keys(concessionKinds).join(', ')})`,
    },
    ceiling: {
      type: 'string',
      value: 'X',
      kind: 'number',
      about: 'the most that the divider’s politics would let it give, 0 to 1',
    },
    counter: { type: 'string', value: 'X', kind: 'number', about: 'what the partner adds to keep the target, 0 to 1' },
    burden: { type: 'string', value: 'X', kind: 'number', about: 'what the tie costs the target, 0 to 1' },
    made: { type: 'boolean', about: 'the offer was made, whatever the ceiling' },
    draws: { type: 'string', value: 'N', kind: 'whole', about: 'draws over plausible settings (default 10000)' },
    threads: {
      ...{ type: 'string', value: 'N', kind: 'whole', here: true },
      about: 'threads to draw on (default 1); the answer is the same on any number',
    },
  },
  examples: [
    'entente wedge --offer larison-2021',
    'entente wedge --offer rus-tur-2017 --set credibility=0.75',
    'entente wedge --divider CHN --target KOR --partner USA --offer my-offer.yaml --year 2017',
    'entente wedge --divider CHN --target PHL --partner USA --year 2016 --part money:0.3:0.1 --part recognition:0.2',
  ],
  drawing: 'which offers would be taken, by worth and credibility',
  file: 'the offer, as a file that entente wedge --offer reads',
  form: { of: 'offer', meant: offerMeant, begin },
  schemas: ['wedge'],
  answer: async (given, { atlas, cwd }) => {
    const { offer, loaded } = offerGiven(given, cwd);
    const { stated, parameters } = theoryValues('wedge', given.texts('set'));
    const threads = cwd === undefined ? 1 : (wholeNumber(given, 'threads', [1, 64]) ?? 1);
    const draws = wholeNumber(given, 'draws', [100, mostDraws(cwd)]);
    const settings = {
      seed: wholeNumber(given, 'seed', [0, 2 ** 31 - 1]) ?? 1,
      ...(draws !== undefined && { draws }),
      ...(threads > 1 && {
        threads: { count: threads, script: join(packageRoot(), 'dist', 'ensemble', 'draws-thread.js') },
      }),
    };
    const inputs = new TheoryInputs(atlas);
    const found = await wedgeOf(offer, { ...settings, year: offer.year, stated, parameters }, inputs);
    let before: Promise<WedgeAnswer> | undefined;
    const asLoaded = async () => {
      if (!loaded) return undefined;
      before ??= wedgeOf(loaded, { ...settings, year: loaded.year, parts: false }, inputs);
      return before;
    };
    return {
      json: async () => wedgeJson(found, await asLoaded()),
      csv: async () => asCsv(found, await asLoaded()),
      svg: () => wedgePicture(found),
      page: async () => wedgePage(found, atlas.manifest, provenanceOf(atlas), await asLoaded()),
      yaml: () => writeOffer(offer),
    };
  },
};

/** What can be loaded, where nothing was asked yet. */
function begin(): Block[] {
  return offersPage(shippedOffers()).blocks.map((block) =>
    block.kind === 'finding' ? { ...block, role: 'plain' } : block,
  );
}

/** A line each: verdict and shares, readings, parts, marks of credibility; of an offer that was changed, what that changes. */
function asCsv(answer: WedgeAnswer, before: WedgeAnswer | undefined): string {
  const { offer, assessment, taken, without, marks } = answer;
  const { judgement, plausible, theory } = assessment;
  const line = (kind: string, name: string, more: Record<string, string | number | undefined>) => ({
    offer: offer.name,
    year: assessment.year,
    ...{ kind, name, ...more },
  });
  const rows = [
    ...Object.keys(theory.verdicts).map((name) =>
      line('verdict', name, {
        given: judgement ? Number(judgement.verdict === name || (judgement.also ?? []).includes(name)) : undefined,
        share: plausible?.shares[name],
      }),
    ),
    line('taken', 'target', { share: taken }),
    ...Object.entries(judgement?.readings ?? {}).map(([name, value]) =>
      line('reading', name, { value, low: plausible?.readings[name]?.low, high: plausible?.readings[name]?.high }),
    ),
    ...without.map(({ part, verdict, taken: share }) =>
      line('without-part', offer.concessions[part]!.kind, { share, note: verdict }),
    ),
    ...marks.map(({ share, price, verdict, work }) => line('mark', work, { value: share, price, note: verdict })),
  ];
  const columns = ['offer', 'year', 'kind', 'name', 'value', 'low', 'high', 'price', 'given', 'share', 'note'];
  if (!before) return csvOf(rows, columns);
  const { numbers, zone, binds, changed } = changeOf(answer, before);
  const change = (name: string, more: Record<string, string | number | undefined>) => line('change', name, more);
  return csvOf(
    [
      ...rows,
      ...numbers.map(({ name, before: was, now }) => change(name, { value: now, before: was })),
      ...(['low', 'high'] as const).map((end) =>
        change(`zone-${end}`, { value: zone.now?.[end], before: zone.before?.[end] }),
      ),
      change('binds', { note: binds.now?.join(' '), before: binds.before?.join(' ') }),
      ...changed.map((words) => change('offer', { note: words })),
    ],
    [...columns, 'before'],
  );
}
