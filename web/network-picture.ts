import { LivePicture } from './live-picture.ts';

interface Tie {
  other: string;
  friend: boolean;
  odd: boolean;
  line: string;
}

/** The network: a state that is chosen has its ties drawn and listed, and stays chosen while the years change. */
export class NetworkPicture extends LivePicture {
  readonly #said = document.createElement('div');
  readonly #chooser = document.createElement('select');
  /** The COW number of the state that is chosen. */
  #chosen: string | undefined;

  protected furnish(signal: AbortSignal): void {
    this.#said.className = 'said';
    const label = document.createElement('label');
    label.className = 'chooser';
    label.append('Ties of ', this.#chooser);
    this.prepend(label);
    this.append(this.#said);
    this.#chooser.addEventListener('change', () => this.#choose(this.#chooser.value || undefined), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.yearTaken();
  }

  protected yearTaken(): void {
    const states = this.#states().map((group) => ({ id: group.dataset.state!, name: nameOf(group) }));
    states.sort((a, b) => a.name.localeCompare(b.name, 'en'));
    this.#chooser.replaceChildren(
      new Option('choose a state', ''),
      ...states.map(({ id, name }) => new Option(name, id)),
    );
    this.#choose(this.#chosen);
  }

  /** The states of the year. */
  #states(): SVGElement[] {
    return [...this.querySelectorAll<SVGElement>('[data-state]:not(.off)')];
  }

  #click(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const state = event.target.closest<SVGElement>('[data-state]')?.dataset.state;
    const listed = event.target.closest<HTMLElement>('button[data-choose]')?.dataset.choose;
    if (listed !== undefined) this.#choose(listed);
    else if (state !== undefined) this.#choose(state === this.#chosen ? undefined : state);
  }

  #choose(id: string | undefined): void {
    for (const group of this.querySelectorAll('.pinned')) group.classList.remove('pinned');
    this.#chosen = id;
    const group = this.#states().find((one) => one.dataset.state === id);
    group?.classList.add('pinned');
    this.#chooser.value = group ? id! : '';
    const ties = group ? this.#tiesOf(group) : [];
    for (const [kind, friend] of [
      ['own', true],
      ['own foes', false],
    ] as const) {
      const lines = ties.filter((tie) => tie.friend === friend).map(({ line }) => line);
      this.querySelector(`[data-ties="${kind}"]`)?.setAttribute('d', lines.join(''));
    }
    this.#said.replaceChildren(
      ...(group ? this.#lists(group, ties) : id === undefined ? [] : ['It is no state then.']),
    );
  }

  /** Read off the lines that are drawn: each goes from the place of one state to that of another. */
  #tiesOf(group: SVGElement): Tie[] {
    const at = new Map(this.#states().map((one) => [placeOf(one), one.dataset.state!]));
    const place = placeOf(group);
    return ['fit', 'fit foes', 'odd', 'odd foes'].flatMap((kind) => {
      const drawn = this.querySelector(`[data-ties="${kind}"]`)?.getAttribute('d') ?? '';
      return [...drawn.matchAll(/M(-?[\d.]+[ ,]-?[\d.]+)L(-?[\d.]+[ ,]-?[\d.]+)/g)].flatMap(([line, from, to]) => {
        const far = from === place ? to : to === place ? from : undefined;
        const other = far === undefined ? undefined : at.get(far);
        return other === undefined
          ? []
          : [{ other, friend: !kind.endsWith('foes'), odd: kind.startsWith('odd'), line }];
      });
    });
  }

  #lists(group: SVGElement, ties: readonly Tie[]): Element[] {
    const names = new Map(this.#states().map((one) => [one.dataset.state!, nameOf(one)]));
    const lists: [words: string, is: (tie: Tie) => boolean][] = [
      ['Friends', ({ friend, odd }) => friend && !odd],
      ['Foes', ({ friend, odd }) => !friend && !odd],
      ['Friends across the camps, at odds', ({ friend, odd }) => friend && odd],
      ['Foes in one camp, at odds', ({ friend, odd }) => !friend && odd],
    ];
    const head = document.createElement('p');
    head.textContent = `${group.querySelector('title')?.textContent ?? ''}.`;
    return [
      head,
      ...lists.flatMap(([words, is]) => {
        const others = ties.filter(is).map(({ other }) => ({ other, name: names.get(other)! }));
        if (others.length === 0) return [];
        others.sort((a, b) => a.name.localeCompare(b.name, 'en'));
        const line = document.createElement('p');
        line.append(`${words}: `);
        for (const [n, { other, name }] of others.entries()) {
          const button = document.createElement('button');
          button.type = 'button';
          button.dataset.choose = other;
          button.textContent = name;
          line.append(n > 0 ? ', ' : '', button);
        }
        return [line];
      }),
    ];
  }
}

/** "Chile" of "Chile: 12 friends". */
function nameOf(group: SVGElement): string {
  const said = group.querySelector('title')?.textContent ?? '';
  return said.slice(0, said.indexOf(': '));
}

/** "222 346", as lines have it. */
function placeOf(group: SVGElement): string {
  return /\((.*)\)/.exec(group.getAttribute('transform') ?? '')?.[1] ?? '';
}
