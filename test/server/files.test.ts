import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { tableArchive } from '../../src/server/table-archive.ts';
import { madeWorkbench } from './made-workbench.ts';

const app = await madeWorkbench();
const bytesAt = async (address: string) => new Uint8Array(await (await app.request(address)).arrayBuffer());

describe('.zip', () => {
  test('holds the table, its description, the citations and the terms', async () => {
    const response = await app.request('/show/un-agreement/RUS/CHN.zip?from=2000&to=2010');
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="entente-show-un-agreement-RUS-CHN.zip"',
    );
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const name = 'entente-show-un-agreement-RUS-CHN.csv';
    expect(Object.keys(files)).toEqual([name, 'metadata.json', 'README.txt', 'references.bib']);
    const csv = strFromU8(files[name]!);
    expect(csv).toBe(await (await app.request('/show/un-agreement/RUS/CHN.csv?from=2000&to=2010')).text());
    const metadata = JSON.parse(strFromU8(files['metadata.json']!));
    expect(metadata).toMatchObject({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: name,
      'dc:identifier': '/show/un-agreement/RUS/CHN?from=2000&to=2010',
    });
    const columns: { titles: string; datatype: string }[] = metadata.tableSchema.columns;
    expect(columns.map(({ titles }) => titles).join(',')).toBe(csv.split('\n')[0]);
    expect(Object.fromEntries(columns.map(({ titles, datatype }) => [titles, datatype]))).toMatchObject({
      state1: 'string',
      year: 'integer',
      value: 'number',
    });
    const readme = strFromU8(files['README.txt']!);
    for (const said of ['bundled starter', '/show/un-agreement/RUS/CHN?from=2000&to=2010', 'Terms: ', 'Voeten'])
      expect(readme).toContain(said);
    const bib = await (await app.request('/show/un-agreement/RUS/CHN.bib?from=2000&to=2010')).text();
    expect(strFromU8(files['references.bib']!)).toBe(bib);
  });

  test('the same question gives the same bytes, whatever the clock', async () => {
    const [here, other] = [app, await madeWorkbench()];
    const at = '/triangle/USA/RUS/CHN.zip?from=2000';
    const zone = process.env.TZ;
    const one = new Uint8Array(await (await here.request(at)).arrayBuffer());
    process.env.TZ = 'Pacific/Kiritimati';
    const two = new Uint8Array(await (await other.request(at)).arrayBuffer());
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(two).toEqual(one);
  });

  test('types of columns are those of their cells; an empty cell is no value', () => {
    const csv = 'code,n,x,none,lead\nCHN,1,0.5,,007\nRUS,,-2e-7,,012\n';
    const page = { title: 't', provenance: '', blocks: [], sources: [] };
    const parts = { name: 'n', csv, page, obligations: () => undefined, apa: '', bibtex: '' };
    const files = unzipSync(tableArchive({ ...parts, address: '/', version: '1', atlas: 'a' }));
    const { columns } = JSON.parse(strFromU8(files['metadata.json']!)).tableSchema;
    expect(columns.map(({ datatype }: { datatype: string }) => datatype)).toEqual([
      'string',
      'integer',
      'number',
      'string',
      'string',
    ]);
  });

  test('what is no table has none', async () => {
    expect((await app.request('/theory/balance.zip')).status).toBe(404);
  });
});

test('.svg says inside whence it comes and under which terms', async () => {
  const svg = new TextDecoder().decode(await bytesAt('/triangle/USA/RUS/CHN.svg?from=2000'));
  const metadata = /^<svg\b[^>]*><metadata>(.*?)<\/metadata>/s.exec(svg)?.[1];
  expect(metadata).toMatch(/<dc:identifier>\/triangle\/USA\/RUS\/CHN\?from=2000<\/dc:identifier>/);
  expect(metadata).toMatch(/<dc:source>[^<]+<\/dc:source>/);
  expect(metadata).toMatch(/<dc:rights>[^<]+<\/dc:rights>/);
  expect(metadata).toContain('bundled starter');
});
