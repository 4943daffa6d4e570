/** Elements that need much code, each loaded when it first stands on a page. */
const elements: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'entente-map': async () => (await import('./map-picture.ts')).MapPicture,
  'entente-dials': async () => (await import('./dials.ts')).Dials,
  'entente-offer': async () => (await import('./offer-builder.ts')).OfferBuilder,
  'entente-network': async () => (await import('./network-picture.ts')).NetworkPicture,
};

const loading = new Set<string>();

export function loadElements(root: ParentNode): void {
  for (const [name, load] of Object.entries(elements)) {
    if (loading.has(name) || !root.querySelector(name)) continue;
    loading.add(name);
    void load().then((element) => customElements.define(name, element));
  }
}
