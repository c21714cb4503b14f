import { type ReactElement, useCallback, useState } from "react";
import type { Row } from "@/domain/change";
import { PlanFrame } from "@/features/pieces/plan/plan-frame";
import { Register } from "@/features/pieces/plan/register/register";
import type { RegisterSpec } from "@/features/pieces/plan/register/register-spec";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { useServices } from "@/features/services";
import { usePlan } from "@/features/use-plan";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { dayHere } from "@/lib/day-at";
import { Select } from "@/ui/form/select";
import { choicesOf, nameIn } from "../parts/choices-of";
import { Lines } from "../parts/lines";
import { fieldsIn, wordsOf } from "../parts/register-words";

/** With whom there is a dialogue, public and private, and what was exchanged (F18). */
export function StakeholdersScreen(): ReactElement {
  const { t } = useTranslation();
  return (
    <PlanFrame title={t("shell.plan.stakeholders")}>
      {(portfolio) => <Stakeholders portfolio={portfolio} />}
    </PlanFrame>
  );
}

function Stakeholders({ portfolio }: { portfolio: Row<"portfolio"> }): ReactElement | null {
  const { t } = useTranslation();
  const rows = usePlan(useCallback((plan) => plan.rows("stakeholder", "contact"), []));
  const [of, setOf] = useState("");
  const people = (rows?.stakeholder ?? []).filter(({ portfolioId }) => portfolioId === portfolio.id);
  const contacts = (rows?.contact ?? [])
    .filter(({ portfolioId }) => portfolioId === portfolio.id)
    .toSorted((a, b) => (a.on.on < b.on.on ? 1 : -1));
  const spec = useStakeholderSpec(contacts);
  const contactSpec = useContactSpec(people, of);
  if (rows === undefined) return null;
  return (
    <>
      <Register spec={spec} portfolioId={portfolio.id} rows={people} />
      {people.length === 0 ? null : (
        <Register
          key={of}
          spec={contactSpec}
          portfolioId={portfolio.id}
          rows={contacts.filter(({ stakeholderId }) => of === "" || stakeholderId === of)}
          actions={
            <Select
              aria-label={t("plan.registers.contact.filter")}
              className="w-fit! max-w-64"
              value={of}
              onValue={setOf}
              options={choicesOf(people, t("plan.registers.contact.everybody"))}
            />
          }
        />
      )}
    </>
  );
}

function useStakeholderSpec(contacts: readonly Row<"contact">[]): RegisterSpec<Row<"stakeholder">> {
  const { t } = useTranslation();
  const field = fieldsIn(t);
  const format = useFormat();
  const sectors = (["public", "private", "group"] as const).map((value) => ({
    value,
    label: t(`plan.registers.sector.${value}`),
  }));
  const count = ({ id }: Row<"stakeholder">) =>
    contacts.filter(({ stakeholderId }) => stakeholderId === id).length;
  return {
    table: "stakeholder",
    ...wordsOf(t, "stakeholder"),
    nameOf: ({ name }) => name,
    columns: [
      {
        key: "sector",
        title: t("plan.registers.field.sector"),
        cell: ({ sector }) => t(`plan.registers.sector.${sector}`),
        sort: ({ sector }) => t(`plan.registers.sector.${sector}`),
        isWord: true,
      },
      {
        key: "role",
        title: t("plan.registers.field.role"),
        cell: ({ role }) => role,
        sort: ({ role }) => role || null,
      },
      {
        key: "contacts",
        title: t("plan.registers.contact.title"),
        align: "right",
        cell: (row) => format.number(count(row)),
        sort: count,
      },
      {
        key: "sources",
        title: t("plan.registers.field.sources"),
        cell: ({ sources }) => <Lines items={sources} />,
      },
    ],
    words: ({ sources }) => sources,
    choices: [
      {
        key: "sector",
        title: t("plan.registers.field.sector"),
        all: t("plan.registers.all.sectors"),
        options: sectors,
        of: ({ sector }) => sector,
      },
    ],
    fields: [
      field.named,
      { key: "sector", label: t("plan.registers.field.sector"), kind: "choice", options: sectors },
      field.line("role"),
      field.lines("sources"),
    ],
    blank: { name: "", sector: "public", role: "", sources: [] },
  };
}

function useContactSpec(people: readonly Row<"stakeholder">[], of: string): RegisterSpec<Row<"contact">> {
  const { t } = useTranslation();
  const field = fieldsIn(t);
  const date = useKnownDate();
  const today = dayHere(useServices().now());
  return {
    table: "contact",
    ...wordsOf(t, "contact"),
    // The latest first.
    isSorted: true,
    // The field above it has « q ».
    wordsKey: "contacts",
    nameOf: ({ text }) => text,
    columns: [
      {
        key: "on",
        title: t("plan.registers.field.on"),
        cell: ({ on }) => date(on),
        sort: ({ on }) => on.on,
        isWord: true,
      },
      {
        key: "with",
        title: t("plan.registers.stakeholder.name"),
        cell: ({ stakeholderId }) => nameIn(people, stakeholderId),
        sort: ({ stakeholderId }) => nameIn(people, stakeholderId) || null,
      },
    ],
    fields: [
      {
        key: "stakeholderId",
        label: t("plan.registers.stakeholder.name"),
        kind: "choice",
        options: choicesOf(people),
      },
      field.date("on"),
      { key: "text", label: t("plan.registers.contact.name"), kind: "text", isRequired: true },
    ],
    blank: {
      stakeholderId: of === "" ? people[0]?.id : of,
      on: { on: today, precision: "day" },
      text: "",
    },
  };
}
