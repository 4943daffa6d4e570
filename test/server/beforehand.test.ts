import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { beforehand } from '../../src/server/beforehand.ts';
import type { Question, Reply } from '../../src/server/question.ts';
import { madeWorkbench } from './made-workbench.ts';

const START =
  '<link href="/assets/a.css"><a href="/">Entente</a> <a href="/dossier/RUS/CHN">a</a> <a href="/map/cinc?year=2022">b</a> <a href="/dossier/RUS/CHN">a</a> <a href="/.zip">c</a>';

async function watched() {
  const asked: string[] = [];
  const answer = async ({ view, words }: Question): Promise<Reply> => {
    asked.push([view, ...words].join(' '));
    return { kind: 'answer', type: 'text/html', body: new TextEncoder().encode(view === 'start' ? START : 'a page') };
  };
  return { asked, app: await madeWorkbench({ answer }) };
}

test('works out what the start page leads to, each once, and nobody who asks for it later has it worked out again', async () => {
  const { asked, app } = await watched();
  await beforehand(app, () => 0, new AbortController().signal, 0);
  expect(asked).toEqual(['start', 'dossier RUS CHN', 'map cinc']);
  expect((await app.request('/dossier/RUS/CHN')).status).toBe(200);
  expect(asked).toHaveLength(3);
});

test('waits while people ask, and stops when it is to', async () => {
  const { asked, app } = await watched();
  const ended = new AbortController();
  const working = beforehand(app, () => performance.now(), ended.signal, 20);
  await after(60);
  expect(asked).toEqual([]);
  ended.abort();
  await working;
  expect(asked).toEqual([]);
});
