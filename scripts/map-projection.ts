import { type GeoProjection, geoEqualEarth } from 'd3-geo';

/**
 * Equal Earth (Šavrič, Patterson and Jenny 2018), so that a hectare is as large everywhere; cut in the Bering Strait, at 169° W; without
 * Antarctica, where nobody is a state.
 */
export function mapProjection(): GeoProjection {
  return geoEqualEarth().rotate([-11, 0]).scale(180).translate([469, 243]).precision(0.2);
}

const projection = mapProjection();

/** Where a point is on the map, in pixels. @example onMap(-0.13, 51.5) // London: about [439, 68] */
export function onMap(longitude: number, latitude: number): [x: number, y: number] {
  return projection([longitude, latitude])!;
}
