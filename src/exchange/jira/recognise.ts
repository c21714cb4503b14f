import { foldHeader } from "@/exchange/csv/field-names";
import { fold } from "@/lib/fold";

const marks: readonly (readonly string[])[] = [
  [
    "issue key",
    "clé de ticket",
    "clé du ticket",
    "clé de demande",
    "work item key",
    "clave de incidencia",
    "chave da item",
    "chave do item",
    "vorgangsschlüssel",
  ],
  [
    "issue type",
    "type de ticket",
    "type de demande",
    "work type",
    "tipo de incidencia",
    "tipo de item",
    "tipo de issue",
    "vorgangstyp",
  ],
  [
    "issue id",
    "id de ticket",
    "id du ticket",
    "id de demande",
    "work item id",
    "id de la incidencia",
    "id de incidencia",
    "id da item",
    "id do item",
    "vorgangs-id",
  ],
  [
    "project key",
    "clé de projet",
    "clave de proyecto",
    "clave del proyecto",
    "chave do projeto",
    "projektschlüssel",
  ],
  [
    "status category",
    "catégorie d'état",
    "catégorie de statut",
    "categoría de estado",
    "categoria de status",
    "categoria do status",
    "statuskategorie",
  ],
];
const foldedMarks = marks.map((names) => new Set(names.map(foldHeader)));
const wrapped = /^(?:custom field|champs? personnalis|campos? personalizad|benutzerdefiniert).* \(.+\)$/;

/**
 * Is this table an export of Jira, in any of the languages seen? Two of its
 * headers are enough: a person may have taken columns out, and no other tool
 * writes both. (`Issue ID` with `Title` is GitLab's; one mark does not count.)
 */
export function isJiraTable(headers: readonly string[]): boolean {
  const folded = new Set(headers.map(foldHeader));
  const met = foldedMarks.filter((names) => [...names].some((name) => folded.has(name))).length;
  const custom = headers.some((header) => wrapped.test(fold(header)));
  return met + (custom ? 1 : 0) >= 2;
}
