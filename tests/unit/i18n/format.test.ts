import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { formatFor } from "@/i18n/format";
import { changeLanguage, startLanguage, translate } from "@/i18n/i18n";

const fr = formatFor("fr");
const en = formatFor("en");
const narrow = "\u202f";
const nbsp = "\u00a0";
beforeAll(() => startLanguage("fr"));

test("French numbers group with a narrow space and have a decimal comma", () => {
  expect(fr.number(1234567.89)).toBe(`1${narrow}234${narrow}567,89`);
  expect(en.number(1234567.89)).toBe("1,234,567.89");
});

test("points show two decimals at most, and none when whole", () => {
  expect([0, 0.5, 1.25, 13].map(fr.points)).toEqual(["0", "0,5", "1,25", "13"]);
});

test("numbers that are written without Intl are written as Intl writes them", () => {
  const locales = [
    [fr, "fr"],
    [en, "en-GB"],
  ] as const;
  const counts = fc.oneof(
    fc.integer({ min: 0, max: 2_000_000 }),
    fc.integer({ min: 0, max: 200_000_000 }).map((hundredths) => hundredths / 100),
    // No count is « −0 », which Intl can say.
    fc.double({ noNaN: true }).filter((value) => !Object.is(value, -0)),
  );
  fc.assert(
    fc.property(counts, (value) => {
      for (const [format, locale] of locales) {
        expect(format.number(value)).toBe(new Intl.NumberFormat(locale).format(value));
        const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
        expect(format.points(value)).toBe(points.format(value));
      }
    }),
    { examples: [[0], [999.99], [1000], [0.005], [1e-7], [1e21], [-1.5]] },
  );
});

test("the per cent sign stands after a no-break space in French, at once in English", () => {
  expect(fr.percent(0.42)).toBe(`42${nbsp}%`);
  expect(en.percent(0.42)).toBe("42%");
});

test("file sizes are said in the unit that suits them", () => {
  expect([0, 999, 1500, 2_400_000, 999_999, 3_200_000_000].map(fr.fileSize)).toEqual(
    ["0 o", "999 o", "1,5 ko", "2,4 Mo", "1 Mo", "3,2 Go"].map((text) => text.replace(" ", nbsp)),
  );
  expect(en.fileSize(2_400_000)).toBe(`2.4${nbsp}MB`);
});

test("months that are written without Intl are written as Intl writes them, in both languages", () => {
  const locales = [
    [fr, "fr"],
    [en, "en-GB"],
  ] as const;
  for (const [format, locale] of locales) {
    const words = new Intl.DateTimeFormat(locale, {
      ...{ day: "numeric", month: "short", year: "numeric" },
      timeZone: "UTC",
    });
    for (let month = 0; month < 12; month += 1) {
      const at = Date.UTC(2026, month, 9);
      expect(format.day(new Date(at).toISOString().slice(0, 10))).toBe(words.format(at));
    }
  }
});

test("days have a short, a medium and a full form; the first of a month is « 1er »", () => {
  expect(fr.day("2026-11-23", "short")).toBe("23/11/2026");
  expect(fr.day("2026-02-19")).toBe("19 févr. 2026");
  expect(fr.day("2026-02-19", "full")).toBe("jeudi 19 février 2026");
  expect(fr.day("2026-12-01", "full")).toBe("mardi 1er décembre 2026");
  expect(fr.day("2026-12-01", "short")).toBe("01/12/2026");
  // Whether a comma follows the weekday depends on the browser's year.
  expect(en.day("2026-12-01", "full")).toMatch(/^Tuesday,? 1 December 2026$/);
});

test("a range says the month once if it can, and the years only if they differ", () => {
  expect(fr.dayRange("2026-11-12", "2026-11-23")).toBe("12 – 23 nov.");
  expect(fr.dayRange("2026-11-26", "2026-12-07")).toBe("26 nov. – 7 déc.");
  expect(fr.dayRange("2026-12-01", "2026-12-11")).toBe("1er – 11 déc.");
  expect(fr.dayRange("2026-12-24", "2027-01-06")).toBe("24 déc. 2026 – 6 janv. 2027");
  expect(fr.dayRange("2026-11-12", "2026-11-12")).toBe("12 nov.");
  expect(en.dayRange("2026-11-12", "2026-11-23")).toBe("12 – 23 Nov");
});

test("an instant is told in the zone asked for, with « h » in prose and a colon in tables", () => {
  const at = Date.UTC(2026, 10, 12, 8, 40);
  expect(fr.instant(at, "Europe/Paris")).toBe(`jeudi 12 nov., 09${nbsp}h${nbsp}40`);
  expect(fr.instantShort(at, "Europe/Paris")).toBe("12/11/2026 09:40");
  expect(fr.instantShort(Date.UTC(2026, 10, 12, 23, 5), "Europe/Paris")).toBe("13/11/2026 00:05");
  expect(en.instant(at, "UTC")).toMatch(/^Thursday,? 12 Nov, 08:40$/);
});

test("an age is told in words", () => {
  const now = Date.UTC(2026, 10, 23, 12);
  const day = 86_400_000;
  expect(fr.age(now - day, now)).toBe("hier");
  expect(fr.age(now - 6 * day, now)).toBe("il y a 6 jours");
  expect(fr.age(now - 30_000, now)).toBe("à l’instant");
  expect(fr.age(now + 2 * 3_600_000, now)).toBe("dans 2 heures");
  expect(en.age(now - 6 * day, now)).toBe("6 days ago");
});

test("lists end in « et »", () => {
  expect(fr.list(["Ana", "Bob", "Cléo"])).toBe("Ana, Bob et Cléo");
});

test("French counts nothing and one and a half in the singular", async () => {
  const cards = (count: number): string => translate("common.count.card", { count });
  expect(cards(0)).toBe("0 carte");
  expect(cards(1)).toBe("1 carte");
  expect(cards(2)).toBe("2 cartes");
  expect(cards(1234)).toBe(`1${narrow}234 cartes`);
  expect(cards(1_000_000)).toBe(`1${narrow}000${narrow}000 de cartes`);
  expect(translate("common.count.point", { count: 1.5 })).toBe("1,5 point");
  await changeLanguage("en");
  expect(cards(0)).toBe("0 cards");
  expect(cards(1)).toBe("1 card");
  await changeLanguage("fr");
});
