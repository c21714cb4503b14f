import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";

/** What a query is told with. */
export type Speech = { readonly t: Translate; readonly format: Format };
