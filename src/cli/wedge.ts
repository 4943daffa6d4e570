import { join } from 'node:path';
import { provenanceOf } from '../dossier/provenance.ts';
import { offerJson, wedgeJson } from '../dossier/wedge-json.ts';
import { wedgePage } from '../dossier/wedge-page.ts';
import { TheoryInputs } from '../inquiry/theory-inputs.ts';
import { type WedgeAnswer, wedgeOf, wedgesFor } from '../inquiry/wedge.ts';
import { InputError } from '../sources/input-error.ts';
import type { Offer } from '../sources/offers/offer.ts';
import { codeOf, LAST_YEAR } from '../states/index.ts';
import { csvOf } from '../views/csv.ts';
import { wholeNumber, year } from '../views/number-argument.ts';
import { offerArgument } from '../views/offers.ts';
import { packageRoot } from '../views/package-root.ts';
import { shippedOffers } from '../views/shipped-offers.ts';
import { pairArgument, stateArgument } from '../views/state-argument.ts';
import { theoryValues } from '../views/theory-values.ts';
import type { Given } from '../views/view.ts';
import type { Command, Effects } from './command.ts';
import { writeNamed } from './named-file.ts';
import { atlasOf } from './open-atlas.ts';
import { printPage } from './print-page.ts';

export const wedgeCommand: Command = {
  name: 'wedge',
  summary: 'Would an offer split two states? Price, credibility and the giver’s ceiling',
  usage: 'entente wedge --offer FILE|NAME [--divider A --target B --partner C] [--year Y] | --list [A B]',
  about:
    'An offer is a YAML file of concessions (docs/wedge-offers.md), or the name of one that comes with Entente (--list). States and year are the offer’s own unless given. The answer: taken or not and how far short, which of price, credibility and ceiling binds, which part of the offer matters, the price at credibilities that studies found, how it holds over plausible settings and what would turn it. The worths are codings; the facts are cited.',
  options: {
    offer: { type: 'string', value: 'FILE|NAME', about: 'the offer' },
    divider: { type: 'string', value: 'STATE', about: 'the one that makes it' },
    target: { type: 'string', value: 'STATE', about: 'the one that it is made to' },
    partner: { type: 'string', value: 'STATE', about: 'the one that the target is to leave' },
    year: { type: 'string', value: 'Y', about: 'the year judged (default: the offer’s)' },
    set: {
      type: 'string',
      value: 'NAME=VALUE',
      about: 'state an input or fix a parameter of the theory wedge',
      multiple: true,
    },
    list: { type: 'boolean', about: 'the offers that come with Entente; with two states, those that concern them' },
    draws: { type: 'string', value: 'N', about: 'draws over plausible settings (default 10000)' },
    threads: {
      type: 'string',
      value: 'N',
      about: 'threads to draw on (default 1); the answer is the same on any number',
    },
    markdown: { type: 'boolean', about: 'print Markdown' },
    svg: { type: 'string', value: 'FILE', about: 'also draw which offers would be taken, by worth and credibility' },
  },
  examples: [
    'entente wedge --list',
    'entente wedge --offer larison-2021',
    'entente wedge --offer rus-tur-2017 --set credibility=0.75',
    'entente wedge --divider CHN --target KOR --partner USA --offer my-offer.yaml --year 2017',
  ],
  run: async (given, effects) => {
    if (given.flag('list')) {
      list(given, effects);
      return 0;
    }
    if (given.words.length > 0)
      throw new InputError(
        `"${given.words.join(' ')}"`,
        'states go by --divider, --target and --partner',
        'See entente wedge --help',
      );
    const name = given.text('offer');
    if (name === undefined)
      throw new InputError(
        '--offer',
        'an offer is needed',
        'Give a file or a name: entente wedge --list shows those that come with Entente',
      );
    const offer = offerArgument(name, effects.cwd);
    await answer(offer, given, effects);
    return 0;
  },
};

