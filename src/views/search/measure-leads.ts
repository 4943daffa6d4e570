import { measureNamed } from '../../measures/index.ts';
import type { Known } from './known.ts';
import { compareLead, type Lead, mapLead, rankLead, showLead } from './lead.ts';
import type { Reading } from './reading.ts';

/** Where a measure leads with the states and years of the line: over the years, as a ranking, on the map, beside others. */
export function measureLeads(name: string, line: Reading, known: Known): Lead[] {
  const measure = measureNamed(name);
  const { states, span, top } = line;
  const years = known.yearsOf(measure);
  const ofState = measure.of === 'state';
  const [one, other] = states;
  const year = line.yearOf(states) ?? Math.min(years?.[1] ?? line.lastYear, line.lastYear);
  const ranked = (state?: number) =>
    rankLead(name, { year, ...(state !== undefined && { state }), ...(top !== undefined && { top }) });
  const leads: Lead[] = [];
  if (ofState) {
    if (states.length === 0) leads.push(ranked(), mapLead(name, undefined, year));
    else if (states.length === 2) leads.push(compareLead([[one!], [other!]], { year, measures: name }));
    leads.push(...states.slice(0, 3).map((state) => showLead(name, [state], span)));
    if (states.length > 0) leads.push(ranked());
  } else if (states.length === 0) leads.push(ranked());
  else if (states.length === 1) leads.push(ranked(one), mapLead(name, one, year));
  else if (states.length === 2) {
    leads.push(showLead(name, [one!, other!], span));
    if (measure.of === 'directed-dyad') leads.push(showLead(name, [other!, one!], span));
    leads.push(ranked(one), ranked(other));
  } else if (line.all.length % 2 === 0 && line.all.length <= 12) {
    const pairs = line.all.flatMap((a, n): [number, number][] => (n % 2 === 0 ? [[a, line.all[n + 1]!]] : []));
    leads.push(compareLead(pairs, { year, measures: name }));
  } else leads.push(...states.slice(1, 4).map((state) => showLead(name, [one!, state], span)));
  return years === undefined ? leads.map((lead) => ({ ...lead, about: `${lead.about}. Not in this atlas` })) : leads;
}
