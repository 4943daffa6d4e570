import { asIs, type TableMeasure } from '../measure.ts';

interface DisputeData {
  table: string;
  suffix: string;
  said: string;
  citation: string;
  ends: string;
}

const cow: DisputeData = {
  table: 'disputes',
  suffix: '',
  said: '',
  citation: 'Palmer et al. 2022, Conflict Management and Peace Science 39(4); MID 5.0',
  ends: 'The coding ends in 2014: later years are outside its coverage.',
};

const gml: DisputeData = {
  table: 'disputes-gml',
  suffix: '-gml',
  said: ' (GML)',
  citation: 'Gibler, Miller and Little 2016, International Studies Quarterly 60(4); GML 2.2.1',
  ends: 'A rival coding of the same disputes; it ends in 2010.',
};

const naive =
  'Two states count as in dispute when they stood on opposite sides of one; in disputes of many states they may never have met.';

const ofDisputes = (
  data: DisputeData,
  rest: Pick<TableMeasure, 'name' | 'label' | 'question' | 'unit' | 'range' | 'columns' | 'notes'>,
): TableMeasure => ({
  ...rest,
  name: rest.name + data.suffix,
  label: rest.label + data.said,
  of: 'dyad',
  decimals: 0,
  closer: 'lower',
  origin: { kind: 'published', citation: data.citation },
  table: data.table,
  value: asIs,
  notes: [...(rest.notes ?? []), naive, data.ends],
});

const underWay = (data: DisputeData): TableMeasure =>
  ofDisputes(data, {
    name: 'disputes',
    label: 'Disputes',
    question: 'How many militarised disputes did i and j have under way that year?',
    unit: 'disputes',
    range: [0, 10],
    columns: ['disputes'],
  });

const onsets = (data: DisputeData): TableMeasure =>
  ofDisputes(data, {
    name: 'dispute-onsets',
    label: 'Disputes begun',
    question: 'How many militarised disputes between i and j began that year?',
    unit: 'disputes',
    range: [0, 10],
    columns: ['onsets'],
    notes: ['The year in which the two first stood on opposite sides of it: a later joiner has an onset of its own.'],
  });

const hostility = (data: DisputeData): TableMeasure =>
  ofDisputes(data, {
    name: 'dispute-hostility',
    label: 'Hostility of disputes',
    question: 'How far did the fiercest militarised dispute between i and j go?',
    unit: '0 none, 1 no militarised action, 2 threat, 3 display of force, 4 use of force, 5 war',
    range: [0, 5],
    columns: ['hostility'],
    notes: ['The level is the highest that either side reached in the whole dispute, against anyone.'],
  });

export const disputes = underWay(cow);
export const disputeOnsets = onsets(cow);
export const disputeHostility = hostility(cow);
export const disputesGml = underWay(gml);
export const disputeOnsetsGml = onsets(gml);
export const disputeHostilityGml = hostility(gml);
