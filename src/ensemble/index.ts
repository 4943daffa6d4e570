export { drawMany, type Ensemble, type Threads } from './draw-many.ts';
