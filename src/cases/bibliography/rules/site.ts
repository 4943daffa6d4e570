import type { Found, Rule } from '../rule.ts';
import { declaredDomains, declaredOwner, isAnybodys, showsName, under } from '../sites.ts';
import { lettersOf } from '../words.ts';
import { addressOf, publishedBy, type Work } from '../work.ts';

export const otherSite: Rule = {
  id: 'site-of-another',
  checks: 'An address lies on the site of the journal, series or publisher that the entry names.',
  sure:
    'Wrong where the site of the named publisher is known, from the table or from other entries of the list, or where the address is known as ' +
    "another's; else a look, and only for what is published on a site. Hosts that carry works of many publishers pass.",
  find: (works) => works.flatMap((work) => problem(work, works)),
};

/** Kinds of work that stand on their publisher's site. Articles and books stand on many. */
const onSites = new Set(['webpage', 'post', 'post-weblog', 'report', 'article-magazine', 'article-newspaper']);

function problem(work: Work, works: readonly Work[]): Found[] {
  const address = addressOf(work);
  const names = publishedBy(work);
  if (!address || names.length === 0 || isAnybodys(address.host)) return [];
  const { host } = address;
  const declared = names.flatMap(declaredDomains);
  if (declared.some((domain) => under(host, domain))) return [];
  const owner = declaredOwner(host);
  const shown = names.map((name) => showsName(host, name));
  if (owner === undefined && shown.includes(true)) return [];
  if (owner === undefined && shown.includes(undefined)) return [];
  const elsewhere = declared.length > 0 ? declared : sitesOfOthers(names, works);
  if (owner === undefined && elsewhere.length === 0 && !onSites.has(work.type)) return [];
  return [
    {
      certainty: owner !== undefined || elsewhere.length > 0 ? 'wrong' : 'look',
      works: [work.id],
      found: `${names.join(', ')} at ${host}${owner === undefined ? '' : `, the site of ${owner}`}`,
      expected: elsewhere.length > 0 ? `an address at ${elsewhere.join(' or ')}` : `an address of ${names[0]}`,
    },
  ];
}

/** Hosts at which other entries have works of these publishers, and which show their names. */
function sitesOfOthers(names: readonly string[], works: readonly Work[]): string[] {
  const wanted = new Set(names.map(lettersOf));
  const hosts = works.flatMap((work) => {
    const host = addressOf(work)?.host;
    const shared = publishedBy(work).filter((name) => wanted.has(lettersOf(name)));
    return host !== undefined && shared.some((name) => showsName(host, name)) ? [host] : [];
  });
  return [...new Set(hosts)];
}
