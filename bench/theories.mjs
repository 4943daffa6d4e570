// Theories: an assessment with 10,000 draws, Sobol indices at N = 4,096, the same bytes on one thread and on two. CPU milliseconds
// of this process, medians; beside the bare loop over judge that no answer can be faster than.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assess, openFolder, settingsOf, TheoryInputs } from '../dist/index.js';
import { defaultsOf, jointFlip, sensitivity, theories } from '../dist/theories/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const runs = process.argv.includes('--quick') ? 3 : 9;
const atlas = openFolder(join(root, 'data/starter'));
const script = join(root, 'dist/ensemble/draws-thread.js');
const [russia, china, year] = [365, 710, 2012];

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

async function cpu(work) {
  const times = [];
  for (let run = 0; run <= runs; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    if (run > 0) times.push((user + system) / 1000);
  }
  return median(times);
}

const digest = (value) =>
  createHash('sha256')
    .update(JSON.stringify(value, (_, x) => (typeof x === 'function' ? undefined : x)))
    .digest('hex');

console.log(`Russia and China, ${year}; ${runs} runs, medians of CPU milliseconds.\n`);
console.log(
  '| theory | assess, 10,000 draws (limit 50) | times a bare loop of 20,000 judgements | Sobol, N = 4,096 (limit 300) | all inputs together | 1 and 2 threads |',
);
console.log('| --- | ---: | ---: | ---: | ---: | --- |');
for (const theory of theories) {
  const fill = Object.entries(theory.roles).filter(([, role]) => !role.found);
  const states = [russia, china, 740, 2];
  const roles = Object.fromEntries(fill.map(([name], n) => [name, [states[n]]]));
  const asked = { roles, year, back: 10, draws: 10_000 };
  const inputs = new TheoryInputs(atlas);
  const first = await assess(theory, asked, inputs);
  if (!first.plausible) {
    const { inputs: given } = theory.worked[0];
    Object.assign(asked, { stated: given, parameters: theory.worked[0].parameters ?? {} });
  }
  const again = await assess(theory, asked, inputs);
  if (!again.plausible || !again.judgement) {
    console.log(`| ${theory.id} | no verdict: ${again.missing.join(', ')} missing | | | | |`);
    continue;
  }
  const settings = settingsOf(again);
  const values = Object.fromEntries(Object.entries(settings.inputs).map(([name, { value }]) => [name, value]));
  const parameters = { ...defaultsOf(theory), ...settings.parameters };
  const whole = await cpu(() => assess(theory, asked, inputs));
  const bare = await cpu(() => {
    for (let n = 0; n < 20_000; n++) theory.judge(values, parameters);
  });
  const { verdict } = again.judgement;
  const sobol = await cpu(() => sensitivity(theory, settings, { verdict }));
  const together = await cpu(() => jointFlip(theory, settings));
  const two = await assess(theory, { ...asked, threads: { count: 2, script } }, inputs);
  const same = digest(again.plausible) === digest(two.plausible) ? 'same bytes' : 'DIFFERENT';
  console.log(
    `| ${theory.id} | ${whole.toFixed(1)} | ${(whole / Math.max(bare, 0.001)).toFixed(1)} | ${sobol.toFixed(0)} | ${together.toFixed(0)} | ${same} |`,
  );
}
