// A pull of made-up data sets from a server of this machine, as a process of its own. Arguments: its address, the folder, and
// the checksum of each file.
import { usualPatience } from '../../src/atlas/network.ts';
import { pullSources } from '../../src/atlas/pull.ts';
import { servedSources } from './served-sources.ts';

const [url, to, ...checksums] = process.argv.slice(2);
const pulled = await pullSources(
  { sources: servedSources(url!, checksums), to: to!, acceptEdition: false, patience: usualPatience },
  {
    fetch: globalThis.fetch,
    sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    now: () => new Date(),
    progress: () => {},
  },
);
process.exitCode = pulled.every(({ state }) => state === 'fetched' || state === 'there') ? 0 : 1;
