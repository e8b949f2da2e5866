/**
 * Reads `yyyy-MM-dd` or `MM/YY` and gives the first form; undefined for other text. `MM/YY` is known to this call
 * alone, so what others answer is a date: the first of the month, in this century.
 */
export function readExpirationDate(text: string): string | undefined {
  const short = /^(0[1-9]|1[0-2])\/(\d\d)$/.exec(text);
  if (short) {
    return `20${short[2]}-${short[1]}-01`;
  }
  return /^\d{4}-\d\d-\d\d$/.test(text) && isDayOfCalendar(text) ? text : undefined;
}

function isDayOfCalendar(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
