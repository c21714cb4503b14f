import { addDays, type Day } from "@/lib/day";

/** Where a team works, as far as public holidays differ. */
export type HolidayZone =
  | "metropole"
  | "alsace-moselle"
  | "guadeloupe"
  | "guyane"
  | "martinique"
  | "mayotte"
  | "la-reunion"
  | "saint-barthelemy"
  | "saint-martin"
  | "saint-pierre-et-miquelon"
  | "nouvelle-caledonie"
  | "wallis-et-futuna";

export type HolidayName =
  | "new-year"
  | "good-friday"
  | "easter-monday"
  | "labour"
  | "victory"
  | "ascension"
  | "whit-monday"
  | "national"
  | "assumption"
  | "all-saints"
  | "armistice"
  | "christmas"
  | "saint-stephen"
  | "abolition"
  | "citizenship"
  | "saint-peter-chanel"
  | "territory";

/** The eleven of article L3133-1 of the Code du travail: by date, or by days after Easter Sunday. */
const everywhere: Readonly<Record<string, HolidayName>> = {
  "01-01": "new-year",
  "05-01": "labour",
  "05-08": "victory",
  "07-14": "national",
  "08-15": "assumption",
  "11-01": "all-saints",
  "11-11": "armistice",
  "12-25": "christmas",
};
const afterEaster: readonly (readonly [number, HolidayName])[] = [
  [1, "easter-monday"],
  [39, "ascension"],
  [50, "whit-monday"],
];

/**
 * What a zone has besides. Alsace-Moselle: article L3134-13. Abolition of
 * slavery: decree 83-1003 of 23 November 1983 as amended, one date a
 * territory; New Caledonia and Wallis and Futuna by their own statutes.
 */
const besides: Readonly<Record<HolidayZone, Readonly<Record<string, HolidayName>>>> = {
  metropole: {},
  "alsace-moselle": { "12-26": "saint-stephen" },
  guadeloupe: { "05-27": "abolition" },
  guyane: { "06-10": "abolition" },
  martinique: { "05-22": "abolition" },
  mayotte: { "04-27": "abolition" },
  "la-reunion": { "12-20": "abolition" },
  "saint-barthelemy": { "10-09": "abolition" },
  "saint-martin": { "05-28": "abolition" },
  "saint-pierre-et-miquelon": {},
  "nouvelle-caledonie": { "09-24": "citizenship" },
  "wallis-et-futuna": { "04-28": "saint-peter-chanel", "07-29": "territory" },
};

const known = new Map<string, ReadonlyMap<Day, HolidayName>>();

/**
 * The public holidays of a zone in a year, by day. Two may fall on one day
 * (Ascension on 8 May): the movable one then names it. Good Friday counts in
 * all of Alsace-Moselle, although the law asks for a protestant church in the commune.
 */
export function holidaysIn(zone: HolidayZone, year: number): ReadonlyMap<Day, HolidayName> {
  const key = `${zone}/${year}`;
  const days = known.get(key) ?? listHolidays(zone, year);
  known.set(key, days);
  return days;
}

function listHolidays(zone: HolidayZone, year: number): ReadonlyMap<Day, HolidayName> {
  const easter = easterOf(year);
  const days = new Map<Day, HolidayName>();
  for (const [on, name] of Object.entries({ ...everywhere, ...besides[zone] }))
    days.set(`${String(year).padStart(4, "0")}-${on}` as Day, name);
  for (const [after, name] of afterEaster) days.set(addDays(easter, after), name);
  if (zone === "alsace-moselle") days.set(addDays(easter, -2), "good-friday");
  return days;
}

/** Easter Sunday by the Gregorian computus, in the anonymous form of Meeus, Astronomical Algorithms, chapter 8. */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const shift = Math.floor((century - correction + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
  const leaps = Math.floor(inCentury / 4);
  const toSunday = (32 + 2 * (century % 4) + 2 * leaps - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  const month = String(Math.floor(sum / 31)).padStart(2, "0");
  return `${year}-${month}-${String((sum % 31) + 1).padStart(2, "0")}` as Day;
}
