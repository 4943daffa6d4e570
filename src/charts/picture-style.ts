import { campsStyle } from './camps-chart.ts';
import { mapStyle } from './map-style.ts';
import { networkStyle } from './network-style.ts';
import { partStyle } from './part-bars.ts';
import { reachStyle } from './reach-chart.ts';
import { regionStyle } from './region-chart.ts';
import { gridStyle } from './series-grid.ts';
import { stripStyle } from './sign-strip.ts';
import { turningStyle } from './turning-points.ts';

/** What a page with pictures needs beside the style of charts: those that stand by themselves bring their own. */
export const pictureStyle =
  campsStyle + gridStyle + stripStyle + mapStyle + networkStyle + partStyle + turningStyle + regionStyle + reachStyle;
