/** Elements that need much code, each loaded when it first stands on a page. */
const elements: Readonly<Record<string, () => Promise<unknown>>> = {};

export function loadElements(root: ParentNode): void {
  for (const [name, load] of Object.entries(elements))
    if (!customElements.get(name) && root.querySelector(name)) void load();
}
