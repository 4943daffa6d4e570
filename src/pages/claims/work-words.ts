/** A work of a bibliography in a few words. Whatever is lacking is left out. @example "Norris, Rivals in Cooperation (2020)" */
export function workWords(work: Readonly<Record<string, unknown>> | object): string {
  const { author, title, issued } = work as {
    author?: readonly { family?: string; literal?: string }[];
    title?: string;
    issued?: { 'date-parts'?: readonly (readonly (number | string)[])[] } | string | number;
  };
  const names = (author ?? []).flatMap(({ family, literal }) => family ?? literal ?? []);
  const who = names.length > 3 ? `${names[0]} and others` : names.join(', ');
  const year = typeof issued === 'object' ? issued['date-parts']?.[0]?.[0] : String(issued ?? '').slice(0, 4);
  return [who === '' ? '' : `${who}, `, title ?? 'without a title', year ? ` (${year})` : ''].join('');
}
