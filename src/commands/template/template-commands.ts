import type { CardId, ProjectId, TemplateId } from "@/domain/model/ids";
import type { CardTemplate, ProjectTemplate } from "@/domain/model/templates";
import type { Destination } from "../card/card-commands";

/** What a person can ask of templates: what a new card or project may begin with. */
export type TemplateCommand =
  | {
      readonly type: "template/save";
      readonly name: string;
      /** What it is taken from, as that stands when the command is applied. */
      readonly from:
        | { readonly kind: "card"; readonly cardId: CardId }
        | { readonly kind: "project"; readonly projectId: ProjectId };
    }
  | {
      readonly type: "template/edit";
      readonly templateId: TemplateId;
      readonly name?: string;
      readonly body?: CardTemplate | ProjectTemplate;
    }
  | { readonly type: "template/remove"; readonly templateId: TemplateId }
  | {
      readonly type: "card/add-from-template";
      readonly templateId: TemplateId;
      readonly to: Destination;
      /** The new card's own title; the template's when it is not said. */
      readonly title?: string;
    };
