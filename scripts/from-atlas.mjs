// What the scripts have in common that make a file of the tree from an atlas.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** The value of a flag; undefined where it is not given. */
export function given(flag) {
  const at = process.argv.indexOf(flag);
  return at > 0 ? process.argv[at + 1] : undefined;
}

/** The folder after --from; ends with 2 where there is none. @param usage told then */
export function atlasGiven(usage) {
  const from = given('--from');
  if (from && existsSync(from)) return from;
  console.error(`usage: ${usage}`);
  process.exit(2);
}

export const checking = process.argv.includes('--check');

/** Writes a file; with --check it changes nothing and ends with 1 where the file is not that text. @param what it is to be: "what the fit gives" */
export function writeOrCheck(path, text, what) {
  if (!checking) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is not ${what}`);
    process.exit(1);
  }
}
