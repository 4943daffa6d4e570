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
  rest: Pick<
    TableMeasure,
    'name' | 'label' | 'question' | 'unit' | 'range' | 'formula' | 'columns' | 'worked' | 'notes'
  >,
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
    formula: 'the number of disputes in which i and j stood on opposite sides in the year',
    columns: ['disputes'],
    worked: { about: 'say, one dispute goes on from the year before and one begins', cells: [2], value: 2 },
  });

const onsets = (data: DisputeData): TableMeasure =>
  ofDisputes(data, {
    name: 'dispute-onsets',
    label: 'Disputes begun',
    question: 'How many militarised disputes between i and j began that year?',
    unit: 'disputes',
    range: [0, 10],
    formula: 'the number of disputes in which i and j stand on opposite sides in the year and did not before',
    columns: ['onsets'],
    worked: { about: 'say, one dispute goes on from the year before and one begins', cells: [1], value: 1 },
    notes: ['The year in which the two first stood on opposite sides of it: a later joiner has an onset of its own.'],
  });

const hostility = (data: DisputeData): TableMeasure =>
  ofDisputes(data, {
    name: 'dispute-hostility',
    label: 'Hostility of disputes',
    question: 'How far did the fiercest militarised dispute between i and j go?',
    unit: '0 none, 1 no militarised action, 2 threat, 3 display of force, 4 use of force, 5 war',
    range: [0, 5],
    formula:
      'max(h_i, h_j) over the disputes of i and j in the year: h the highest level that a side reached in the dispute; 0 without a dispute',
    columns: ['hostility'],
    worked: {
      about: 'say, in one dispute i reached level 3 and j 4, in another i 2 and j 1',
      cells: [Math.max(3, 4, 2, 1)],
      value: 4,
    },
    notes: ['The level is the highest that either side reached in the whole dispute, against anyone.'],
  });

export const disputes = underWay(cow);
export const disputeOnsets = onsets(cow);
export const disputeHostility = hostility(cow);
export const disputesGml = underWay(gml);
export const disputeOnsetsGml = onsets(gml);
export const disputeHostilityGml = hostility(gml);
