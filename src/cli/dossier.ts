import { relative, resolve } from 'node:path';
import { defaultYear, makeDossier } from '../dossier/dossier.ts';
import { MOST_COMPARATORS } from '../dossier/section-beside.ts';
import { InputError } from '../sources/input-error.ts';
import { year } from './arguments.ts';
import type { Command } from './command.ts';
import { writeNamed } from './named-file.ts';
import { atlasOf } from './open-atlas.ts';
import { stateOrPair } from './pair-argument.ts';
import { printPage } from './print-page.ts';
import { recordsOf } from './records.ts';
import { shippedClaims } from './shipped-claims.ts';
import { shippedOffers } from './shipped-offers.ts';
import { pairArgument } from './state-argument.ts';

/** Pairs joined by commas: "USA-JPN,FRA-DEU". @throws InputError for more than three, or what is no pair */
function besideArgument(text: string | undefined, asked: number): [number, number][] {
  const words = text === undefined ? [] : text.split(',').map((word) => word.trim());
  if (words.length > MOST_COMPARATORS)
    throw new InputError(
      '--beside',
      `${words.length} pairs`,
      `Give at most ${MOST_COMPARATORS}; entente compare takes six`,
    );
  return words.map((word) => {
    const states = stateOrPair(word, asked);
    if (states.length === 2) return states;
    throw new InputError('--beside', `"${word}" is one state`, 'Give pairs, joined by a hyphen: USA-JPN,FRA-DEU');
  });
}

export const dossierCommand: Command = {
  name: 'dossier',
  summary: 'Two states, a year: what tie it is, how close, who leads, with every source',
  usage: 'entente dossier A B [--year Y] [--beside C-D,…] [--html FILE | --markdown | --json] [--cite bibtex|csl]',
  about:
    'Names, ISO-3 codes, COW and Gleditsch-Ward numbers and common aliases are all understood. Without --year the last full year of UN votes is shown. A number without a source, and an absence shown as zero, are defects: please report them.',
  options: {
    year: { type: 'string', value: 'Y', about: 'the year (default: the last full year of UN votes)' },
    beside: { type: 'string', value: 'C-D,…', about: 'up to three other pairs to set it beside' },
    html: { type: 'string', value: 'FILE', about: 'also write the page as one self-contained HTML file' },
    markdown: { type: 'boolean', about: 'print Markdown' },
    cite: { type: 'string', value: 'FORM', about: 'print the citations of all that was used: bibtex or csl' },
    'no-overlay': { type: 'boolean', about: 'leave out your own rows (entente data add)' },
  },
  examples: [
    'entente dossier RUS CHN',
    'entente dossier "South Korea" USA --year 1995 --html korea.html',
    'entente dossier RUS CHN --year 2010 --beside USA-JPN,FRA-DEU',
    'entente dossier 200 220 --cite bibtex',
  ],
  run: async (given, effects) => {
    const cite = given.text('cite');
    if (cite !== undefined && cite !== 'bibtex' && cite !== 'csl')
      throw new InputError('--cite', `"${cite}" is no form of citation`, 'Give bibtex or csl');
    const atlas = atlasOf(given, effects);
    const asked = year(given) ?? defaultYear(atlas);
    const [a, b] = pairArgument(given.words, asked);
    const { recorded, own, evidence } = recordsOf(a, b, asked, !given.flag('no-overlay'), effects.env);
    const beside = besideArgument(given.text('beside'), asked);
    const claims = shippedClaims();
    const known = { recorded, own, beside, evidence, offers: shippedOffers(), ...(claims && { claims }) };
    const dossier = await makeDossier(atlas, a, b, asked, known);
    const file = given.text('html');
    if (file !== undefined) {
      const { renderHtml } = await import('../dossier/render/html.ts');
      writeNamed(file, renderHtml(dossier.page), effects);
    }
    if (cite !== undefined) {
      const { bibliography } = await import('../dossier/cite.ts');
      effects.out(await bibliography(dossier.references, cite === 'bibtex' ? 'bibtex' : 'csl-json'));
    } else if (given.flag('json')) {
      const { dossierJson } = await import('../dossier/json.ts');
      const { version, kind } = atlas.manifest;
      effects.out(`${JSON.stringify(dossierJson(dossier, { place: atlas.place, version, kind }), null, 1)}\n`);
    } else if (given.flag('csv'))
      throw new InputError('--csv', 'a dossier is no table', 'Use --json, or entente show and entente rank for tables');
    else await printPage(dossier.page, given, effects);
    if (file !== undefined && !given.flag('quiet'))
      effects.err(`The same as a page: ${relative(effects.cwd, resolve(effects.cwd, file))}\n`);
    return 0;
  },
};
