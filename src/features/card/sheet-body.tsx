import { type ReactElement, useEffect, useRef } from "react";
import { useTranslation } from "@/i18n/words";
import { Attachments } from "./attachments/attachments";
import { Checklist } from "./checklist/checklist";
import { ClosedBanner } from "./closed-banner";
import { Comments } from "./comments/comments";
import { DescriptionField } from "./description-field";
import { GoneBanner } from "./gone-banner";
import { History } from "./history/history";
import { Children } from "./kin/children";
import { Links } from "./kin/links";
import { BlockedBanner } from "./properties/blocked-banner";
import { Properties } from "./properties/properties";
import { PartsProvider } from "./sheet-context";
import { TitleField } from "./title-field";
import type { OpenCard } from "./use-card";

/** The card from its title down to what happened to it: what its row says first, each other part under it as it is read. */
export function SheetBody({ open }: { open: OpenCard }): ReactElement {
  const { t } = useTranslation();
  const { description, parts, state } = open;
  const body = useRef<HTMLDivElement>(null);
  // The link that led here stood in the sheet of another card, and went away with it; so does a field with its card.
  // biome-ignore lint/correctness/useExhaustiveDependencies: fields go and come with the state
  useEffect(() => {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (isNowhere) body.current?.closest<HTMLElement>("[role=dialog]")?.focus();
  }, [state]);
  return (
    <PartsProvider value={parts}>
      <div ref={body} className="grid gap-4">
        {state === "here" ? null : <GoneBanner isTrashed={state === "trashed"} />}
        {state === "here" ? <ClosedBanner /> : null}
        <TitleField />
        <BlockedBanner />
        <Properties />
        {description === undefined ? null : <DescriptionField description={description} />}
        {parts === undefined ? <p className="sr-only">{t("common.loading")}</p> : <BelowText />}
      </div>
    </PartsProvider>
  );
}

function BelowText(): ReactElement {
  return (
    <>
      <Checklist />
      <Children />
      <Links />
      <Attachments />
      <Comments />
      <History />
    </>
  );
}
