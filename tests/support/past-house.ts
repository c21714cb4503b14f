import { readOnly } from "@/app/past/read-only";
import { loadTexts, translate } from "@/i18n/i18n";
import type { Day } from "@/lib/day";
import type { HouseOfServices } from "./house-of-services";

/** A house as it is looked at on a past day: its doors refuse, and its rooms know why. */
export async function onPastDay<House extends HouseOfServices>(house: House): Promise<House> {
  await loadTexts();
  const services = readOnly(house.services, {
    day: "2026-11-02" as Day,
    t: translate,
    leave: () => undefined,
    note: async () => undefined,
  });
  return { ...house, services };
}

export const whyReadOnly = "Lecture seule\u00a0: vous regardez le 2\u00a0novembre 2026.";
