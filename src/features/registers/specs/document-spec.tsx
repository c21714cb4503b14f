import type { Row } from "@/domain/change";
import type { RegisterSpec } from "@/features/pieces/plan/register/register-spec";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { useTranslation } from "@/i18n/words";
import { Pill, type PillTone } from "@/ui/badge/pill";
import { byState } from "../parts/by-state";
import { Lines } from "../parts/lines";
import { fieldsIn, wordsOf } from "../parts/register-words";

const documentTones: Readonly<Record<Row<"document">["state"], PillTone>> = {
  proposed: "info",
  adopted: "ok",
  replaced: "plain",
};

/** Documents of reference; proposed on a day is not adopted (F10). */
export function useDocumentSpec(): RegisterSpec<Row<"document">> {
  const { t } = useTranslation();
  const field = fieldsIn(t);
  const date = useKnownDate();
  const states = (["proposed", "adopted", "replaced"] as const).map((value) => ({
    value,
    label: t(`plan.registers.documentState.${value}`),
  }));
  return {
    table: "document",
    ...wordsOf(t, "document"),
    nameOf: ({ name }) => name,
    columns: [
      { key: "version", title: t("plan.registers.field.version"), cell: ({ version }) => version },
      {
        key: "state",
        title: t("plan.registers.field.state"),
        cell: ({ state }) => (
          <Pill size="s" tone={documentTones[state]}>
            {t(`plan.registers.documentState.${state}`)}
          </Pill>
        ),
        sort: ({ state }) => t(`plan.registers.documentState.${state}`),
      },
      {
        key: "on",
        title: t("plan.registers.field.on"),
        cell: ({ on }) => date(on),
        sort: ({ on }) => on?.on ?? null,
        isWord: true,
      },
      {
        key: "sources",
        title: t("plan.registers.field.sources"),
        cell: ({ sources }) => <Lines items={sources} />,
      },
    ],
    words: ({ state, sources }) => [t(`plan.registers.documentState.${state}`), ...sources],
    choices: [byState(t, states)],
    fields: [
      field.named,
      field.line("version"),
      { key: "state", label: t("plan.registers.field.state"), kind: "choice", options: states },
      field.date("on"),
      field.lines("sources"),
    ],
    blank: { name: "", version: "", state: "proposed", on: null, sources: [] },
  };
}
