/** One document of a trade agreement: the treaty, an amendment, an accession or a withdrawal. */
export interface AgreementDocument {
  /** The agreement it belongs to. */
  treaty: number;
  kind: 'treaty' | 'amendment' | 'accession' | 'withdrawal';
  /** Who is bound to whom: all parties, parties of different sides, or newcomers (side 1) with all and each other. */
  between: 'all' | 'sides' | 'newcomers';
  signed: number;
  /** Year of entry into force; undefined where the makers do not know it. */
  inForce: number | undefined;
  parties: readonly { party: string; side: number }[];
}

/** Years in which two parties were bound by an agreement, both inside; `to` is undefined where nothing ended it. */
export interface BoundSpell {
  from: number;
  to: number | undefined;
}

/** One agreement between two parties: from its signature, and from its entry into force where that is known. */
export interface AgreementOfPair {
  treaty: number;
  a: string;
  b: string;
  signed: BoundSpell[];
  inForce: BoundSpell[];
}

/**
 * From the documents of trade agreements, for each agreement and pair of parties the years in which it was signed and in force
 * between them. A treaty with its amendments, accessions and withdrawals is one agreement. An accession whose entry into force is not
 * known counts from its signature, or from the treaty's entry into force if that is later, and only if the treaty is known to have entered into force (ours). A
 * withdrawal ends the agreement with the year before it (ours); a later accession begins it again.
 */
export function agreementsOfPairs(documents: readonly AgreementDocument[]): AgreementOfPair[] {
  const agreements = new Map<number, AgreementDocument[]>();
  for (const document of documents) {
    const known = agreements.get(document.treaty);
    if (known) known.push(document);
    else agreements.set(document.treaty, [document]);
  }
  return [...agreements].flatMap(([treaty, members]) => pairsOfAgreement(treaty, members));
}

interface Starts {
  a: string;
  b: string;
  starts: { signed: number; entry: number | undefined }[];
}

function pairsOfAgreement(treaty: number, documents: readonly AgreementDocument[]): AgreementOfPair[] {
  const known = documents.flatMap((document) =>
    document.kind === 'treaty' || document.kind === 'amendment' ? (entryOf(document) ?? []) : [],
  );
  const first = known.length > 0 ? Math.min(...known) : undefined;
  const pairs = new Map<string, Starts>();
  for (const document of documents) {
    if (document.kind === 'withdrawal') continue;
    const entry = document.kind === 'accession' ? entryOfAccession(document, first) : entryOf(document);
    for (const [a, b] of boundPairs(document)) {
      const pair = pairs.get(`${a} ${b}`) ?? { a, b, starts: [] };
      pair.starts.push({ signed: document.signed, entry });
      pairs.set(`${a} ${b}`, pair);
    }
  }
  const leavings = documents.filter(({ kind }) => kind === 'withdrawal').flatMap(leaversOf);
  return [...pairs.values()].map(({ a, b, starts }) => {
    const ends = leavings.filter(({ party }) => party === a || party === b).map(({ year }) => year);
    const signed = starts.map((start) => start.signed);
    const inForce = starts.flatMap((start) => {
      const left = ends.some((end) => start.signed < end && end <= (start.entry ?? 0));
      return start.entry === undefined || left ? [] : [start.entry];
    });
    return { treaty, a, b, signed: spells(signed, ends), inForce: spells(inForce, ends) };
  });
}

/** An entry into force dated before the signature is taken for the year of signature. */
function entryOf({ signed, inForce }: AgreementDocument): number | undefined {
  return inForce === undefined ? undefined : Math.max(signed, inForce);
}

function entryOfAccession(document: AgreementDocument, first: number | undefined): number | undefined {
  const own = entryOf(document);
  if (own !== undefined || first === undefined) return own;
  return Math.max(document.signed, first);
}

function leaversOf({ signed, parties }: AgreementDocument): { party: string; year: number }[] {
  return parties.filter(({ side }) => side === 1).map(({ party }) => ({ party, year: signed }));
}

function* boundPairs({ between, parties }: AgreementDocument): Generator<[string, string]> {
  for (const [n, one] of parties.entries())
    for (const other of parties.slice(n + 1)) {
      if (between === 'sides' && one.side === other.side) continue;
      if (between === 'newcomers' && one.side !== 1 && other.side !== 1) continue;
      yield one.party < other.party ? [one.party, other.party] : [other.party, one.party];
    }
}

/** From each start that is not inside a spell already, to the year before the next end. */
function spells(starts: readonly number[], ends: readonly number[]): BoundSpell[] {
  const found: BoundSpell[] = [];
  for (const from of [...starts].sort((x, y) => x - y)) {
    const last = found.at(-1);
    if (last && (last.to === undefined || from <= last.to)) continue;
    const later = ends.filter((end) => end > from);
    found.push({ from, to: later.length > 0 ? Math.min(...later) - 1 : undefined });
  }
  return found;
}
