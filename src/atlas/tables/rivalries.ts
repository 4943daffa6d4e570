import { rivalryTable } from './rivalry-table.ts';

/** Strategic rivalries to 2020, with what each was about. */
export const rivalries = rivalryTable('rivalries', 2020, {
  positional: '1 where it was about rank or influence',
  spatial: '1 where it was about territory',
  ideological: '1 where it was about beliefs or systems',
  interventionary: "1 where it was about meddling in each other's affairs",
});
