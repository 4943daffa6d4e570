import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidAsAddress, saidInPieces } from '../../src/server/said-as-address.ts';
import { everyView } from '../../src/views/catalogue.ts';

const views = await everyView();
const said = (text: string) => saidAsAddress(text, views);

describe('a line to type', () => {
  it.each([
    ['entente measures lists them all', '/measures lists them all'],
    ['Did you mean cinc? entente measures --all lists them', 'Did you mean cinc? /measures?all= lists them'],
    ['entente states lists them all', '/states lists them all'],
    ['Did you mean wedge? entente theory list shows all', 'Did you mean wedge? /theories shows all'],
    ['See entente theory show balance', 'See /theory/balance'],
    ['For a pair: entente theory run common-enemy A B', 'For a pair: /theory/run/common-enemy/A/B'],
    ['Did you mean x? entente wedge --list shows those that come', 'Did you mean x? /offers shows those that come'],
    ['entente rank cinc --year 2018', '/rank/cinc?year=2018'],
    ['entente rank --behaviour-ahead --year 2018', '/rank?behaviour-ahead=&year=2018'],
    ['Join the two: entente compare RUS-CHN USA-JPN', 'Join the two: /compare/RUS-CHN/USA-JPN'],
    ['entente compare RUS-CHN USA-JPN, or entente compare RUS CHN', '/compare/RUS-CHN/USA-JPN, or /compare/RUS/CHN'],
    ['Give at most 3; entente compare takes six', 'Give at most 3; /compare takes six'],
    ['Put it in quotes: entente dossier "South Korea" USA', 'Put it in quotes: /dossier/South%20Korea/USA'],
    ['Name it: entente map cinc RUS', 'Name it: /map/cinc/RUS'],
    ['See entente theory run --help', 'See /reference#theory-run'],
    [
      'Build the full one: entente data build --from DIR, or ask for other years with --from and --to',
      'Build the full one: /sources says how, or ask for other years with from and to',
    ],
    ['Give one, for example --year 1816', 'Give one, for example year=1816'],
    ['entente', 'entente'],
    ['ask entente on your own machine', 'ask entente on your own machine'],
  ])('%s', (text, address) => {
    expect(said(text)).toBe(address);
  });

  it.each([
    ['for one (entente theory run balance RUS CHN), each', ['/theory/run/balance/RUS/CHN']],
    ['entente claims explain kireeva-2020:A17 shows it', ['/claims/kireeva-2020/A17']],
    ['entente show un-agreement RUS CHN --from 1992', ['/show/un-agreement/RUS/CHN?from=1992']],
    ['entente theory run ID says it; entente claims explain CASE:ID too', []],
    ['entente data build --from DIR puts them in', []],
  ])('what can be opened in: %s', (text, addresses) => {
    const pieces = saidInPieces(text, views);
    expect(pieces.flatMap((piece) => (piece.leads ? [piece.text] : []))).toEqual(addresses);
  });

  it('says what cannot be opened, for a word has to be put in', () => {
    const pieces = saidInPieces('see entente claims explain CASE:ID', views);
    expect(pieces).toEqual([{ text: 'see ' }, { text: '/claims/CASE/ID', general: true }]);
  });

  it('tells where building an atlas is explained in place of a line that only its keeper can type', () => {
    expect(saidInPieces('entente data build --from DIR puts them in', views)).toEqual([
      { text: '/sources says how puts them in' },
    ]);
  });

  /** Commands that read or write a user's files: nothing at an address can need them. */
  const elsewhere = /entente (claims new|data (add|pull|verify))\b/;

  it('no hint of a mistake that an address can make names a command', () => {
    const found = new Set<string>();
    for (const room of ['views', 'inquiry'])
      for (const file of readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.ts')) continue;
        for (const [call] of readFileSync(`src/${room}/${file}`, 'utf8').matchAll(/new InputError\([\s\S]*?\);/g))
          for (const [, , text] of call.matchAll(/(['`])((?:(?!\1)[^\\])*\bentente [a-z](?:(?!\1)[^\\])*)\1/g))
            found.add(text!.replaceAll(/\$\{[^}]*(theory|id)[^}]*\}/g, 'balance').replaceAll(/\$\{[^}]*\}/g, 'cinc'));
      }
    const hints = [...found].filter((hint) => !elsewhere.test(hint));
    expect(hints.length).toBeGreaterThan(15);
    expect(hints.filter((hint) => /\bentente [a-z]|--[a-z]/.test(said(hint)))).toEqual([]);
  });

  it('any text is taken, and what names no command stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(said(`entente ${text}`)).toBeTypeOf('string');
        if (!/entente|--/.test(text)) expect(said(text)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
