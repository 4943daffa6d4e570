import { describe } from 'vitest';
import { sources } from '../../src/sources/index.ts';
import { fuzzHalf } from './law.ts';

describe('readers on broken input, the second half of them', () => fuzzHalf(sources, 1));
