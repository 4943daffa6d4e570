import type { TextTables } from '../../../src/cases/arithmetic/index.ts';

/** Tables 1 and 2 of Ko, "Russia's Choice of Alliance: Balancing or Bandwagoning?", figures as printed. */
export const ko: TextTables = {
  milex: {
    title: 'Russian military expenditure (Ko, table 1)',
    columns: ['1999', '2000', '2001', '2002', '2003', '2004'],
    rows: {
      level: ['10,400', '14,100', '15,700', '17,400', '18,500', '19,300'],
      share: [3.4, 3.7, 4.1, 4.3, 4.3, 3.9],
    },
  },
  arms: {
    title: 'Russian arms deliveries by recipient, US$ m (Ko, table 2)',
    columns: ['1999', '2000', '2001', '2002', '2003', '2004', 'total', 'percent'],
    rows: {
      China: [1378, 1694, 2917, 2379, 1961, 2161, '12,490', '40.70'],
      India: [873, 422, 679, 1514, 2340, 1694, '7,522', '24.51'],
      Iran: [244, 323, 352, 319, 423, 261, '1,922', '6.27'],
      Algeria: [133, 226, 365, 84, 143, 246, '1,197', '3.90'],
      Vietnam: [144, null, 72, 121, 7, 240, 584, '1.90'],
      Others: [985, 1352, 1132, 1127, 782, 1594, '6,972', '22.72'],
      Total: [3757, 4017, 5517, 5544, 5656, 6196, '30,687', '100.00'],
    },
  },
};
