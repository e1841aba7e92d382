/** Units of one dimension: what is given in feet by one outlet and in metres by another can be compared. */

// In metres, days, kilograms, hectares, kilometres an hour, litres, percentage points.
const DIMENSIONS: Readonly<Record<string, readonly [dimension: string, factor: number]>> = {
  mm: ["length", 0.001],
  cm: ["length", 0.01],
  m: ["length", 1],
  km: ["length", 1000],
  inches: ["length", 0.0254],
  feet: ["length", 0.3048],
  yards: ["length", 0.9144],
  miles: ["length", 1609.34],
  minutes: ["time", 1 / 1440],
  hours: ["time", 1 / 24],
  days: ["time", 1],
  weeks: ["time", 7],
  months: ["time", 30.4],
  years: ["time", 365],
  kg: ["mass", 1],
  lb: ["mass", 0.4536],
  tonnes: ["mass", 1000],
  tons: ["mass", 1000],
  hectares: ["area", 1],
  acres: ["area", 0.4047],
  "km²": ["area", 100],
  "miles²": ["area", 259],
  mph: ["speed", 1.609],
  "km/h": ["speed", 1],
  knots: ["speed", 1.852],
  litres: ["volume", 1],
  gallons: ["volume", 3.785],
  "basis points": ["points", 0.01],
  "percentage points": ["points", 1],
};

/** The dimension of a unit, and what one of it is in the dimension's common unit; any other unit is its own. */
export const inCommonUnit = (unit: string): { readonly dimension: string; readonly factor: number } => {
  const [dimension, factor] = DIMENSIONS[unit] ?? [unit, 1];
  return { dimension, factor };
};
