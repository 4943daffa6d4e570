export { drawMany, type Threads } from './draw-many.ts';
