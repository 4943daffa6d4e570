export { type BarChart, barChart } from './bar-chart.ts';
export { type CampMember, type CampsChart, type CampTie, campsChart, campsChartLimit } from './camps-chart.ts';
export {
  type AbsentSpan,
  absenceNotes,
  absentSpans,
  type BreakNote,
  breakNotes,
  breakText,
  type ChartLine,
  type Domain,
  domainOf,
  type InPage,
  type LineChart,
  letterOf,
  runsOf,
  type Tone,
  yearsText,
} from './chart.ts';
export { chartStyle } from './chart-style.ts';
export { intervalPicture } from './interval.ts';
export { type Interval, intervalText } from './interval-text.ts';
export { type LineChartOptions, lineChart } from './line-chart.ts';
export { type Frame, frameOf } from './line-layout.ts';
export { escapeMarkup } from './markup.ts';
export { showNumber } from './numbers.ts';
export { type PartBars, type PartTone, partBars } from './part-bars.ts';
export { pictureStyle } from './picture-style.ts';
export { type RankChart, rankChart } from './rank-chart.ts';
export { type ReachChart, reachChart } from './reach-chart.ts';
export { type RegionChart, regionChart } from './region-chart.ts';
export { type SeriesGrid, seriesGrid } from './series-grid.ts';
export { type NamedSpell, type SignSpell, type SignStrip, signStrip } from './sign-strip.ts';
export { type Slide, slide } from './slide.ts';
export { type SparkReach, sparkPicture } from './spark-picture.ts';
export { type SparklineReach, sparkline } from './sparkline.ts';
export { type TurningPoints, turningPoints } from './turning-points.ts';
