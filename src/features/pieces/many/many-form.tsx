import type { ReactElement } from "react";
import { cardKinds, priorities } from "@/domain/model/vocabulary";
import { useTranslation } from "@/i18n/words";
import { inNameOrder } from "@/lib/name-order";
import type { ManyNames } from "@/storage/queries/many/many-names";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { type ManyDraft, type ManyFormProps, sharedStatus } from "./many-draft";
import { Blocked, Due, Parent, Points } from "./written-fields";

/** Every field that many cards can be given at once; each begins with « Ne pas changer ». */
export function ManyForm(props: ManyFormProps): ReactElement {
  return (
    <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2">
      <Choices {...props} />
      <Points {...props} />
      <Due {...props} />
      <People {...props} />
      <Labels {...props} />
      <Blocked {...props} />
      <Parent {...props} />
    </div>
  );
}

function Choices({ names, draft, onChange }: ManyFormProps): ReactElement {
  const { t } = useTranslation();
  const { projects, epics } = names;
  const [only] = projects;
  const isOne = projects.length === 1;
  const keep = { value: "keep", label: t("many.edit.keep") } as const;
  const clear = { value: "clear", label: t("many.edit.clear") } as const;
  const kinds = cardKinds.filter((kind) => projects.some((each) => each.kinds?.includes(kind) ?? true));
  const open = isOne ? names.sprints.filter(({ state }) => state.phase !== "closed") : [];
  return (
    <>
      <Field label={t("many.edit.field.status")}>
        <Select
          value={draft.status}
          onValue={(status) => onChange({ status })}
          options={[keep, ...statuses(names)]}
        />
      </Field>
      <Field label={t("many.edit.field.place")}>
        <Select
          value={draft.place as string}
          onValue={(place) => onChange({ place: place as ManyDraft["place"] })}
          options={[
            keep,
            { value: "backlog", label: t("card.place.backlog") },
            ...open.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
        />
      </Field>
      <Field label={t("many.edit.field.kind")}>
        <Select
          value={draft.kind}
          onValue={(kind) => onChange({ kind })}
          options={[keep, ...kinds.map((value) => ({ value, label: t(`board.kind.${value}`) }))]}
        />
      </Field>
      <Field label={t("many.edit.field.priority")}>
        <Select
          value={draft.priority}
          onValue={(priority) => onChange({ priority })}
          options={[
            keep,
            ...priorities.map((value) => ({ value, label: t(`card.priority.${value}`) })),
            clear,
          ]}
        />
      </Field>
      <Field
        label={t("many.edit.field.epic")}
        {...(isOne ? {} : { hint: t("many.edit.oneProject", { project: only?.name ?? "" }) })}
      >
        <Select
          value={draft.epic as string}
          onValue={(epic) => onChange({ epic: epic as ManyDraft["epic"] })}
          options={[
            keep,
            ...(isOne ? epics.map(({ id, name }) => ({ value: id as string, label: name })) : []),
            clear,
          ]}
        />
      </Field>
    </>
  );
}

function People({ names, draft, onChange }: ManyFormProps): ReactElement {
  const { t } = useTranslation();
  const options = [
    { value: "keep", label: t("many.edit.keep") },
    ...names.people.map(({ id, name }) => ({ value: id as string, label: name })),
  ];
  return (
    <>
      <Field label={t("many.edit.field.assign")}>
        <Select
          value={draft.assign as string}
          onValue={(id) => onChange({ assign: id as ManyDraft["assign"] })}
          options={options}
        />
      </Field>
      <Field label={t("many.edit.field.unassign")}>
        <Select
          value={draft.unassign as string}
          onValue={(id) => onChange({ unassign: id as ManyDraft["unassign"] })}
          options={options}
        />
      </Field>
    </>
  );
}

function Labels({ names, draft, onChange }: ManyFormProps): ReactElement {
  const { t } = useTranslation();
  const codeOf = (projectId: string) => names.projects.find(({ id }) => id === projectId)?.code ?? "";
  const options = [
    { value: "keep", label: t("many.edit.keep") },
    ...inNameOrder(names.labels).map(({ id, name, projectId }) => ({
      value: id as string,
      label: names.projects.length === 1 ? name : `${name} (${codeOf(projectId)})`,
    })),
  ];
  return (
    <>
      <Field label={t("many.edit.field.label")}>
        <Select
          value={draft.label as string}
          onValue={(id) => onChange({ label: id as ManyDraft["label"] })}
          options={options}
        />
      </Field>
      <Field label={t("many.edit.field.unlabel")}>
        <Select
          value={draft.unlabel as string}
          onValue={(id) => onChange({ unlabel: id as ManyDraft["unlabel"] })}
          options={options}
        />
      </Field>
    </>
  );
}

/** The columns of the one project; of several, each name and category once. */
function statuses({
  projects,
  columns,
}: ManyNames): readonly { readonly value: string; readonly label: string }[] {
  if (projects.length === 1) return columns.map(({ id, name }) => ({ value: id as string, label: name }));
  const shared = new Map(columns.map((column) => [sharedStatus(column), column.name]));
  return [...shared].map(([value, label]) => ({ value, label }));
}
