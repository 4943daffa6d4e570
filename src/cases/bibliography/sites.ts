import { wordsOf } from './words.ts';

/** A journal or publisher and its site, where the name's words do not show it or are common to several. `read` is the page that says so. */
interface Site {
  name: string;
  domains: readonly string[];
  read: string;
}

const sites: readonly Site[] = [
  { name: 'Foreign Policy', domains: ['foreignpolicy.com'], read: 'https://foreignpolicy.com/staff/' },
  {
    name: 'Foreign Affairs',
    domains: ['foreignaffairs.com'],
    read: 'https://www.foreignaffairs.com/articles/united-states/2021-08-04/right-way-split-china-and-russia',
  },
  { name: 'Mercator Institute for China Studies', domains: ['merics.org'], read: 'http://www.merics.org/en/about-us/' },
  {
    // published by the China Institute of International Studies
    name: 'Guoji wenti yanjiu',
    domains: ['ciis.org.cn'],
    read: 'http://www.ciis.org.cn/english/node_521155.htm and https://rd.springer.com/chapter/10.1007/978-1-349-08077-9_6',
  },
];

/** Hosts that carry works of many publishers, and say nothing about whose a work is; the list is ours. */
const anybodys = [
  'doi.org',
  'hdl.handle.net',
  'archive.org',
  'jstor.org',
  'muse.jhu.edu',
  'ssrn.com',
  'arxiv.org',
  'repec.org',
  'researchgate.net',
  'academia.edu',
  'books.google.com',
  'tandfonline.com',
  'taylorfrancis.com',
  'sagepub.com',
  'wiley.com',
  'springer.com',
  'sciencedirect.com',
  'academic.oup.com',
  'cambridge.org',
  'degruyter.com',
  'brill.com',
  'worldscientific.com',
  'elibrary.ru',
  'cyberleninka.ru',
  'cnki.net',
];

export function isAnybodys(host: string): boolean {
  return anybodys.some((domain) => under(host, domain));
}

/** The declared domains of a name; none where it is not in the table. */
export function declaredDomains(name: string): readonly string[] {
  return sites.find((site) => squeezed(site.name) === squeezed(name))?.domains ?? [];
}

/** Whose declared site a host is. */
export function declaredOwner(host: string): string | undefined {
  return sites.find((site) => site.domains.some((domain) => under(host, domain)))?.name;
}

export function under(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function squeezed(name: string): string {
  return wordsOf(name).join('').replace(/^the/, '');
}

/** Words that many journals and publishers share: one of them in an address says nothing. Ours. */
const common = new Set(
  (
    'academic affairs analysis center centre comparative council defence defense department economic economy foreign foundation global ' +
    'group history institute international journal magazine military national news online paper papers policy political politics press ' +
    'publishers publishing quarterly relations report reports research review russian american chinese european asian science security ' +
    'society special strategic studies survey times university working world'
  ).split(' '),
);

/**
 * Whether a host is a name's own, by its words: a part of it is put together from words of the name (russiancouncil.ru, Russian International
 * Affairs Council), is the name's initials (nbr.org), or holds a word of the name that few others have (carnegie.ru).
 * @returns undefined for a name without Latin letters, of which a host can show nothing
 */
export function showsName(host: string, name: string): boolean | undefined {
  const words = wordsOf(name).filter((word) => /^[a-z0-9]+$/.test(word));
  if (words.length === 0) return undefined;
  const initials = words
    .filter((word) => word.length > 3 || words.length < 4)
    .map((word) => word[0])
    .join('');
  const known = [...words, initials, words.map((word) => word[0]).join('')].filter((word) => word.length > 1);
  const parts = host
    .split('.')
    .slice(0, -1)
    .flatMap((label) => label.split('-'));
  return parts.some(
    (part) =>
      (part.length >= 3 && madeOf(part, known)) ||
      words.some((word) => word.length >= 5 && !common.has(word) && part.includes(word)),
  );
}

/** Whether a run of letters can be cut into the given words; one word of those that many share is not enough. */
function madeOf(run: string, words: readonly string[]): boolean {
  const reached = new Array<boolean>(run.length + 1).fill(false);
  reached[0] = true;
  for (let at = 0; at < run.length; at++)
    if (reached[at]) for (const word of words) if (run.startsWith(word, at)) reached[at + word.length] = true;
  return reached[run.length]! && !common.has(run);
}