function list(given: Given, effects: Effects): void {
  const all = shippedOffers();
  const offers =
    given.words.length === 0 ? all : wedgesFor(all, pairArgument(given.words, year(given)), year(given) ?? LAST_YEAR);
  if (given.flag('json')) {
    effects.out(`${JSON.stringify({ offers: offers.map(offerJson) }, null, 1)}\n`);
    return;
  }
  const rows = offers.map(({ name, title, kind, divider, target, partner, year: y, concessions, outcome }) => ({
    ...{ name, title, kind, year: y, outcome },
    ...{ divider: codeOf(divider), target: codeOf(target), partner: codeOf(partner) },
    concessions: [...new Set(concessions.map((part) => part.kind))].join(' '),
  }));
  if (given.flag('csv')) {
    effects.out(
      csvOf(rows, ['name', 'title', 'kind', 'year', 'divider', 'target', 'partner', 'concessions', 'outcome']),
    );
    return;
  }
  if (rows.length === 0) {
    effects.out('No offer that comes with Entente concerns these two up to that year.\n');
    return;
  }
  const wide = Math.max(...rows.map((row) => row.name.length));
  for (const row of rows)
    effects.out(
      `${row.name.padEnd(wide)}  ${row.divider} to ${row.target}, away from ${row.partner}  ${row.year}  ${row.kind.padEnd(8)}  ${row.outcome.padEnd(13)}  ${row.title}\n`,
    );
}

async function answer(offer: Offer, given: Given, effects: Effects): Promise<void> {
  const asked = year(given) ?? offer.year;
  const roles = rolesGiven(offer, given, asked);
  const { stated, parameters } = theoryValues('wedge', given.texts('set'));
  const threads = wholeNumber(given, 'threads', [1, 64]) ?? 1;
  const draws = wholeNumber(given, 'draws', [100, 10_000_000]);
  const seed = wholeNumber(given, 'seed', [0, 2 ** 31 - 1]) ?? 1;
  const atlas = atlasOf(given, effects);
  const found = await wedgeOf(
    offer,
    {
      ...roles,
      ...{ year: asked, stated, parameters, seed },
      ...(draws !== undefined && { draws }),
      ...(threads > 1 && {
        threads: { count: threads, script: join(packageRoot(), 'dist', 'ensemble', 'draws-thread.js') },
      }),
    },
    new TheoryInputs(atlas),
  );
  const file = given.text('svg');
  if (file !== undefined) {
    const { wedgePicture } = await import('../dossier/wedge-picture.ts');
    writeNamed(file, wedgePicture(found), effects);
  }
  if (given.flag('json')) effects.out(`${JSON.stringify(wedgeJson(found), null, 1)}\n`);
  else if (given.flag('csv')) effects.out(asCsv(found));
  else await printPage(wedgePage(found, atlas.manifest, provenanceOf(atlas)), given, effects);
}

/** The states that play the parts: given, else the offer's. @throws InputError where one plays two */
function rolesGiven(offer: Offer, given: Given, asked: number): { divider: number; target: number; partner: number } {
  const role = (name: 'divider' | 'target' | 'partner') => {
    const text = given.text(name);
    return text === undefined ? offer[name] : stateArgument(text, asked);
  };
  const [divider, target, partner] = [role('divider'), role('target'), role('partner')];
  const twice =
    divider === target ? ['divider', 'target'] : divider === partner ? ['divider', 'partner'] : ['target', 'partner'];
  if (new Set([divider, target, partner]).size < 3)
    throw new InputError(
      `--${twice[0]} and --${twice[1]}`,
      'both are the same state',
      `Give three different states; the offer’s own are ${[offer.divider, offer.target, offer.partner].map(codeOf).join(', ')}`,
    );
  return { divider, target, partner };
}

/** A line each: verdict and shares, readings, parts, marks of credibility. */
function asCsv({ offer, assessment, taken, without, marks }: WedgeAnswer): string {
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
  return csvOf(rows, ['offer', 'year', 'kind', 'name', 'value', 'low', 'high', 'price', 'given', 'share', 'note']);
}
