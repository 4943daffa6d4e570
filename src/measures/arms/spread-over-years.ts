/**
 * The volume of an order that is taken to have been delivered in each of its delivery years: equal parts. Ours: SIPRI's register gives
 * the volume of the whole order and its years only.
 * @param volume delivered over all the years, in TIV
 * @param years how many years had deliveries, 1 or more
 * @example spreadOverYears(30, 3) // 10
 */
export const spreadOverYears = (volume: number, years: number): number => volume / years;
