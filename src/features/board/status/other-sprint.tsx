import type { ReactElement } from "react";
import { paths } from "@/features/paths";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { LinkButton } from "@/ui/link-button";

type Props = {
  readonly sprints: Frame["sprints"];
  readonly code: string;
  /** The sprint that is shown instead; null where none is. */
  readonly shown: string | null;
};

/** An address may name a sprint that does not run, or no more: says so, and leads to where it is to be seen. */
export function OtherSprint({ sprints, code, shown }: Props): ReactElement | null {
  const { t } = useTranslation();
  const wanted = useHashQuery().get("sprint");
  if (wanted === null) return null;
  const sprint = sprints.find(({ id }) => id === wanted);
  const phase = sprint?.state.phase ?? "gone";
  if (phase === "active") return null;
  const name = sprint?.name ?? "";
  const instead = shown === null ? "" : ` ${t("status.other.shown", { sprint: shown })}`;
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pt-3 print:hidden">
      <Callout tone="info">{`${t(`status.other.${phase}`, { sprint: name })}${instead}`}</Callout>
      {phase === "gone" ? null : (
        <LinkButton
          href={
            phase === "closed"
              ? `#${paths.review(code)}?sprint=${encodeURIComponent(wanted)}`
              : `#${paths.sprints(code)}`
          }
        >
          {t(`status.other.to.${phase}`, { sprint: name })}
        </LinkButton>
      )}
      <Button onClick={() => navigate(withQuery({ sprint: null }), { replace: true })}>
        {t("common.close")}
      </Button>
    </div>
  );
}

/** Do they bear the same names and run alike? */
export function sameNames(a: Frame["sprints"], b: Frame["sprints"]): boolean {
  const said = (sprints: Frame["sprints"]) => sprints.map(({ id, name, state }) => [id, name, state.phase]);
  return JSON.stringify(said(a)) === JSON.stringify(said(b));
}
