import { useTranslation } from "@/i18n/words";

/** « aujourd’hui », « il y a 12 jours ». */
export function useAgeWords(): (days: number) => string {
  const { t } = useTranslation();
  return (days) => (days <= 0 ? t("plan.health.today") : t("plan.health.ago", { count: days }));
}
