import type { Source } from '../source.ts';
import { readCowWars } from './read.ts';

export const cowWars: Source = {
  id: 'cow-wars',
  title: 'Inter-State Wars',
  version: 'War Data 4.0, with the Dyadic Inter-state War Dataset',
  about:
    'Wars between members of the state system. A row is a war, two states and a year: in one file two states on opposite sides, in the other two that fought each other.',
  reference: {
    id: 'sarkees-2010-wars',
    type: 'book',
    title: 'Resort to War: A Data Guide to Inter-State, Extra-State, Intra-State, and Non-State Wars, 1816-2007',
    author: [
      { family: 'Sarkees', given: 'Meredith Reid' },
      { family: 'Wayman', given: 'Frank Whelon' },
    ],
    issued: { 'date-parts': [[2010]] },
    publisher: 'CQ Press',
    version: '4.0',
    note: 'Pairs that fought: Maoz, Johnson, Kaplan, Ogunkoya and Shreve 2019, Journal of Conflict Resolution 63(3).',
  },
  terms: {
    licence: 'free for research with citation',
    obligations:
      'Cite Sarkees and Wayman (2010) and name the version; for the pairs that fought, Maoz, Johnson, Kaplan, Ogunkoya and Shreve (2019).',
    ships: 'derived',
  },
  coverage: { missing: 'zero', spans: [{ from: 1816, to: 2007 }] },
  lag: { months: 36, origin: 'ours' },
  files: [
    {
      name: 'cow_war_inter.csv.gz',
      edition: 'r-export',
      recipe: 'R -e \'library(peacesciencer); readr::write_csv(cow_war_inter, "cow_war_inter.csv.gz")\'',
      sha256: 'bd671cc6933ecaad6dd1218020e72cb00c906fce4bab4e48d2eb7a2b763e7efd',
      unpacked: '5951478de8756b41e36482e05daff60bed726483632350b875bffcfd6f3e1df9',
    },
    {
      name: 'directed_dyadic_war.csv',
      edition: 'as-published',
      sha256: 'aa2eb5244a0cb0b579867e50eb02e4297fb29250e67120fb132e3c0618dceda0',
    },
  ],
  byHand:
    'In R with the package peacesciencer, write its table cow_war_inter to cow_war_inter.csv.gz (the line stands with the file); get directed_dyadic_war.csv from the Dyadic Inter-state War Dataset (Dyadic-Interstate-War-Dataset.zip) at https://correlatesofwar.org/data-sets/COW-war/.',
  traps: [
    'The sides file pairs everyone on one side with everyone on the other: two enemies of a world war need not have met in battle; directed_dyadic_war has those that did.',
    'The two files disagree: of 938 and 677 undirected pair-years they share 637.',
    'The last war coded began and ended in 2003; the sides file covers the years to 2007, the battles file to 2010.',
    'A war that paused and resumed in one year stands there twice (16 rows).',
    'A state that changed sides in a year (Romania in 1944) stands on both sides that year.',
    'Dates of the battles file have slips (a war that ends in 19118, a month 24): only its years are read.',
  ],
  read: readCowWars,
};
