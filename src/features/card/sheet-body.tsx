import type { ReactElement } from "react";
import { BlockedBanner } from "./blocked-banner";
import { Checklist } from "./checklist";
import { Comments } from "./comments";
import { DescriptionField } from "./description-field";
import { GoneBanner } from "./gone-banner";
import { History } from "./history/history";
import { Properties } from "./properties/properties";
import { TitleField } from "./title-field";
import type { OpenCard } from "./use-card";

/** The card from its title down to what happened to it. */
export function SheetBody({ state }: { state: OpenCard["state"] }): ReactElement {
  return (
    <div className="grid gap-4">
      {state === "here" ? null : <GoneBanner isTrashed={state === "trashed"} />}
      <TitleField />
      <BlockedBanner />
      <Properties />
      <DescriptionField />
      <Checklist />
      <Comments />
      <History />
    </div>
  );
}
