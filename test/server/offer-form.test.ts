import { describe, expect, test } from 'vitest';
import { madeWorkbench } from './made-workbench.ts';

const app = await madeWorkbench();
const browser = { headers: { accept: 'text/html' } };
const at = async (address: string) => {
  const response = await app.request(address, browser);
  return { status: response.status, said: await response.text() };
};

const base = '/wedge?divider=USA&target=RUS&partner=CHN&year=2010&draws=100';
const row = (n: number, kind: string, worth: string) =>
  `part.${n}.kind=${kind}&part.${n}.worth=${worth}&part.${n}.cost=&part.${n}.back=&part.${n}.others=&part.${n}.what=`;

describe('the form of an offer, without script', () => {
  test('offers every offer that comes with Entente, and says what each kind means', async () => {
    const { status, said } = await at('/wedge');
    expect(status).toBe(200);
    for (const name of ['larison-2021', 'chn-kor-2017', 'rus-tur-2017', 'usa-chn-1971'])
      expect(said).toMatch(`<option value="${name}">`);
    expect(said).toMatch('Away from United States');
    expect(said).toMatch('forces taken back');
    expect(said).not.toMatch(/class="fault"[^>]*>[^<]/);
  });

  test('leads to the one address that it means', async () => {
    const response = await app.request(`${base}&${row(1, 'money', '0.3')}&${row(2, '', '')}&${row(3, 'words', '0.1')}`);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(
      '/wedge?divider=USA&target=RUS&partner=CHN&year=2010&draws=100&part=money%3A0.3&part=words%3A0.1',
    );
  });

  test('holds a loaded offer in rows with two blank ones after, and leads to its mirrors', async () => {
    const { said } = await at('/wedge?offer=usa-chn-1971&draws=100');
    expect(said.match(/<li class="part/g)).toHaveLength(5);
    expect(said).toMatch('name="part.2.worth" aria-describedby="parts-about part-2-fault" value="0.3"');
    expect(said).toMatch('<option value="usa-chn-1971" selected>');
    expect(said).toMatch(
      /href="\/wedge\?offer=usa-chn-1971&amp;divider=Soviet\+Union&amp;target=China&amp;partner=United\+States"/,
    );
  });

  test('says what is wrong at its row and at its field, and loses nothing', async () => {
    const { status, said } = await at(
      '/wedge?divider=Atlantis&target=RUS&partner=CHN&year=2010&part=money:2&part=:0.4&part=arms:0.1&ceiling=high',
    );
    expect(status).toBe(400);
    const faults = [...said.matchAll(/<(?:p|span) class="fault[^>]*id="([^"]+)">([^<]+)</g)].map(([, id, text]) => [
      id,
      text,
    ]);
    expect(faults).toEqual([
      ['offer-divider-fault', expect.stringContaining('Atlantis')],
      ['part-1-fault', '&quot;2&quot; is no number from 0 to 1.'],
      ['part-2-fault', expect.stringContaining('Which kind')],
      ['offer-ceiling-fault', expect.stringContaining('&quot;high&quot;')],
    ]);
    expect(said.match(/aria-invalid="true"/g)).toHaveLength(4);
    expect(said).toMatch('name="part.2.worth" aria-describedby="parts-about part-2-fault" value="0.4"');
    expect(said).toMatch('value="Atlantis"');
  });

  test('gives the offer as a file to save, and no other view has one', async () => {
    const response = await app.request('/wedge.yaml?offer=larison-2021&part=money:0.3');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/yaml; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="entente-wedge.yaml"');
    expect(await response.text()).toMatch('kind: "money"');
    expect((await app.request('/triangle/USA/RUS/CHN.yaml')).status).toBe(404);
  });

  test('takes no more concessions than can be drawn without', async () => {
    const { status, said } = await at(`${base}${'&part=money:0.1'.repeat(13)}`);
    expect(status).toBe(400);
    expect(said).toMatch('at most 12');
  });
});
