import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hypotheses } from '../cases/hypotheses.ts';
import { readHypotheses } from '../cases/read-hypotheses.ts';
import { casesFolder } from './shipped-claims.ts';

const folder = () => join(casesFolder(), 'hypotheses');

/** The names of the sets of rival hypotheses that come with the package. */
export function bundledHypotheses(): string[] {
  return readdirSync(folder())
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

export function readBundled(name: string): Hypotheses {
  return readHypotheses(readFileSync(join(folder(), `${name}.yaml`), 'utf8'), `cases/hypotheses/${name}.yaml`);
}
